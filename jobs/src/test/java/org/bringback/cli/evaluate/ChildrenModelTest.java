package org.bringback.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bringback.cli.evaluate.people.PeopleFiles;
import org.bringback.cli.evaluate.people.PeopleOptions;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.linkage.LinkOptions;
import org.bringback.linkage.LinkRun;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.samples.file.SampleCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How well children of migrants, hill tribes and the south are found, those without a number and a family name apart. */
@Tag("long")
class ChildrenModelTest {

    private static final String GROUPS = "(malay|hill|burmese|khmer|lao).*";

    @TempDir
    static Path folder;

    private static Map<String, Map<String, String>> list;
    private static Map<String, Map<String, String>> register;
    private static final Map<String, Set<String>> SAID = new HashMap<>();

    @BeforeAll
    static void linkPeopleOfASeedThatTheModelWasNotTrainedOn() throws IOException {
        PeopleFiles.Written people = PeopleFiles.write(PeopleOptions.of(7, 20_000, 100_000, false), folder);
        list = children(people.list());
        register = children(people.register());
        Path pairs = folder.resolve("pairs.csv");
        ReferenceData reference = ReferenceData.load(JobsFolder.real());
        new LinkRun(PersonComparators.vocabulary(reference.titles()))
                .run(new LinkOptions(
                        people.list(),
                        Optional.of(people.register()),
                        Optional.of(JobsFolder.real().resolve("models/children.yaml")),
                        pairs,
                        Optional.empty(),
                        Optional.empty(),
                        2,
                        Long.MAX_VALUE));
        for (Map<String, String> pair : SampleCsv.rows(pairs)) {
            if ("match".equals(pair.get("decision"))) {
                SAID.computeIfAbsent(pair.getOrDefault("left_id", ""), unused -> new HashSet<>())
                        .add(pair.getOrDefault("right_id", ""));
            }
        }
    }

    /** Keeps only their rows in the file, too. */
    private static Map<String, Map<String, String>> children(Path file) throws IOException {
        Map<String, Map<String, String>> children = new HashMap<>();
        List<Map<String, String>> rows = SampleCsv.rows(file).stream()
                .filter(row -> row.getOrDefault("cluster", "").matches(GROUPS))
                .toList();
        StringBuilder kept = new StringBuilder(String.join(",", rows.get(0).keySet()) + "\n");
        for (Map<String, String> row : rows) {
            children.put(row.getOrDefault("person_ref", ""), row);
            kept.append(String.join(",", row.values())).append('\n');
        }
        Files.writeString(file, kept);
        return children;
    }

    private static String person(Map<String, String> row) {
        return row.getOrDefault("cluster", "").replaceFirst(".*:", "");
    }

    /** Found of those in both files, and wrong of those found, in per cent. */
    private static double[] rates(Predicate<Map<String, String>> which) {
        Set<String> registered = new HashSet<>();
        register.values().forEach(row -> registered.add(person(row)));
        int there = 0;
        int found = 0;
        int wrong = 0;
        for (Map.Entry<String, Map<String, String>> row : list.entrySet()) {
            if (which.test(row.getValue())) {
                there += registered.contains(person(row.getValue())) ? 1 : 0;
                Set<String> said = SAID.getOrDefault(row.getKey(), Set.of());
                boolean right = said.stream()
                        .map(register::get)
                        .anyMatch(other -> person(other).equals(person(row.getValue())));
                found += right ? 1 : 0;
                wrong += !said.isEmpty() && !right ? 1 : 0;
            }
        }
        assertThat(there).isGreaterThan(20);
        return new double[] {100.0 * found / there, 100.0 * wrong / Math.max(1, found + wrong)};
    }

    @Test
    void nearlyAllAreFoundAndHardlyOneIsWrong() {
        double[] all = rates(row -> true);
        assertThat(all[0]).isGreaterThan(97);
        assertThat(all[1]).isLessThan(0.5);
    }

    @Test
    void thoseWhoseRowHasNoNumberAreFoundNineTimesInTen() {
        double[] without = rates(row -> row.getOrDefault("national_id", "").isEmpty());
        assertThat(without[0]).isGreaterThan(85);
        assertThat(without[1]).isLessThan(3);
    }

    @Test
    void thoseWithoutAFamilyNameToo() {
        double[] without = rates(row -> row.getOrDefault("family_name", "").isEmpty());
        assertThat(without[0]).isGreaterThan(95);
        assertThat(without[1]).isLessThan(1);
    }

    private static Predicate<Map<String, String>> which(String group) {
        return switch (group) {
            case "no family name" -> row -> row.getOrDefault("family_name", "").isEmpty();
            case "G code" -> row -> row.getOrDefault("national_id", "").startsWith("G");
            case "neither number nor family name" ->
                row -> row.getOrDefault("national_id", "").isEmpty()
                        && row.getOrDefault("family_name", "").isEmpty();
            default -> row -> row.getOrDefault("cluster", "").startsWith(group);
        };
    }

    /** Every group apart: a mean over all would hide that one of them is found less often. */
    @ParameterizedTest
    @CsvFileSource(resources = "children-rates.csv", numLinesToSkip = 1)
    void noGroupIsFoundMuchLessOftenOrMistakenMoreOftenThanItWas(String group, double found, double wrong) {
        double[] rates = rates(which(group));
        assertThat(rates[0]).as("found of " + group).isGreaterThan(found);
        assertThat(rates[1]).as("wrong of " + group).isLessThan(wrong);
    }
}

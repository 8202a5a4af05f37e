package org.bringback.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelException;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.record.LinkageException;
import org.bringback.samples.LinkageWorkload;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs on files, with made-up people whose truth is known. */
class LinkRunTest {
    private final LinkRun run = new LinkRun(Linkage.Vocabulary.general());

    @TempDir
    private Path folder;

    private Path list;
    private Path register;

    @BeforeEach
    void makePeople() throws IOException {
        new LinkageWorkload(11, 600, 3_000, 0.08).write(folder);
        list = folder.resolve("list.csv");
        register = folder.resolve("register.csv");
    }

    @Test
    void anUneditedDraftFindsThePeopleOfAListInARegister() throws IOException {
        LinkResult result = run.run(options().withTruth(truthOfBoth()));
        Evaluation found = result.evaluation().orElseThrow();
        assertThat(found.clusters().precision()).isGreaterThan(0.99);
        assertThat(found.clusters().recall()).isGreaterThan(0.97);
        assertThat(found.missedByBlocking()
                        + found.missedByScoring()
                        + found.pairs().right())
                .isEqualTo(found.pairs().truePairs());
    }

    @Test
    void duplicatesWithinOneFileAreFoundWithoutItsColumnOfTruth() throws IOException {
        Path both = folder.resolve("both.csv");
        List<String> rows = Files.readAllLines(register);
        rows.addAll(Files.readAllLines(list).stream().skip(1).toList());
        Files.write(both, rows);
        Evaluation found = run.evaluate(both, 2).evaluation().orElseThrow();
        assertThat(found.clusters().f1()).isGreaterThan(0.98);
        assertThat(found.clusters().truePairs()).isEqualTo(300);
    }

    @Test
    void theTruthInTheFilesMakesNoDifference() throws IOException {
        run.run(options());
        String with = Files.readString(out());
        dropLastColumn(list);
        dropLastColumn(register);
        run.run(options());
        assertThat(Files.readString(out())).isEqualTo(with);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        run.run(options().withThreads(1));
        String pairs = Files.readString(out());
        String clusters = Files.readString(clusters());
        for (int threads : List.of(2, 4)) {
            run.run(options().withThreads(threads));
            assertThat(Files.readString(out())).isEqualTo(pairs);
            assertThat(Files.readString(clusters())).isEqualTo(clusters);
        }
    }

    @Test
    void resultsHaveTheColumnsOfTheContract() throws IOException {
        LinkResult result = run.run(options());
        List<String> pairs = Files.readAllLines(out());
        assertThat(pairs.get(0)).isEqualTo("left_id,right_id,weight,probability,decision");
        assertThat(pairs.get(1)).matches("L\\d+,R\\d+,-?\\d+\\.\\d{4},[01]\\.\\d{6},(match|review)");
        assertThat(pairs).hasSize((int) (1 + result.matches() + result.reviews()));
        List<String> clusters = Files.readAllLines(clusters());
        assertThat(clusters.get(0)).isEqualTo("source,id,cluster");
        assertThat(clusters).hasSize(1 + 600 + 3_000).contains("left,L0,1");
    }

    @Test
    void eachThingStandsAtMostOnceInARegisterThatHoldsThingsOnce() throws IOException {
        run.run(options());
        List<String> matched = Files.readAllLines(out()).stream()
                .filter(line -> line.endsWith("match"))
                .map(line -> line.split(",")[0])
                .toList();
        assertThat(matched).doesNotHaveDuplicates();
    }

    @Test
    void aTrainedModelGivesWhatTrainingInTheRunGives() throws IOException {
        Path draft = folder.resolve("draft.yaml");
        Path trained = folder.resolve("trained.yaml");
        run.init(list, Optional.of(register), draft, 2);
        TrainOptions training = new TrainOptions(list, Optional.of(register), draft, trained, 2, LinkOptions.MAX_PAIRS);
        LinkageModel after = run.train(training).model();
        assertThat(ModelReader.read(trained)).isEqualTo(after);
        assertThat(after.version()).isEqualTo(2);
        LinkResult inRun = run.run(options());
        LinkResult frozen = run.run(options().withModel(trained));
        assertThat(frozen.scored()).isEqualTo(inRun.scored());
        assertThat((double) frozen.matches())
                .isCloseTo(inRun.matches(), org.assertj.core.data.Percentage.withPercentage(1));
        assertThat(frozen.model()).startsWith("draft v2 ");
    }

    @Test
    void truthMayBeGivenAsPairs() throws IOException {
        Path pairs = folder.resolve("pairs.csv");
        Files.writeString(pairs, "left_id,right_id\nL0,R0\nL2,R10\n");
        Evaluation found = run.run(options().withTruth(pairs)).evaluation().orElseThrow();
        assertThat(found.pairs().truePairs()).isEqualTo(2);
        assertThat(found.pairs().right()).isEqualTo(2);
    }

    @Test
    void tooManyPairsAreRefusedWithTheirCountBeforeAnyIsCompared() {
        assertThatThrownBy(() -> run.run(options().withMaxPairs(10)))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining("the blocking rules bring")
                .hasMessageContaining("[phone]");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aRuleThatBringsABillionPairsIsRefusedWithItsCount() throws IOException {
        Path same = folder.resolve("same.csv");
        try (BufferedWriter out = Files.newBufferedWriter(same)) {
            out.write("id,given,town\n");
            for (int row = 0; row < 50_000; row++) {
                out.write(row + ",name" + row + ",here\n");
            }
        }
        Path model = Files.writeString(folder.resolve("m.yaml"), """
                name: m
                fields:
                  - {name: given, compare: name}
                  - {name: town, compare: category}
                blocking: [[town]]
                """);
        LinkOptions within = LinkOptions.of(same, Optional.empty(), out()).withModel(model);
        assertThatThrownBy(() -> run.run(within)).isInstanceOfSatisfying(LinkageException.class, refusal -> {
            assertThat(refusal).hasMessageContaining("1,249,975,000 pairs, more than the 1,000,000,000 allowed");
            assertThat(refusal.problem().thai()).contains("1,249,975,000 คู่");
        });
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSideWithoutRowsIsRefused(boolean left) throws IOException {
        Path empty = left ? list : register;
        Files.writeString(empty, Files.readAllLines(empty).get(0) + "\n");
        assertThatThrownBy(() -> run.run(options()))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining(empty.getFileName() + " has no rows");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aColumnWithNothingInItOnOneSideIsIgnoredWithARemark() throws IOException {
        Files.writeString(register, Files.readString(register).replaceAll("(?m),town\\d+,", ",,"));
        LinkResult result = run.run(options().withModel(draftedModel()));
        assertThat(result.remarks())
                .extracting(BilingualText::english)
                .containsExactly("field town is ignored: column town is all missing or all equal");
        assertThat(result.matches()).isGreaterThan(250);
    }

    private Path draftedModel() throws IOException {
        return Files.writeString(folder.resolve("m.yaml"), """
                name: m
                id: id
                fields:
                  - {name: given, compare: name}
                  - {name: family, compare: name}
                  - {name: birth_date, compare: date}
                  - {name: town, compare: category}
                  - {name: phone, compare: phone}
                blocking: [[phone], [birth_date]]
                """);
    }

    @Test
    void aColumnThatIsEverywhereTheSameIsIgnoredWithARemark() throws IOException {
        Path model = Files.writeString(folder.resolve("m.yaml"), """
                name: m
                id: id
                fields:
                  - {name: given, compare: name}
                  - {name: phone, compare: phone}
                  - {name: town, compare: category}
                blocking: [[phone], [given]]
                """);
        replaceTown(list);
        replaceTown(register);
        assertThat(run.run(options().withModel(model)).remarks())
                .extracting(BilingualText::english)
                .containsExactly("field town is ignored: column town is all missing or all equal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: given, compare: nearly} >> unknown comparator nearly",
                "{name: given, columns: [nickname], compare: name} >> column nickname"
            })
    void aModelThatNamesWhatIsNotThereIsRefused(String text) throws IOException {
        String[] parts = text.split(" >> ");
        Path model = Files.writeString(
                folder.resolve("m.yaml"), "name: m\nfields:\n  - " + parts[0] + "\nblocking: [[given]]\n");
        assertThatThrownBy(() -> run.run(options().withModel(model)))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining(parts[1]);
        assertThat(out()).doesNotExist();
    }

    @Test
    void anUnknownKeyOfABlockingRuleIsRefused() throws IOException {
        Path model = Files.writeString(
                folder.resolve("m.yaml"),
                "name: m\nfields:\n  - {name: given, compare: name}\nblocking: [[given.colour]]\n");
        assertThatThrownBy(() -> run.run(options().withModel(model)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("unknown key colour");
    }

    @Test
    void aReferenceThatTwoRowsShareIsRefused() throws IOException {
        Files.writeString(register, Files.readString(register).replace("\nR7,", "\nR6,"));
        Path model = Files.writeString(
                folder.resolve("m.yaml"),
                "name: m\nid: id\nfields:\n  - {name: given, compare: name}\nblocking: [[given]]\n");
        assertThatThrownBy(() -> run.run(options().withModel(model)))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining("row 8");
    }

    private LinkOptions options() {
        return LinkOptions.of(list, Optional.of(register), out()).withClusters(clusters());
    }

    private Path out() {
        return folder.resolve("out.csv");
    }

    private Path clusters() {
        return folder.resolve("clusters.csv");
    }

    private Path truthOfBoth() throws IOException {
        String rows = truth(list, "left") + truth(register, "right");
        return Files.writeString(folder.resolve("truth.csv"), "source,id,cluster\n" + rows);
    }

    private static String truth(Path file, String source) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> source + "," + cells[0] + "," + cells[cells.length - 1] + "\n")
                .collect(Collectors.joining());
    }

    private static void dropLastColumn(Path file) throws IOException {
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .toList());
    }

    private static void replaceTown(Path file) throws IOException {
        List<String> rows = Files.readAllLines(file);
        Files.write(file, rows.stream().map(LinkRunTest::withTown).toList());
    }

    private static String withTown(String row) {
        String[] cells = row.split(",", -1);
        cells[4] = cells[0].equals("id") ? "town" : "here";
        return String.join(",", cells);
    }
}

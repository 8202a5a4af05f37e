package org.bringback.linkage.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelException;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.Workers;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Models and tables brought together: what does not fit is refused, what says nothing is ignored and said. */
class ModelFitTest {
    private static final String FIELDS = """
            name: m
            fields:
              - {name: given, compare: name}
              - {name: family, compare: name}
              - {name: birth, compare: date}
            """;
    private static final List<String> COLUMNS = List.of("ref", "given", "family", "birth", "number");

    private final Workers workers = new Workers(1);

    @AfterEach
    void endThreads() {
        workers.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/org/bringback/linkage/model/misfits.csv",
            numLinesToSkip = 1,
            delimiterString = " => ",
            quoteCharacter = '§',
            ignoreLeadingAndTrailingWhitespace = false)
    void aModelThatNamesWhatIsNotThereIsRefused(String addition, String refusal) {
        LinkageModel model = ModelReader.parse("m.yaml", FIELDS + addition.replace(";", "\n") + "\n");
        assertThatThrownBy(() -> ModelValidator.validate(model, Comparators.general(), BlockingKeyFunctions.general()))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.problem().thai()).matches(".*[ก-๙].*"))
                .hasMessageStartingWith(refusal.strip());
    }

    @ParameterizedTest(name = "{0} fields: {1}")
    @CsvSource({"16, true", "17, false"})
    void aModelHasAtMostSixteenFields(int count, boolean fits) {
        String fields = IntStream.range(0, count)
                .mapToObj(field -> "  - {name: f" + field + ", compare: name}\n")
                .collect(Collectors.joining());
        LinkageModel model = ModelReader.parse("m.yaml", "name: m\nfields:\n" + fields);
        if (fits) {
            ModelValidator.validate(model, Comparators.general(), BlockingKeyFunctions.general());
            assertThat(model.fields()).hasSize(16);
        } else {
            assertThatThrownBy(
                            () -> ModelValidator.validate(model, Comparators.general(), BlockingKeyFunctions.general()))
                    .isInstanceOf(ModelException.class)
                    .hasMessage("a model has at most 16 fields");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2 1 1, 3", "1 _ 2, 2", "_ 1 2, 1", "1 2 1, 3", "1 2 3, 0"})
    void rowsThatResultsCouldNotNameAreRefused(String references, int row) {
        List<List<String>> rows = new ArrayList<>();
        for (String reference : references.split(" ")) {
            rows.add(row(reference.replace("_", ""), "ann" + rows.size(), "lee", "1999-04-0" + (1 + rows.size())));
        }
        LinkageModel model = ModelReader.parse("m.yaml", FIELDS.replace("fields:", "id: ref\nfields:"));
        if (row == 0) {
            assertThat(load(model, rows, null).left().id(1)).isEqualTo("2");
        } else {
            assertThatThrownBy(() -> load(model, rows, null))
                    .isInstanceOf(LinkageException.class)
                    .hasMessageStartingWith("left, row " + row + ": its reference is empty or that of an earlier row");
        }
    }

    @Test
    void theRightFileIsNamedWhereItsReferencesAreWrong() {
        LinkageModel model = ModelReader.parse("m.yaml", FIELDS.replace("fields:", "id: ref\nfields:"));
        List<List<String>> left = List.of(row("1", "ann", "lee", "1999-04-01"));
        List<List<String>> right = List.of(row("5", "bob", "orr", "1999"), row("5", "eve", "fox", "1998"));
        assertThatThrownBy(() -> load(model, left, right))
                .isInstanceOf(LinkageException.class)
                .hasMessageStartingWith("right, row 2: ");
    }

    @Test
    void swappableFieldsShareADictionaryAndOthersDoNot() {
        LinkageModel model = ModelReader.parse("m.yaml", FIELDS + "swaps: [[family, given]]\n");
        List<List<String>> rows = List.of(
                row("1", "Ann", "Lee", "3/4/1999"), row("2", "LEE", "ann", "1999-04-03"), row("3", "-", "", ""));
        LinkageInput input = load(model, rows, null);
        assertThat(input.values().get(0))
                .isSameAs(input.values().get(1))
                .isNotSameAs(input.values().get(2));
        assertThat(input.left().code(0, 0)).isEqualTo(input.left().code(1, 1));
        assertThat(input.left().code(0, 2)).isEqualTo(input.left().code(1, 2));
        assertThat(input.values().get(0).value(input.left().code(0, 0))).isEqualTo("ann");
        assertThat(IntStream.range(0, 3).map(field -> input.left().code(2, field)))
                .containsOnly(Dictionary.MISSING);
        assertThat(input.levelsByField().get(1).size())
                .isEqualTo(input.levelsByField().get(0).size() + 2);
        assertThat(input.isWithin()).isTrue();
    }

    /** What a field holds on each side, parted by blanks, - for a missing value, and whether it is ignored. */
    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
        "ann bob, ann bob, false",
        "ann ann, ann ann, true",
        "ann -, ann ann, true",
        "ann ann, bob bob, false",
        "ann ann, ann bob, false",
        "- -, ann bob, true",
        "ann bob, - -, true",
        "- -, - -, true",
        "ann ANN, Ann ann, true",
        "ann - bob, bob bob, false",
        "bob bob, ann - bob, false"
    })
    void aFieldThatCannotTellRowsApartIsIgnoredAndSaid(String left, String right, boolean ignored) {
        LinkageModel model = ModelReader.parse("m.yaml", FIELDS);
        LinkageInputLoader loader =
                new LinkageInputLoader(model, Comparators.general(), BlockingKeyFunctions.general(), workers);
        LinkageInput input = loader.load(source("left", given(left)), Optional.of(source("right", given(right))));
        BilingualText said = new BilingualText(
                "ไม่ใช้ฟิลด์ given เพราะคอลัมน์ given ว่างทั้งหมดหรือเหมือนกันทั้งหมด",
                "field given is ignored: column given is all missing or all equal");
        assertThat(loader.remarks().stream().map(String::valueOf).anyMatch(text -> text.contains(said.english())))
                .isEqualTo(ignored);
        int level = (int) (input.pairComparator().vector(0, 0) & 15);
        assertThat(level == 0).isEqualTo(ignored);
    }

    private static List<List<String>> given(String names) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : names.split(" ")) {
            rows.add(row(
                    "" + rows.size(), name.equals("-") ? "" : name, "f" + rows.size(), "199" + rows.size() + "-01-02"));
        }
        return rows;
    }

    @ParameterizedTest(name = "{0} in a file that holds things {1}: {2}")
    @CsvSource({"7 7 8 7, right, 2", "7 7 8 7, both, 2", "7 7 8 7, none, 0", "7 8 9 _, right, 0", "_ _ 7 8, right, 0"})
    void numbersThatSeveralRowsOfARegisterHaveAreSaid(String numbers, String unique, int repeated) {
        LinkageModel model = ModelReader.parse(
                "m.yaml", FIELDS + "  - {name: number, compare: own}\ndecision: {unique: " + unique + "}\n");
        Comparators comparators = Comparators.general().with("own", new OwnNumberOfOne());
        List<List<String>> right = new ArrayList<>();
        for (String number : numbers.split(" ")) {
            right.add(List.of(
                    "" + right.size(),
                    "g" + right.size(),
                    "f" + right.size(),
                    "199" + right.size(),
                    number.replace("_", "")));
        }
        LinkageInputLoader loader = new LinkageInputLoader(model, comparators, BlockingKeyFunctions.general(), workers);
        loader.load(source("left", given("ann bob")), Optional.of(source("right", right)));
        List<String> said = loader.remarks().stream()
                .map(String::valueOf)
                .filter(text -> text.contains("have a number that an earlier row has"))
                .toList();
        assertThat(said).hasSize(repeated > 0 ? 1 : 0);
        assertThat(said).allMatch(text -> text.contains(repeated + " rows of right have a number"));
    }

    @Test
    void aTrainedModelScoresAndAnotherOneLearns() {
        LinkageModel model = PeopleInput.model(List.of(), Optional.empty());
        assertThat(LinkageMode.of(model)).isEqualTo(LinkageMode.LEARN);
        LinkageModel trained = ModelReader.parse("m.yaml", "name: m\ntrained: {prior: 0.5}\n");
        assertThat(LinkageMode.of(trained)).isEqualTo(LinkageMode.SCORE);
    }

    private LinkageInput load(LinkageModel model, List<List<String>> left, List<List<String>> right) {
        return PeopleInput.load(
                model, source("left", left), Optional.ofNullable(right).map(rows -> source("right", rows)), workers);
    }

    private static MemoryRecordSource source(String name, List<List<String>> rows) {
        return new MemoryRecordSource(name, COLUMNS, rows);
    }

    private static List<String> row(String reference, String given, String family, String birth) {
        return List.of(reference, given, family, birth, "");
    }

    /** A number of one person's: two different ones forbid a pair. */
    private static final class OwnNumberOfOne implements FieldComparator {
        @Override
        public String normalise(String raw) {
            return raw;
        }

        @Override
        public List<ComparisonLevel> levels() {
            return List.of(new ComparisonLevel("exact", 0.9), new ComparisonLevel("different", 0.1, true));
        }

        @Override
        public ValueComparator prepare(Dictionary normalised) {
            return (left, right) -> left == right ? 1 : 2;
        }
    }
}

package org.bringback.linkage.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.BlockingRule;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordSource;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDraftTest {

    /** Values of a column, `;` between them, and the comparator that should be chosen. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
            dob,            1999-04-03;2001-12-24;1987-01-30,                  date
            born,           24.12.1999;03.04.2001;30.01.1987,                  date
            date_of_birth,  12/24/1999;04/03/2001;01/30/1987,                  date-month-first
            date_of_birth,  19991224;20010403;19870130,                        date
            contact,        a.b@example.org;c@example.com;dd@example.net,      email
            mobile,         0812345678;0898765432;0823456781,                  phone
            soc_sec_id,     6988048;7364009;2635962,                           code
            postcode,       4011;4814;2776,                                    code
            price,          12.50;99.95;7.00,                                  quantity
            surname,        waller;berry;sondergeld,                           name
            firstName,      Lachlan;Deakin;Ann,                                name
            street,         12 tullaroop street;9 giblin road;48 goldfinch circuit, phrase
            title,          the art of war;war and peace;a tale of two cities, phrase
            นามสกุล,         สุขใจ;ใจดี;มีสุข,                                     name
            """)
    void theComparatorFollowsFromHeaderAndValues(String header, String values, String comparator) {
        LinkageModel model = draft(List.of("rec_id", header), List.of(values.split(";")));
        assertThat(model.fields()).extracting(ComparisonField::compare).containsExactly(comparator);
        assertThat(model.id()).contains("rec_id");
    }

    @Test
    void fewDifferentWordsAreACategory() {
        List<String> states = new SplittableRandom(1)
                .ints(400, 0, 5)
                .mapToObj(i -> "state" + "abcde".charAt(i))
                .toList();
        assertThat(draft(List.of("id", "state"), states).fields())
                .extracting(ComparisonField::compare)
                .containsExactly("category");
    }

    /** Slips are twelve values of twenty-four, but in twelve rows of a thousand. */
    @Test
    void aDateInThreeColumnsMayHaveSlips() {
        List<List<String>> rows = IntStream.range(0, 1_000)
                .mapToObj(row -> List.of(
                        "name" + row % 90,
                        "" + (1950 + row % 50),
                        "" + (row < 12 ? 20 + row : 1 + row % 12),
                        "" + (1 + row % 28)))
                .toList();
        LinkageModel model = draft(new MemoryRecordSource("m", List.of("lname", "by", "bm", "bd"), rows));
        assertThat(model.fields()).extracting(ComparisonField::columns).contains(List.of("by", "bm", "bd"));
    }

    /** Every fifth row knows the year alone. */
    @Test
    void aDateInThreeColumnsMayHaveZerosWhereAPartIsUnknown() {
        List<List<String>> rows = IntStream.range(0, 1_000)
                .mapToObj(row -> List.of(
                        "name" + row % 90,
                        "" + (1950 + row % 50),
                        row % 5 == 0 ? "00" : "" + (1 + row % 12),
                        row % 5 == 0 ? "0" : "" + (1 + row % 28)))
                .toList();
        LinkageModel model = draft(new MemoryRecordSource("m", List.of("lname", "by", "bm", "bd"), rows));
        assertThat(model.fields()).extracting(ComparisonField::columns).contains(List.of("by", "bm", "bd"));
    }

    @Test
    void aBirthDateInThreeColumnsIsOneField() {
        List<List<String>> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(2);
        for (int row = 0; row < 50; row++) {
            rows.add(List.of(
                    "name" + (char) ('a' + row % 26) + (char) ('a' + row / 26),
                    "" + (1930 + random.nextInt(60)),
                    "" + (1 + random.nextInt(12)),
                    "" + (1 + random.nextInt(28))));
        }
        LinkageModel model = draft(new MemoryRecordSource("m", List.of("lname", "by", "bm", "bd"), rows));
        assertThat(model.fields()).extracting(ComparisonField::columns).contains(List.of("by", "bm", "bd"));
    }

    @Test
    void aFullNameMadeOfTheOtherColumnsIsLeftOut() {
        List<List<String>> rows = Stream.of("ann bell", "bob dune", "cy east", "dee fox", "eve gold")
                .map(name -> List.of(name, name.split(" ")[0], name.split(" ")[1]))
                .toList();
        LinkageModel model = draft(new MemoryRecordSource("m", List.of("full_name", "first_name", "surname"), rows));
        assertThat(model.fields()).extracting(ComparisonField::name).doesNotContain("full_name");
        assertThat(model.swaps()).containsExactly(List.of("first_name", "surname"));
    }

    /** A title says nothing of any one row; a guardian's given name does, and the guardian has the child's family name. */
    @Test
    void wordsThatManyRowsHaveMakeNoFurtherFieldOfAFullName() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            String given = "given" + row;
            String family = "family" + row / 2;
            String title = row % 2 == 0 ? "mr" : "ms";
            rows.add(List.of(title + " " + given + " " + family, "parent" + row + " " + family, given, family));
        }
        LinkageModel model =
                draft(new MemoryRecordSource("m", List.of("full_name", "guardian", "first_name", "surname"), rows));
        assertThat(model.fields())
                .extracting(ComparisonField::name)
                .contains("guardian", "first_name", "surname")
                .doesNotContain("full_name");
    }

    @Test
    void aColumnNamedClusterIsNeverUsed() {
        List<List<String>> rows = List.of(List.of("ann", "1"), List.of("bob", "2"), List.of("ann", "1"));
        LinkageModel model = draft(new MemoryRecordSource("m", List.of("name", "Cluster"), rows));
        assertThat(model.fields()).extracting(ComparisonField::name).containsExactly("name");
        assertThat(model.id()).isEmpty();
    }

    @Test
    void filesWithNothingToCompareAreRefused() {
        List<List<String>> rows = List.of(List.of("1", "same"), List.of("2", "same"));
        assertThatThrownBy(() -> draft(new MemoryRecordSource("m", List.of("id", "x"), rows)))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining("no column");
    }

    /** The first rows of a much larger file. */
    private record Beginning(MemoryRecordSource rows, long expectedRows) implements RecordSource {

        @Override
        public String name() {
            return rows.name();
        }

        @Override
        public List<String> columns() {
            return rows.columns();
        }

        @Override
        public RecordTable read(Optional<String> id, List<FieldColumns> fields, Workers workers) {
            return rows.read(id, fields, workers);
        }
    }

    /** Of 16,000 rows every fortieth has the number of the row before, or of one anywhere. */
    @ParameterizedTest(name = "near each other: {0}, so alone: {1}")
    @CsvSource({"true, true", "false, false"})
    void copiesThatStandTogetherGrowWithTheRowsOnlyAndOthersWithTheirSquare(boolean near, boolean alone) {
        SplittableRandom random = new SplittableRandom(3);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 16_000; row++) {
            int number = row % 40 == 1 ? near ? row - 1 : random.nextInt(row) : row;
            rows.add(List.of("r" + row, "08" + (10_000_000 + number * 4_999), "surname" + random.nextInt(400)));
        }
        MemoryRecordSource beginning = new MemoryRecordSource("m", List.of("id", "phone", "surname"), rows);
        try (Workers workers = new Workers(1)) {
            LinkageModel model = ModelDraft.of(new Beginning(beginning, 50_000_000), Optional.empty(), workers);
            assertThat(model.blocking().stream().anyMatch(rule -> rule.parts().equals(List.of(KeyPart.whole("phone")))))
                    .isEqualTo(alone);
        }
    }

    /** Of a million rows any two of the three fields bring more pairs than are compared, all of them together do not. */
    @Test
    void threeFieldsMakeARuleWhereTwoBringTooManyPairs() {
        List<BlockingRule> rules = rules(20, 20_000, "given", "family", "town");
        assertThat(rules).hasSize(1);
        assertThat(rules.get(0).parts())
                .extracting(KeyPart::toString)
                .containsExactlyInAnyOrder("given", "family", "town");
    }

    private static List<BlockingRule> rules(int different, int rows, String... columns) {
        SplittableRandom random = new SplittableRandom(4);
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> one = new ArrayList<>(List.of("r" + row));
            for (String column : columns) {
                one.add(column + (char) ('a' + random.nextInt(different)) + (char) ('a' + random.nextInt(20)));
            }
            cells.add(one);
        }
        List<String> header = new ArrayList<>(List.of("id"));
        header.addAll(List.of(columns));
        MemoryRecordSource beginning = new MemoryRecordSource("m", header, cells);
        try (Workers workers = new Workers(1)) {
            return ModelDraft.of(new Beginning(beginning, 2_500_000), Optional.empty(), workers)
                    .blocking();
        }
    }

    @Test
    void filesWithoutACommonColumnNameAreToldWhatTheyHave() {
        MemoryRecordSource one = new MemoryRecordSource("a.csv", List.of("ชื่อ"), List.of(List.of("สมชาย")));
        MemoryRecordSource other = new MemoryRecordSource("b.csv", List.of("name"), List.of(List.of("สมชาย")));
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() -> ModelDraft.of(one, Optional.of(other), workers))
                    .isInstanceOf(LinkageException.class)
                    .hasMessageContaining("a.csv (ชื่อ) and b.csv (name)");
        }
    }

    /** Two files that begin with a person each: neither is told to whoever sees the terminal. */
    @Test
    void filesWithoutNamesOfColumnsAreNotShown() {
        MemoryRecordSource one = new MemoryRecordSource("a.csv", List.of("สมชาย", "2548-05-12"), List.of());
        MemoryRecordSource other = new MemoryRecordSource("b.csv", List.of("สมหญิง", "1-7066-80000-00-1"), List.of());
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() -> ModelDraft.of(one, Optional.of(other), workers))
                    .isInstanceOf(LinkageException.class)
                    .hasMessageContaining("a.csv (data in its first row instead of names of columns) and b.csv (data")
                    .hasMessageNotContainingAny("สม", "2548", "7066");
        }
    }

    private static LinkageModel draft(List<String> columns, List<String> values) {
        List<List<String>> rows = new ArrayList<>();
        for (String value : values) {
            rows.add(List.of("r" + rows.size(), value));
        }
        return draft(new MemoryRecordSource("m", columns, rows));
    }

    private static LinkageModel draft(MemoryRecordSource rows) {
        try (Workers workers = new Workers(1)) {
            return ModelDraft.of(rows, Optional.empty(), workers);
        }
    }
}

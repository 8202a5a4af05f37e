package org.bringback.identity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.key;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.identity.decision.Verdict;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reviewer reads of two records, and of what the engine finds between them. */
class ShownRecordsTest {

    @TempDir
    Path folder;

    private List<String> shown(String row, @Nullable String sql) {
        ReviewRounds rounds = new ReviewRounds(folder);
        rounds.rows().export("obec", row, "/other");
        rounds.rows().enter();
        if (sql != null) {
            rounds.rows().state().sql("update export_row set " + sql + " where row_key = " + key(1, 1));
        }
        rounds.doubt(key(1, 1), key(1, 2), "LIKELY", 1.0);
        return rounds.choose(1, false).cases().get(0).left().cells();
    }

    @ParameterizedTest(name = "{0} is shown as {3}")
    @CsvFileSource(resources = "shown-records.csv", numLinesToSkip = 1, delimiter = ';')
    void aCellIsShownAsReviewersReadIt(ReviewField field, String row, @Nullable String sql, @Nullable String expected) {
        assertThat(shown(row, sql).get(field.ordinal())).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aRegistersRowSaysOnWhichListThePersonIsEnrolled() {
        ReviewRounds rounds = new ReviewRounds(folder);
        rounds.rows().export("obec", "/a//สมชาย");
        rounds.rows().register("N1999900000129/");
        rounds.rows()
                .state()
                .sql(
                        "update register_row set enrolled_list = 'nfe', enrolled_on = date '2022-05-16' where row_key > 0");
        rounds.rows().enter();
        rounds.doubt(key(1, 1), key(2, 1), "LIKELY", 1.0);
        List<String> cells = rounds.choose(1, false).cases().get(0).right().cells();
        assertThat(cells.get(ReviewField.STATUS.ordinal())).isEqualTo("มีชื่อเรียนอยู่/enrolled: nfe, 2022-05-16");
        assertThat(cells.get(ReviewField.LOCATION.ordinal())).isEqualTo("file-2.csv, แถว/row 1");
    }

    @ParameterizedTest
    @CsvSource({"ก,ก,=", "ก,ข,≠", "'',ข,''", "ก,'',''", "'','',''"})
    void twoCellsAreEqualDifferentOrSilent(String left, String right, String sign) {
        for (ReviewField field : ReviewField.values()) {
            boolean compared = !List.of(
                            ReviewField.LIST, ReviewField.REFERENCE, ReviewField.STATUS, ReviewField.LOCATION)
                    .contains(field);
            assertThat(field.sign(cells(field, left), cells(field, right)))
                    .as(field.name())
                    .isEqualTo(compared ? sign : "");
        }
    }

    private static List<String> cells(ReviewField field, String cell) {
        String[] cells = new String[ReviewField.values().length];
        Arrays.fill(cells, "x");
        cells[field.ordinal()] = cell;
        return List.of(cells);
    }

    @Test
    void evidenceComesStrongestFirstWithSignsAndWhatIsSharedLast() {
        WeightExplanation found = new WeightExplanation(
                "1",
                "2",
                -10,
                List.of(
                        new WeightExplanation.Step("sex", "M", "M", "exact", 1),
                        new WeightExplanation.Step("phone", "", "1", "missing", 0),
                        new WeightExplanation.Step("given_name", "ก", "ข", "different", -5.99),
                        new WeightExplanation.Step("family_name", "ก", "ก", "exact", 6),
                        new WeightExplanation.Step("national_id", "1", "2", "different and both valid", -20),
                        new WeightExplanation.Step(WeightExplanation.SHARED, "", "", WeightExplanation.SHARED, -30)),
                -58.99,
                0,
                true);
        assertThat(EvidenceStrength.lines(found))
                .extracting(BilingualText::english)
                .containsExactly(
                        "−− ID number: different, and both are valid",
                        "++ family name: the same",
                        "− given name: different",
                        "+ sex: the same",
                        "−− a household shares some of this, so it counts less");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyVerdictHasAWordOfItsOwnInBothLanguages(Verdict verdict) {
        BilingualText words = VerdictText.of(verdict);
        assertThat(words.thai()).matches("[\\u0E01-\\u0E5B]+");
        assertThat(words.english()).matches("[a-z]+");
        assertThat(Arrays.stream(Verdict.values()).map(VerdictText::of)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "1-2,true",
        "' 17179869185-2 ',true",
        "999999999999999999-1,true",
        "9999999999999999999-1,false",
        "1,false",
        "1-2-3,false",
        "a-b,false",
        "-1-2,false",
        "1 - 2,false",
        "'',false"
    })
    void aPairIsReadAsItWasWritten(String text, boolean pair) {
        Optional<RowPair> read = RowPair.parse(text);
        assertThat(read.isPresent()).isEqualTo(pair);
        read.ifPresent(one -> assertThat(one.toString()).isEqualTo(text.strip()));
    }

    @Test
    void pairsAreNamedWithTheOlderRowFirst() {
        assertThat(new RowPair(5, 3).byAge()).isEqualTo(new RowPair(3, 5)).isEqualTo(new RowPair(3, 5).byAge());
        assertThat(new RowPair(5, 3).swapped()).isEqualTo(new RowPair(3, 5));
    }
}

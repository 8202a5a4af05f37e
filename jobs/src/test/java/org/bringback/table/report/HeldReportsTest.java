package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** Reports of a day of which one list came only, with so few changes that its breakdowns stay as they were printed. */
class HeldReportsTest {

    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));
    private static final int ENOUGH = 20;

    private static StateRows country() {
        StateRows state = RandomCountry.fill(1);
        state.sql("delete from fact where snapshot_id > 3");
        state.sql("delete from snapshot where id in (4, 6)");
        state.sql("insert into fact (snapshot_id, person_id, status, status_date, sex, birth_date, birth_precision,"
                + " province, area, reason, level, row_key, in_register) select 5, person_id, status, status_date, sex,"
                + " birth_date, birth_precision, province, area, reason, level, row_key, in_register from fact"
                + " where snapshot_id = 2");
        state.sql("update fact set status = 'DIED' where snapshot_id = 5 and person_id ="
                + " (select min(person_id) from fact where snapshot_id = 5 and status = 'NOT_FOUND')");
        return state;
    }

    /** The lists that are carried forward could be compared with themselves, and the nation with nothing. */
    @Test
    void everyProvinceIsPrintedAndComparedWithNothing() {
        ReportInput input = CountryInput.renewed(country(), ENOUGH, WORDS);
        assertThat(input.protectedBreakdowns().isHeld("obec")).isTrue();

        List<Report> provinces = new Reports(input).make(List.of(ReportDefinition.PROVINCE));

        assertThat(provinces).hasSizeGreaterThan(70);
        assertThat(provinces.stream().flatMap(report -> report.tables().stream()))
                .flatExtracting(ReportTable::columns)
                .extracting(ReportColumn::unit)
                .doesNotContain(Unit.CHANGE);
        assertThat(provinces)
                .extracting(report -> report.find("lists").orElseThrow().notes())
                .allMatch(notes -> notes.stream()
                        .anyMatch(note -> note.english().contains("printed last")
                                && note.english().contains(": 31 May 2022 (OBEC).")
                                && note.thai().contains("31 พฤษภาคม 2565 (สพฐ.)")));
    }

    /** The nation's ranking counts a list as of an earlier day, and so is no sentence of this day either. */
    @Test
    void theRankingOfANationWithAHeldListIsNoSentence() {
        Report nation = new Reports(CountryInput.renewed(country(), ENOUGH, WORDS))
                .make(List.of(ReportDefinition.NATIONAL))
                .get(0);

        assertThat(nation.find("attention")).isPresent();
        assertThat(nation.keyMessages())
                .isNotEmpty()
                .noneMatch(words -> words.english().contains("than chance explains"));
    }

    /** The ranking is of the earlier day, as is said below it; the sentences are of this day. */
    @Test
    void theRankingOfAHeldListHasItsNoteAndIsNoSentence() {
        List<Report> lists =
                new Reports(CountryInput.renewed(country(), ENOUGH, WORDS)).make(List.of(ReportDefinition.LIST));

        Report obec = lists.stream()
                .filter(report -> report.id().key().equals("obec"))
                .findFirst()
                .orElseThrow();
        List<BilingualText> held = obec.find("sex").orElseThrow().notes();
        assertThat(held)
                .singleElement()
                .satisfies(note ->
                        assertThat(note.english()).startsWith("These figures are as of 31 May 2022, revision 1,"));
        assertThat(obec.find("attention").orElseThrow().notes()).containsAll(held);
        assertThat(obec.keyMessages())
                .isNotEmpty()
                .noneMatch(words -> words.english().contains("than chance explains"));
    }
}

package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How sure it is who is who, counted by hand: 700 Thai names, of whom 600 are found, and 10 of others. */
class CertaintyTableTest {

    private static final LocalDate DAY = LocalDate.parse("2022-09-23");
    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));

    @Test
    void whatIsSaidOfEachGroupIsCountedAndAddedUpFromTheModelsProbabilities() {
        Map<String, List<ReportCell>> rows = rows(state(), true);
        // of 600 found, 100 by likeness with odds of 9 to 1: ten others among them, 17 of 1,000
        assertThat(rows.get("MAJORITY")).isEqualTo(numbers(700, 86, 3, 11, 17));
        assertThat(rows.get("NO_FAMILY_NAME")).isEqualTo(numbers(10, 40, 0, 60, 0));
        assertThat(rows.get("BURMESE")).isEqualTo(numbers(10, 40, 0, 60, 0));
        assertThat(rows.get("NO_NUMBER")).isEqualTo(numbers(10, 40, 0, 60, 0));
        assertThat(rows).hasSize(4);
    }

    @Test
    void publishedSharesStandForFivePersonsAtLeastAndSmallGroupsForNone() {
        Map<String, List<ReportCell>> rows = rows(state(), false);
        assertThat(rows.get("MAJORITY")).isEqualTo(numbers(700, 86, 3, 11, 17));
        assertThat(rows.get("BURMESE")).hasSize(5).allMatch(cell -> cell.equals(ReportCell.of(CellSymbol.SUPPRESSED)));
    }

    /** Of 700 cases one per cent is seven persons. */
    @Test
    void anEditionSuppressesByTheMinimumOfItsOwnAudience() {
        assertThat(rows(CountryInput.ofMinimum(state(), 7, DAY, WORDS)).get("MAJORITY"))
                .isEqualTo(numbers(700, 86, 3, 11, 17));
        assertThat(rows(CountryInput.ofMinimum(state(), 8, DAY, WORDS)).get("MAJORITY"))
                .allMatch(cell -> cell.equals(ReportCell.of(CellSymbol.SUPPRESSED)));
    }

    @Test
    void oneCaseMoreIsNotSeen() {
        StateRows state = state();
        addCase(state, 711, "N", "สมหญิง", "ใจดี", true);
        assertThat(rows(state, false)).isEqualTo(rows(state(), false));
        assertThat(rows(state, true)).isNotEqualTo(rows(state(), true));
    }

    @Test
    void withoutARegisterThereIsNothingToSay() {
        StateRows state = state();
        state.sql("update fact set in_register = false");
        assertThat(rows(state, true)).isEmpty();
    }

    private static List<ReportCell> numbers(long... numbers) {
        return Arrays.stream(numbers).mapToObj(ReportCell::of).toList();
    }

    private static Map<String, List<ReportCell>> rows(StateRows state, boolean internal) {
        return rows(CountryInput.of(state, internal, DAY, Optional.empty(), WORDS));
    }

    private static Map<String, List<ReportCell>> rows(ReportInput input) {
        return new Reports(input)
                .make(List.of(ReportDefinition.NATIONAL)).stream()
                        .flatMap(report -> report.tables().stream())
                        .filter(table -> table.topic().word().equals("certainty"))
                        .flatMap(table -> table.rows().stream())
                        .collect(Collectors.toMap(ReportRow::id, ReportRow::cells));
    }

    private static StateRows state() {
        StateRows state = new StateRows();
        state.sql(
                "insert into snapshot (id, cohort, list_id, as_of, revision, reason, inputs, repeated, in_review,"
                        + " in_register) values (1, '2022', 'obec', ?, 1, 'new', '', 0, 20, 604)",
                DAY);
        for (int person = 1; person <= 700; person++) {
            addCase(state, person, "N", "สมชาย", "ใจดี", person <= 600);
            if (person <= 100) {
                // the weight that odds of 9 to 1 stand for
                addPair(state, person, Math.log(9) / Math.log(2));
            } else if (person > 680) {
                state.sql("insert into review_pair values ('2022', ?, ?, 'LIKELY', 1)", (long) person, 5_000L + person);
            }
        }
        for (int person = 701; person <= 710; person++) {
            addCase(state, person, "G", "ออง มิน", null, person <= 704);
        }
        return state;
    }

    private static void addCase(
            StateRows state, long person, String idKind, String given, @Nullable String family, boolean found) {
        state.sql(
                "insert into export_row (row_key, line, row_hash, record_hash, id_kind, given_name, family_name, status)"
                        + " values (?, 1, 0, 0, ?, ?, ?, 'NOT_FOUND')",
                person,
                idKind,
                given,
                family);
        state.sql("insert into listed_record values (?, '2022', 'obec', 0, 1, ?)", person, person);
        state.sql(
                "insert into fact (snapshot_id, person_id, status, row_key, in_register)"
                        + " values (1, ?, 'NOT_FOUND', ?, ?)",
                person,
                person,
                found);
    }

    /** With the register's row that the person was found as, on either side; one with another record is none of those. */
    private static void addPair(StateRows state, long person, double weight) {
        boolean newer = person % 2 == 0;
        state.sql(
                "insert into scored_pair values (?, ?, 'm', ?, ?)",
                newer ? person : 9_000 + person,
                newer ? 9_000 + person : person,
                weight,
                DAY);
        state.sql("insert into scored_pair values (?, ?, 'm', 0, ?)", person + 300, person, DAY);
        state.sql(
                "insert into register_row (row_key, row_hash, record_hash, id_kind) values (?, 0, ?, 'N')",
                9_000 + person,
                person);
        state.sql("insert into register_match values ('2022', ?, ?)", person, 9_000 + person);
    }
}

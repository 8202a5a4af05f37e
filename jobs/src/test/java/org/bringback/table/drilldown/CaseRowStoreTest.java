package org.bringback.table.drilldown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.StateRows.ExportRow.of;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.StateRows;
import org.bringback.identity.resolution.TestResolution;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.status.Precedence;
import org.bringback.status.RevisionReason;
import org.bringback.status.Snapshots;
import org.bringback.table.dimension.Categories;
import org.bringback.table.fact.FigureRef;
import org.bringback.table.fact.FigureStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row behind a case says why it counts or does not. */
class CaseRowStoreTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final StateRows.ExportRow ROW = of("N1101700000011", null, "สมชาย", "2010-01-02");
    private static final String DAY = "2022-05-31";

    private final StateRows state = new StateRows();

    @TempDir
    Path folder;

    /** {@code list line status counts because of rows}, as far as it matters. */
    private List<String> rows(String figure) {
        new TestResolution(state.database(), folder, COHORT).resolve();
        Snapshots snapshots =
                new Snapshots(state.database(), REFERENCE.statuses().precedence());
        for (String list : List.of("nfe", "obec")) {
            snapshots.make(
                    new org.bringback.status.SnapshotKey(COHORT, new ListId(list), LocalDate.parse(DAY)),
                    RevisionReason.correctedExport());
        }
        FigureStore figures =
                new FigureStore(state.database(), REFERENCE.statuses().precedence());
        CountedCaseFinder cases =
                new CountedCaseFinder(figures, Categories.of(REFERENCE, DisclosureRules.load(JobsFolder.real())));
        List<String> rows = new ArrayList<>();
        new CaseRowStore(state.database(), new Precedence(REFERENCE.statuses().precedence()))
                .rows(
                        cases.find(FigureRef.parse(figure, COHORT)).orElseThrow(),
                        row -> rows.add(row.list() + " " + row.status() + " " + row.counts() + " " + row.because() + " "
                                + row.rows()));
        return rows;
    }

    @Test
    void aRowAloneIsTheOnlyOne() {
        state.export("obec", DAY, ROW);
        assertThat(rows("obec/2022-05-31/r1/TOTAL")).containsExactly("obec NOT_FOUND true ONLY_ROW 1");
    }

    /** Two rows of one list, what the row that counts says, and why. */
    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 2022-05-01, DIED, 2022-04-01, STATUS_DATE",
        "NOT_FOUND, 2022-05-01, DIED, , STATUS_DATE",
        "DIED, 2022-05-01, FOUND_RETURNED, 2022-05-01, STATUS_PRECEDENCE",
        "IN_PROCESS, , NOT_FOUND, , STATUS_PRECEDENCE",
        "DIED, 2022-05-01, DIED, 2022-05-01, SAME_REPORT",
    })
    void ofTwoRowsBothSayWhy(String counts, String date, String yields, String otherDate, String because) {
        state.export("obec", DAY, ROW.at(yields, otherDate, 2), ROW.at(counts, date, 1));
        assertThat(rows("obec/2022-05-31/r1/TOTAL"))
                .containsExactly(
                        "obec " + counts + " true " + because + " 2", "obec " + yields + " false " + because + " 2");
    }

    /** The same on two lists: each list counts its own, the nation counts one. */
    @ParameterizedTest
    @CsvSource({
        "DIED, 2022-04-01, NOT_FOUND, 2022-05-01, obec, STATUS_DATE",
        "DIED, 2022-05-01, NOT_FOUND, 2022-05-01, nfe, STATUS_PRECEDENCE",
        "DIED, 2022-05-01, DIED, 2022-05-01, nfe, SAME_ON_ANOTHER_LIST",
    })
    void ofTwoListsOneCountsForTheNation(
            String nfe, String nfeDate, String obec, String obecDate, String counts, String because) {
        state.export("nfe", DAY, ROW.at(nfe, nfeDate, 1));
        state.export("obec", DAY, ROW.at(obec, obecDate, 1));
        assertThat(rows("nfe/2022-05-31/r1/TOTAL")).containsExactly("nfe " + nfe + " true ONLY_ROW 1");
        List<String> nation = rows("national-persons/2022-05-31/r1/TOTAL");
        assertThat(nation).hasSize(2).allMatch(row -> row.endsWith(because + " 2"));
        assertThat(nation.get(0)).startsWith(counts + " ").contains(" true ");
        assertThat(nation.get(1)).contains(" false ");
    }

    @Test
    void anOlderRevisionStillKnowsItsRows() {
        state.export("obec", DAY, ROW.at("DIED", null, 2), ROW.at("NOT_FOUND", null, 1));
        rows("obec/2022-05-31/r1/TOTAL");
        state.sql("update export_row set status = 'FORWARDED' where status = 'DIED'");
        assertThat(rows("obec/2022-05-31/r2/TOTAL")).hasSize(2);
        assertThat(rows("obec/2022-05-31/r1/TOTAL")).hasSize(2);
    }

    @Test
    void aFigureNeverCountedHasNoCases() {
        state.export("obec", DAY, ROW);
        rows("obec/2022-05-31/r1/TOTAL");
        FigureStore figures =
                new FigureStore(state.database(), REFERENCE.statuses().precedence());
        CountedCaseFinder cases =
                new CountedCaseFinder(figures, Categories.of(REFERENCE, DisclosureRules.load(JobsFolder.real())));
        for (String figure : List.of("obec/2022-05-31/r2", "national-cases/2022-05-31/r2", "ovec/2022-05-31/r1")) {
            assertThat(cases.find(FigureRef.parse(figure + "/TOTAL", COHORT))).isEqualTo(Optional.empty());
        }
    }
}

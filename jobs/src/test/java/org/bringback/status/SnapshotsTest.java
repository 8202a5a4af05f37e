package org.bringback.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bringback.StateRows.ExportRow.of;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.StateRows;
import org.bringback.identity.resolution.TestResolution;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class SnapshotsTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final SnapshotKey KEY = new SnapshotKey(COHORT, new ListId("obec"), LocalDate.of(2022, 5, 31));
    private static final StateRows.ExportRow ROW = of("N1101700000011", null, "สมชาย", "2010-01-02");

    private final StateRows state = new StateRows();

    @TempDir
    Path folder;

    private SnapshotResult make() {
        new TestResolution(state.database(), folder, COHORT).resolve();
        return new Snapshots(
                        state.database(),
                        ReferenceData.load(JobsFolder.real()).statuses().precedence())
                .make(KEY, RevisionReason.correctedExport());
    }

    /** Two rows about one case, and the status that stands. */
    @ParameterizedTest
    @CsvSource({
        // the later date
        "NOT_FOUND, 2022-05-01, 1, DIED, 2022-04-01, 2, NOT_FOUND",
        // any date before none
        "NOT_FOUND, 2022-05-01, 1, DIED, , 2, NOT_FOUND",
        // on one date, the precedence
        "FOUND_RETURNED, 2022-05-01, 1, DIED, 2022-05-01, 2, DIED",
        "FORWARDED, 2022-05-01, 1, FOUND_RETURNED, 2022-05-01, 2, FOUND_RETURNED",
        "FOUND_NOT_RETURNED, 2022-05-01, 1, FORWARDED, 2022-05-01, 2, FORWARDED",
        "IN_PROCESS, 2022-05-01, 1, FOUND_NOT_RETURNED, 2022-05-01, 2, FOUND_NOT_RETURNED",
        "NOT_FOUND, , 1, IN_PROCESS, , 2, IN_PROCESS"
    })
    void ofTwoRowsOneStands(
            String one, String oneDate, long oneHash, String other, String otherDate, long otherHash, String stands) {
        state.export("obec", "2022-05-31", ROW.at(one, oneDate, oneHash), ROW.at(other, otherDate, otherHash));
        SnapshotResult made = make();
        assertThat(made.cases()).isOne();
        assertThat(made.repeated()).isOne();
        assertThat(state.texts("select status from fact")).containsExactly(stands);
    }

    @Test
    void ofTwoAlikeTheSmallerHashStandsWhereverItIs() {
        state.export("obec", "2022-05-31", ROW.at("DIED", null, 7), ROW.at("DIED", null, -3), ROW.at("DIED", null, 5));
        make();
        assertThat(state.texts("select row_key % 2147483648 from fact")).containsExactly("2");
    }

    @Test
    void aSnapshotThatWouldSayTheSameIsNotWrittenAgain() {
        state.export("obec", "2022-05-31", ROW);
        assertThat(make()).isEqualTo(new SnapshotResult(1, true, 1, 0, 0));
        assertThat(make()).isEqualTo(new SnapshotResult(1, false, 1, 0, 0));
        assertThat(state.texts("select reason from snapshot")).containsExactly("FIRST");
        assertThat(state.texts("select person_id from fact")).hasSize(1);
    }

    @Test
    void whereNothingChangedNothingIsWrittenAndDeletedAgain() {
        state.export("obec", "2022-05-31", ROW, ROW.at("DIED", null, 7));
        make();
        assertThat(make().fresh()).isFalse();
        state.sql("update export_row set status = 'FORWARDED'");
        assertThat(make().fresh()).isTrue();
        assertThat(state.texts("select max(id) - min(id) from snapshot"))
                .as("numbers of snapshots that were begun")
                .containsExactly("1");
    }

    /** Changes of what a snapshot says, one at a time: of a cell, of who is who, of the register and of the review. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update export_row set status = 'FORWARDED'",
                "update export_row set status_date = null where row_hash = 7",
                "update export_row set birth_date = date '2010-01-03'",
                "update export_row set birth_precision = null",
                "update export_row set level = 'L'",
                "update listed_record set person_id = person_id + 1",
                "update snapshot set repeated = 0",
                "update snapshot set in_review = 1",
                "delete from outranked_row",
                "delete from fact",
                "insert into fact (snapshot_id, person_id, status, row_key, in_register)"
                        + " select distinct snapshot_id, 99, 'DIED', 99, false from fact",
                "insert into register_match (cohort, person_id, row_key) select '2022', person_id, 1 from fact"
            })
    void whateverChangesIsSeen(String change) {
        state.export(
                "obec",
                "2022-05-31",
                ROW.at("NOT_FOUND", "2022-05-02", 7),
                ROW.at("NOT_FOUND", "2022-05-01", 8),
                of("N1101700000029", null, "มานี", "2011-01-02"));
        make();
        Snapshots snapshots = new Snapshots(
                state.database(),
                ReferenceData.load(JobsFolder.real()).statuses().precedence());
        assertThat(snapshots.make(KEY, RevisionReason.correctedExport()).fresh())
                .isFalse();
        assertThat(new JdbcTemplate(state.database()).update(change)).isPositive();
        assertThat(begunAnew(snapshots)).as("looked at again").isTrue();
    }

    private boolean begunAnew(Snapshots snapshots) {
        snapshots.make(KEY, RevisionReason.correctedExport());
        long begun = lastNumber();
        state.sql("update export_row set status = 'DIED'");
        snapshots.make(KEY, RevisionReason.correctedExport());
        return begun > 1 || lastNumber() > 2;
    }

    /** Those of snapshots that were begun and dropped are not given again. */
    private long lastNumber() {
        return Long.parseLong(state.texts("select max(id) from snapshot").get(0));
    }

    @Test
    void anotherFactIsAnotherRevisionAndTheFirstStays() {
        state.export("obec", "2022-05-31", ROW);
        make();
        state.sql("update export_row set status = 'DIED'");
        assertThat(make()).isEqualTo(new SnapshotResult(2, true, 1, 0, 0));
        assertThat(state.texts("select s.revision || ' ' || s.reason || ' ' || f.status from snapshot s"
                        + " join fact f on f.snapshot_id = s.id order by 1"))
                .containsExactly("1 FIRST NOT_FOUND", "2 CORRECTED_EXPORT DIED");
    }

    @Test
    void otherListsAndDatesAndReplacedExportsDoNotCount() {
        state.export("obec", "2022-05-31", ROW);
        state.export("ovec", "2022-05-31", of("N1101700000029", null, "มานี", "2011-01-02"));
        state.export("obec", "2022-09-23", of("N1101700000037", null, "ปิติ", "2011-01-02"));
        long replaced = state.export("obec", "2022-05-31", of("N1101700000045", null, "ชูใจ", "2012-01-02"));
        state.sql("update submission set outcome = 'REPLACED' where id = ?", replaced);
        assertThat(make().cases()).isOne();
    }

    @Test
    void whoIsInTheRegisterIsMarked() {
        state.export("obec", "2022-05-31", ROW, of("N1101700000029", null, "มานี", "2011-01-02"));
        state.register("2022-11-01", "1101700000011");
        make();
        assertThat(state.texts("select in_register from snapshot")).containsExactly("1");
    }

    @Test
    void thereIsNoSnapshotBeforeOneIsMade() {
        assertThatThrownBy(() -> new Snapshots(
                                state.database(),
                                ReferenceData.load(JobsFolder.real()).statuses().precedence())
                        .get(KEY))
                .isInstanceOf(IllegalStateException.class);
    }
}

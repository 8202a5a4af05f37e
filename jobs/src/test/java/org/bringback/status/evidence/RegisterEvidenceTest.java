package org.bringback.status.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.StateRows.ExportRow.of;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bringback.StateRows;
import org.bringback.identity.resolution.TestResolution;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.status.RevisionReason;
import org.bringback.status.SnapshotKey;
import org.bringback.status.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterEvidenceTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final String ID = "N1101700000011";

    private final StateRows state = new StateRows();

    @TempDir
    Path folder;

    private List<RegisterEvidence> evidence(String status, String statusDate) {
        state.export("obec", DAY.toString(), of(ID, "a", "สมชาย", "2010-01-02").at(status, statusDate, 1));
        new TestResolution(state.database(), folder, COHORT).resolve();
        new Snapshots(
                        state.database(),
                        ReferenceData.load(JobsFolder.real()).statuses().precedence())
                .make(new SnapshotKey(COHORT, new ListId("obec"), DAY), RevisionReason.first());
        return new RegisterEvidenceStore(state.database()).evidence(COHORT, DAY);
    }

    /** What an office reports and since when, on whose roll the register has the child since when, and what follows. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "NOT_FOUND,          2022-05-01, ovec, 2022-06-01, ENROLLED_SINCE",
                "IN_PROCESS,         2022-05-01, obec, 2022-06-01, ENROLLED_SINCE",
                "FOUND_NOT_RETURNED, 2022-05-01, opec, 2022-06-01, ENROLLED_SINCE",
                "FORWARDED,          2022-05-01, opec, 2022-06-01, ENROLLED_SINCE",
                "DIED,               2022-05-01, obec, 2022-06-01, DEAD_BUT_ENROLLED",
                "NOT_FOUND,          -,          obec, 2022-06-01, ENROLLED_SINCE",
                // the report is the later one
                "NOT_FOUND,          2022-05-01, obec, 2022-04-01, -",
                "NOT_FOUND,          2022-05-01, obec, 2022-05-01, -",
                // after the day the figures are about
                "NOT_FOUND,          2022-05-01, obec, 2022-10-01, -",
                "NOT_FOUND,          2022-05-01, -,    -,          -",
                "FOUND_RETURNED,     2022-05-01, obec, 2022-04-01, -",
                "FOUND_RETURNED,     2022-05-01, -,    -,          RETURNED_BUT_ON_NO_ROLL",
                // returned after the register was made
                "FOUND_RETURNED,     2022-09-10, -,    -,          -",
            })
    void aRegisterContradictsAReport(String status, String statusDate, String roll, String since, String expected) {
        state.register("2022-09-01", ID.substring(1), roll, since);
        assertThat(evidence(status, statusDate))
                .extracting(one -> one.contradiction().name())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void withoutARegisterNothingIsSaid() {
        assertThat(evidence("FOUND_RETURNED", "2022-05-01")).isEmpty();
    }

    @Test
    void theOfficeIsToldInBothLanguagesWhereItsRowStands() {
        state.register("2022-09-01", ID.substring(1), "ovec", "2022-06-01");
        RegisterEvidence one = evidence("NOT_FOUND", "2022-05-01").get(0);
        assertThat(one.file() + ":" + one.line() + " " + one.reference()).isEqualTo("x:1 a");
        assertThat(one.text().english())
                .isEqualTo("reported NOT_FOUND on 2022-05-01, but on the roll of ovec since 2022-06-01");
        assertThat(one.text().thai())
                .isEqualTo("รายงานสถานะ NOT_FOUND เมื่อ 2022-05-01 แต่มีชื่ออยู่ในทะเบียนของ ovec ตั้งแต่ 2022-06-01");
    }
}

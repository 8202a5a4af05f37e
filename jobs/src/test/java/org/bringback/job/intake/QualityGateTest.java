package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityGateTest {

    private static final Agencies AGENCIES = Agencies.load(
            JobsFolder.real(), ReferenceData.load(JobsFolder.real()).statuses());

    /** How many rows of 100 every list of the project may lose is in its YAML. */
    private static final long LIMIT = AGENCIES.list().get(0).maxSetAsidePercent();

    private final List<StoredSubmission> ledger = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // seen, rejected, quarantined, blank, over the limit by
        "100, 0, 0, 0, false",
        "100, -1, 0, 0, false",
        "100, -1, 1, 0, true",
        "200, -1, 0, 100, false",
        "200, -1, 1, 100, true",
        "0, 0, 0, 0, false"
    })
    void aListIsWithheldWhenMoreThanTheLimitWasSetAside(
            long seen, long rejected, long quarantined, long blank, boolean withheld) {
        long atTheLimit = rejected < 0 ? LIMIT : rejected;
        StoredSubmission export = export("a", Optional.empty(), seen, atTheLimit, quarantined, blank);
        assertThat(gate().withholds(export)).isEqualTo(withheld);
        assertThat(gate().passed().isEmpty()).isEqualTo(withheld);
    }

    @Test
    void correctedRowsOpenTheGate() {
        StoredSubmission export = export("a", Optional.empty(), 100, LIMIT + 1, 0, 0);
        assertThat(gate().withholds(export)).isTrue();
        export("b", Optional.of("a"), 1, 0, 0, 0);
        assertThat(gate().withholds(export)).isFalse();
        assertThat(gate().passed()).containsExactly(export);
    }

    @Test
    void correctionsOfAnotherExportDoNotCount() {
        StoredSubmission export = export("a", Optional.empty(), 100, LIMIT + 1, 0, 0);
        export("b", Optional.of("c"), 50, 0, 0, 0);
        assertThat(gate().withholds(export)).isTrue();
    }

    @Test
    void aCorrectionIsNeverWithheldItself() {
        StoredSubmission correction = export("b", Optional.of("a"), 10, 10, 0, 0);
        assertThat(gate().withholds(correction)).isFalse();
    }

    @Test
    void filesThatWereRefusedAreNobodysFigures() {
        ledger.add(new StoredSubmission(
                1,
                "a",
                SubmissionKinds.export(),
                "obec",
                Optional.of("2022"),
                LocalDate.of(2022, 5, 31),
                "a.csv",
                true,
                Optional.empty(),
                Submission.Outcome.REFUSED,
                1,
                new RowCounts(10, 0, 10, 0, 0)));
        assertThat(gate().withholds(ledger.get(0))).isFalse();
        assertThat(gate().passed()).isEmpty();
    }

    private QualityGate gate() {
        return new QualityGate(ledger, AGENCIES, Set.of());
    }

    private StoredSubmission export(
            String sha, Optional<String> supplements, long seen, long rejected, long quarantined, long blank) {
        StoredSubmission export = new StoredSubmission(
                ledger.size() + 1L,
                sha,
                SubmissionKinds.export(),
                AGENCIES.list().get(0).list().value(),
                Optional.of("2022"),
                LocalDate.of(2022, 5, 31),
                sha + ".csv",
                true,
                supplements,
                Submission.Outcome.TAKEN,
                1,
                new RowCounts(seen, seen - rejected - quarantined - blank, rejected, quarantined, blank));
        ledger.add(export);
        return export;
    }
}

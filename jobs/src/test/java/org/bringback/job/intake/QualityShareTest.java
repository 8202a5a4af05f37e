package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The share of rows that may be set aside, on both sides of its limit. */
class QualityShareTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "quality-shares.csv", numLinesToSkip = 1)
    void figuresAreWithheldBeyondTheShare(
            String why, long seen, long rejected, long quarantined, long blank, long corrected, boolean withheld) {
        long accepted = seen - rejected - quarantined - blank;
        List<StoredSubmission> ledger = new ArrayList<>();
        ledger.add(taken(1, "a", Optional.empty(), new RowCounts(seen, accepted, rejected, quarantined, blank)));
        ledger.add(taken(2, "b", Optional.of("a"), new RowCounts(corrected, corrected, 0, 0, 0)));
        QualityGate gate = new QualityGate(ledger, RealReferenceContext.REAL.agencies(), Set.of());
        assertThat(gate.withholds(ledger.get(0))).isEqualTo(withheld);
        assertThat(gate.passed()).isEqualTo(withheld ? List.of() : List.of(ledger.get(0)));
    }

    private static StoredSubmission taken(long id, String sha256, Optional<String> supplements, RowCounts counts) {
        return new StoredSubmission(
                id,
                sha256,
                SubmissionKinds.export(),
                "obec",
                Optional.of("2022"),
                LocalDate.of(2022, 5, 31),
                sha256 + ".csv",
                true,
                supplements,
                Submission.Outcome.TAKEN,
                1,
                counts);
    }
}

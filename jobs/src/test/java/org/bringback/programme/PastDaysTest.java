package org.bringback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammePeriod;
import org.bringback.reference.programme.Programmes;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Of which days a programme's trend has figures: what stands beside the newest ones must be known to tell nothing. */
class PastDaysTest {

    private static final Programme RECOVERY = Programmes.load(JobsFolder.real(), RealReferenceContext.REAL)
            .find("learning-recovery")
            .orElseThrow();

    /** Files of one table and the other in turn. */
    private static List<StoredSubmission> ledger(String days) {
        List<StoredSubmission> ledger = new ArrayList<>();
        for (String day : days.split(" ")) {
            String list = RECOVERY.tables()
                    .get(ledger.size() % 2 == 0 ? "participants" : "sessions")
                    .list()
                    .value();
            ledger.add(new StoredSubmission(
                    ledger.size() + 1L,
                    "sha" + ledger.size(),
                    SubmissionKinds.get("PROGRAMME"),
                    list,
                    Optional.empty(),
                    LocalDate.parse(day),
                    list + "-" + day + ".csv",
                    true,
                    Optional.empty(),
                    Submission.Outcome.TAKEN,
                    1,
                    RowCounts.NONE));
        }
        return ledger;
    }

    private static String term(Optional<BilingualText> name) {
        return RECOVERY.periods().stream()
                .filter(period -> Optional.of(period.name()).equals(name))
                .map(ProgrammePeriod::id)
                .findFirst()
                .orElse("-");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvFileSource(resources = "past-days.csv", delimiterString = "=>", numLinesToSkip = 1)
    void aTrendHasTheLastDayOfEveryTermAndTheNewestOfAll(String files, LocalDate day, @Nullable String trend) {
        assertThat(ProgrammeOverview.days(RECOVERY, ledger(files), day).stream()
                        .map(past -> term(past.period()) + ":" + past.day())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(trend == null ? "" : trend);
    }
}

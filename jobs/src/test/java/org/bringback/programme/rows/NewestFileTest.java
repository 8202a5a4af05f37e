package org.bringback.programme.rows;

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
import org.bringback.programme.ProgrammeFigures;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammeTable;
import org.bringback.reference.programme.Programmes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which file of a programme's table counts at a day. */
class NewestFileTest {

    private static final Programme ADVANCE = Programmes.load(JobsFolder.real(), RealReferenceContext.REAL)
            .find("advance")
            .orElseThrow();

    /** Files as kind, list, day and outcome, numbered from 1. */
    private static List<StoredSubmission> ledger(String files) {
        List<StoredSubmission> ledger = new ArrayList<>();
        for (String file : files.split("; ")) {
            String[] words = file.split(" ");
            ledger.add(new StoredSubmission(
                    ledger.size() + 1L,
                    "sha" + ledger.size(),
                    SubmissionKinds.get(words[0]),
                    words[1],
                    Optional.empty(),
                    LocalDate.parse(words[2]),
                    words[1] + "-" + words[2] + ".csv",
                    true,
                    Optional.empty(),
                    Submission.Outcome.valueOf(words[3]),
                    1,
                    RowCounts.NONE));
        }
        return ledger;
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvFileSource(resources = "newest-files.csv", delimiterString = " => ", numLinesToSkip = 1)
    void theNewestFileAboutTheDayOrAnEarlierOneCounts(
            String files, LocalDate asOf, String newest, String all, String newestDay) {
        List<StoredSubmission> ledger = ledger(files);
        ProgrammeTable table = ADVANCE.tables().get("rosters");
        assertThat(NewestFile.submission(ledger, table, asOf)
                        .map(file -> String.valueOf(file.id()))
                        .orElse("-"))
                .isEqualTo(newest);
        assertThat(NewestFile.find(ledger, ADVANCE, table, asOf)
                        .map(file -> String.valueOf(file.submission()))
                        .orElse("-"))
                .isEqualTo(newest);
        assertThat(NewestFile.all(ledger, table)
                        .map(file -> String.valueOf(file.id()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(all.equals("-") ? "" : all);
        assertThat(ProgrammeFigures.newestDay(ADVANCE, ledger, asOf)
                        .map(LocalDate::toString)
                        .orElse("-"))
                .isEqualTo(newestDay);
    }
}

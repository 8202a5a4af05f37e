package org.bringback.job.casework.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.StandardExport;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.source.SourceFiles;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowEditsTest {

    private static final long NUMBER = 7;

    @TempDir
    Path folder;

    private List<String> kept(StandardExport export, int... due) throws Exception {
        Path file = export.write(folder);
        FileName name = StandardExport.name(file);
        StoredSubmission stored = new StoredSubmission(
                NUMBER,
                "",
                name.kind(),
                "obec",
                Optional.of("2022"),
                LocalDate.of(2022, 5, 31),
                name.name(),
                true,
                Optional.empty(),
                Submission.Outcome.TAKEN,
                1,
                RowCounts.NONE);
        Set<Long> rows = new HashSet<>();
        for (int row : due) {
            rows.add(new RowKey(NUMBER, row).value());
        }
        RowEdits edits = new RowEdits();
        List<String> kept = new ArrayList<>();
        try (SubmissionFileReader reader = SubmissionFileReader.open(file, name, RealReferenceContext.REAL);
                RowCursor cursor = SourceFiles.open(file, reader.format())) {
            edits.addExport(stored, reader, rows, Set.of());
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                kept.add(String.join(",", edits.kept(row).cells()));
            }
        }
        return kept;
    }

    @Test
    void onlyRowsThatAreDueLoseTheirContactsAndNothingElse() throws Exception {
        StandardExport export =
                new StandardExport().row().row("person_ref", "R-2").row("guardian_name", "", "phone", "");
        String[] before = export.text().split("\n");
        List<String> after = kept(export, 2, 3);
        assertThat(after).hasSize(4).startsWith(before[0], before[1]).endsWith(before[3]);
        assertThat(after.get(2)).isEqualTo(before[2].replace("สมศรี ศรีสุข", "").replace("081-234-5678", ""));
    }

    /** Whether eighteen names have it decides how those are compared that keep it. */
    @Test
    void aNumberThatEighteenRowsHaveIsNoFamilysAndStays() throws Exception {
        StandardExport export = new StandardExport();
        for (int row = 0; row < 17; row++) {
            export.row("person_ref", "R-" + row);
        }
        assertThat(kept(export, 1).get(1)).doesNotContain("081-234-5678").doesNotContain("สมศรี");
        assertThat(kept(export.row(), 1).get(1)).contains("081-234-5678").doesNotContain("สมศรี");
    }
}

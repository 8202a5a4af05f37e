package org.bringback.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.identity.review.ReviewForm;
import org.bringback.identity.review.ReviewSelection;
import org.bringback.reference.codes.CohortId;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.Language;
import org.bringback.text.file.TemporaryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that cannot be written leaves what was there before, and nothing beside it. */
class UnfinishedWorkbooksTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);

    @TempDir
    Path folder;

    /** Something that writes a workbook and fails in the middle. */
    private interface Writing {
        void write(Path target) throws IOException;
    }

    private static FormContent brokenOff() {
        WorkbookForm form = ReviewForm.content(
                        new ReviewSelection("model", new CohortId("2022"), DAY, "r1", 0, List.of()))
                .form();
        Iterable<List<FormContent.Cell>> rows = () -> {
            throw new IllegalStateException("no further row can be read");
        };
        return new FormContent(
                form,
                DAY,
                Map.of("model", "m", "cohort", "2022"),
                List.of(new FormContent.Sheet(form.sheet(), 1, rows)),
                Optional.empty());
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space");
            }
        };
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(TemporaryFile.PREFIX))
                    .count();
        }
    }

    private void leavesNothing(Writing writing) throws IOException {
        Path target = Files.writeString(folder.resolve("doubts.xlsx"), "the one before");
        long before = temporaryFiles();
        assertThatThrownBy(() -> writing.write(target)).isInstanceOf(Exception.class);
        assertThat(target).hasContent("the one before");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void aFormWhoseRowsEndInAFailure() throws IOException {
        leavesNothing(target -> FormWorkbook.write(brokenOff(), target));
    }

    @Test
    void anEncryptedFormWhoseRowsEndInAFailure() throws IOException {
        leavesNothing(target -> EncryptedWorkbook.write(brokenOff(), "Secret2565", target));
    }

    @Test
    void theTablesOfAReleaseOnAFullDisk() throws IOException {
        leavesNothing(target ->
                ReportWorkbook.write(WrittenPeopleWorkbooks.REPORTS, WrittenPeopleWorkbooks.DISCLOSURE, full()));
        leavesNothing(target -> PeopleWorkbook.write(
                WrittenPeopleWorkbooks.REPORTS, WrittenPeopleWorkbooks.DISCLOSURE, Language.THAI, full()));
    }
}

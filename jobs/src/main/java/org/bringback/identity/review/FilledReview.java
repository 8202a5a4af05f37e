package org.bringback.identity.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bringback.notice.Location;
import org.bringback.source.form.FilledForm;
import org.bringback.source.form.FormReader;
import org.bringback.source.refusal.RefusedFileException;

/** A review workbook that came back, as it stands. */
public record FilledReview(FilledForm form) {

    /** @throws RefusedFileException when it cannot be read, or is no review workbook */
    public static FilledReview read(Path file, LocalDate today) throws RefusedFileException, IOException {
        return new FilledReview(FormReader.read(file, List.of(ReviewForm.FORM), today));
    }

    public Location location() {
        return form.location();
    }

    /** The label of the model whose evidence it shows. */
    String model() {
        return form.mark(ReviewForm.MODEL);
    }

    /** The id, as written. */
    public String cohort() {
        return form.mark(ReviewForm.COHORT);
    }

    /** Names what had been taken in and decided when it was written. */
    String run() {
        return form.mark(ReviewForm.RUN);
    }

    List<FilledRow> rows() {
        return form.rows().stream().map(FilledRow::new).toList();
    }
}

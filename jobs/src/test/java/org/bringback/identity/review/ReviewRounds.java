package org.bringback.identity.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.bringback.Filling;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.PersonRows;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.record.Workers;
import org.bringback.render.workbook.FormWorkbook;
import org.bringback.source.refusal.RefusedFileException;
import org.jspecify.annotations.Nullable;

/** Rows of {@link PersonRows}, pairs of them in doubt, and workbooks that go out and come back. */
final class ReviewRounds {

    static final LocalDateTime NOW = LocalDateTime.of(2022, 10, 1, 9, 30);

    private final PersonRows rows = new PersonRows();
    private final Path folder;
    private final BlockingKeyIndex index;

    ReviewRounds(Path folder) {
        this.folder = folder;
        this.index = rows.index(folder);
    }

    PersonRows rows() {
        return rows;
    }

    void doubt(long left, long right, String cause, @Nullable Double weight) {
        rows.state()
                .sql(
                        "insert into review_pair (cohort, left_key, right_key, cause, weight) values ('2022', ?, ?, ?, ?)",
                        left,
                        right,
                        cause,
                        weight);
    }

    ReviewDecisionStore ledger() {
        return new ReviewDecisionStore(rows.state().database(), PersonRows.COHORT);
    }

    static ReviewDecision decision(long left, long right, Verdict verdict) {
        return new ReviewDecision(RowKey.of(left), RowKey.of(right), verdict, "ครูสมศรี", NOW, "nightly", 1.0, "");
    }

    void decide(long left, long right, Verdict verdict) {
        ledger().append(List.of(decision(left, right, verdict)));
    }

    ReviewQueue queue() {
        return new ReviewQueue(rows.state().database(), PersonRows.COHORT, index, PersonRows.REFERENCE);
    }

    ReviewSelection choose(int max, boolean decided) {
        try (Workers workers = new Workers(1)) {
            return queue().choose(max, decided, workers);
        }
    }

    Path write(boolean decided) throws IOException {
        Path file = folder.resolve("review.xlsx");
        FormWorkbook.write(ReviewForm.content(choose(100, decided)), file);
        return file;
    }

    DecisionImportResult take(Path file, @Nullable String by) throws IOException {
        try (Workers workers = new Workers(1)) {
            return new DecisionImport(queue(), Optional.ofNullable(by), NOW)
                    .check(FilledReview.read(file, NOW.toLocalDate()), workers);
        } catch (RefusedFileException e) {
            throw new AssertionError(e);
        }
    }

    DecisionImportResult fillIn(Filling.Work work) throws IOException {
        return take(Filling.in(write(false), work), "ครูสมศรี");
    }
}

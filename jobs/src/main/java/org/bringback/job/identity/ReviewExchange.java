package org.bringback.job.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bringback.delivery.Release;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.identity.review.DecisionImport;
import org.bringback.identity.review.DecisionImportResult;
import org.bringback.identity.review.FilledReview;
import org.bringback.identity.review.ReviewForm;
import org.bringback.identity.review.ReviewSelection;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.Workspace;
import org.bringback.linkage.record.Workers;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;
import org.bringback.render.workbook.FormWorkbook;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.ThreadCounts;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Doubtful pairs: written into a workbook, and taken back with what people decided. */
public final class ReviewExchange {

    private final Workspace workspace;
    private final IdentityService identityService;

    public ReviewExchange(Workspace workspace) {
        this.workspace = workspace;
        this.identityService = new IdentityService(workspace);
    }

    /**
     * Which pairs are wanted, and where.
     *
     * @param asOf a day of the cohort; the newest known by default
     * @param file the day's restricted folder below {@code output} by default
     * @param maxPairs pairs at most
     * @param decided whether pairs with a decision are wanted too
     */
    public record Order(Optional<LocalDate> asOf, Optional<Path> file, Path output, int maxPairs, boolean decided) {}

    /**
     * What was written.
     *
     * @param pairs in the workbook
     * @param available pairs to choose from
     */
    public record Written(Path file, int pairs, int available) {}

    /** Writes the workbook; empty when no export was ever taken in. */
    public Optional<Written> export(Order request) throws IOException {
        Optional<LocalDate> day =
                request.asOf().isPresent() ? request.asOf() : workspace.ledger().newestDay();
        return day.isEmpty() ? Optional.empty() : Optional.of(write(request, day.get()));
    }

    private Written write(Order request, LocalDate day) throws IOException {
        ReviewSelection review = review(request, workspace.cohort(day).id());
        Path file = request.file().isPresent()
                ? request.file().get()
                : Release.restricted(request.output(), day).resolve("review.xlsx");
        FormWorkbook.write(ReviewForm.content(review).withBanner(workspace.syntheticBanner()), file);
        return new Written(file, review.cases().size(), review.available());
    }

    private ReviewSelection review(Order request, CohortId cohort) {
        try (Workers workers = new Workers(ThreadCounts.NIGHT)) {
            return identityService.reviews(cohort).choose(request.maxPairs(), request.decided(), workers);
        }
    }

    /**
     * Takes the decisions of a workbook, all of them or, where anything is wrong with it, none.
     *
     * @param by who decided where a row does not say it
     * @param at when
     */
    public DecisionImportResult take(Path file, Optional<String> by, LocalDateTime at) throws IOException {
        try {
            FilledReview filled = FilledReview.read(file, at.toLocalDate());
            Optional<CohortId> cohort = workspace.referenceContext().reference().cohorts().list().stream()
                    .map(Cohort::id)
                    .filter(id -> id.value().equals(filled.cohort()))
                    .findFirst();
            return cohort.isEmpty()
                    ? DecisionImportResult.refused(
                            List.of(Notice.of(NoticeCode.REVIEW_OTHER_COHORT, filled.location())))
                    : recorded(append(filled, cohort.get(), by, at));
        } catch (RefusedFileException e) {
            return DecisionImportResult.refused(List.of(e.notice()));
        }
    }

    private DecisionImportResult recorded(DecisionImportResult decided) throws IOException {
        new StateJournal(workspace.state()).record();
        return decided;
    }

    private DecisionImportResult append(FilledReview filled, CohortId cohort, Optional<String> by, LocalDateTime at) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(workspace.database()));
        return Objects.requireNonNull(transaction.execute(status -> {
            try (Workers workers = new Workers(ThreadCounts.NIGHT)) {
                DecisionImportResult decided =
                        new DecisionImport(identityService.reviews(cohort), by, at).check(filled, workers);
                new ReviewDecisionStore(workspace.database(), cohort).append(decided.decisions());
                return decided;
            }
        }));
    }
}

package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bringback.delivery.Release;
import org.bringback.identity.ledger.JudgementStore;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.review.Decided;
import org.bringback.identity.review.Decisions;
import org.bringback.identity.review.FilledReview;
import org.bringback.identity.review.Review;
import org.bringback.intake.IntakeRules;
import org.bringback.intake.SubmissionStore;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.Cohort;
import org.bringback.reference.CohortId;
import org.bringback.render.sheet.ReviewWorkbook;
import org.bringback.source.RefusedFileException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Doubtful pairs: written into a workbook, and taken back with what people decided. */
public final class ReviewDesk {

    private final State state;
    private final IntakeRules country;
    private final WhoIsWho who;

    public ReviewDesk(Installation installation, State state, IntakeRules country) {
        this.state = state;
        this.country = country;
        this.who = new WhoIsWho(installation, state, country);
    }

    /**
     * Which pairs are wanted, and where.
     *
     * @param asOf a day of the cohort; the newest known by default
     * @param file the day's restricted folder below {@code output} by default
     * @param most pairs at most
     * @param decided whether pairs with a decision are wanted too
     */
    public record Order(Optional<LocalDate> asOf, Optional<Path> file, Path output, int most, boolean decided) {}

    /**
     * What was written.
     *
     * @param pairs in the workbook
     * @param of pairs to choose from
     */
    public record Written(Path file, int pairs, int of) {}

    /** Writes the workbook; empty when no export was ever taken in. */
    public Optional<Written> export(Order order) throws IOException {
        NightPlan known = new NightPlan(List.of(), new SubmissionStore(state.database()).list());
        Optional<LocalDate> day = order.asOf().isPresent() ? order.asOf() : known.newest();
        return day.isEmpty() ? Optional.empty() : Optional.of(write(order, day.get()));
    }

    private Written write(Order order, LocalDate day) throws IOException {
        Review review = review(order, Nightly.cohort(country, day).id());
        Path file = order.file().isPresent()
                ? order.file().get()
                : Release.restricted(order.output(), day).resolve("review.xlsx");
        ReviewWorkbook.write(review, file);
        return new Written(file, review.cases().size(), review.of());
    }

    private Review review(Order order, CohortId cohort) {
        try (Workers workers = new Workers(WhoIsWho.THREADS)) {
            return who.reviews(cohort).choose(order.most(), order.decided(), workers);
        }
    }

    /**
     * Takes the decisions of a workbook, all of them or, where anything is wrong with it, none.
     *
     * @param by who decided where a row does not say it
     * @param at when
     */
    public Decided take(Path file, Optional<String> by, LocalDateTime at) throws IOException {
        try {
            FilledReview filled = FilledReview.read(file);
            Optional<CohortId> cohort = country.reference().cohorts().list().stream()
                    .map(Cohort::id)
                    .filter(id -> id.value().equals(filled.cohort()))
                    .findFirst();
            return cohort.isEmpty()
                    ? Decided.refused(List.of(Notice.of(NoticeCode.REVIEW_OTHER_COHORT, filled.place())))
                    : append(filled, cohort.get(), by, at);
        } catch (RefusedFileException e) {
            return Decided.refused(List.of(e.notice()));
        }
    }

    private Decided append(FilledReview filled, CohortId cohort, Optional<String> by, LocalDateTime at) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(state.database()));
        return Objects.requireNonNull(transaction.execute(status -> {
            try (Workers workers = new Workers(WhoIsWho.THREADS)) {
                Decided decided = new Decisions(who.reviews(cohort), by, at).of(filled, workers);
                new JudgementStore(state.database(), cohort).append(decided.judgements());
                return decided;
            }
        }));
    }
}

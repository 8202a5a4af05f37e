package org.bringback.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.identity.exact.ExactIdentity;
import org.bringback.identity.exact.IdentityRow;
import org.bringback.identity.exact.RegisterLookup;
import org.bringback.identity.exact.ReviewPair;
import org.bringback.reference.CohortId;

/**
 * Finds out which rows of a cohort are the same person and who of them is in the register. First the exact keys; the
 * probabilistic part has its place between the two. The caller provides the transaction.
 */
public final class Resolution {

    private final IdentityStore store;

    public Resolution(DataSource database) {
        this.store = new IdentityStore(database);
    }

    /**
     * What a resolution found.
     *
     * @param rows seen
     * @param persons behind them
     * @param inRegister persons found in the register
     * @param inReview pairs that wait for a decision
     * @param touched submissions of which a row was given a person, or another one than before
     */
    public record Summary(int rows, int persons, int inRegister, int inReview, Set<Long> touched) {}

    public Summary resolve(CohortId cohort) {
        List<IdentityStore.Export> exports = store.exports(cohort);
        List<IdentityRow> rows = store.rows(exports);
        ExactIdentity.Result exact = ExactIdentity.of(rows);
        RegisterLookup register = new RegisterLookup(rows, exact.persons());
        for (long submission : store.registers()) {
            store.eachRegisterRow(submission, register::offer);
        }
        List<ReviewPair> reviews = new ArrayList<>(exact.reviews());
        reviews.addAll(register.reviews());
        Set<Long> touched = store.savePersons(exports, exact.persons());
        store.saveReviews(cohort, reviews);
        store.saveRegisterMatches(cohort, register.matches());
        return new Summary(
                rows.size(),
                (int) exact.persons().values().stream().distinct().count(),
                register.matches().size(),
                reviews.size(),
                touched);
    }
}

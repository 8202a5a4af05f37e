package org.bringback.identity.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;

/** What is decided about pairs of a cohort: by people, and by registration offices where people decided nothing. */
public final class StandingDecisions {

    private final ReviewDecisionStore people;
    private final RegisteredChanges offices;

    public StandingDecisions(DataSource database, CohortId cohort) {
        this.people = new ReviewDecisionStore(database, cohort);
        this.offices = new RegisteredChanges(database, cohort);
    }

    /** The decision that counts for each pair of rows. */
    public List<ReviewDecision> list() {
        List<ReviewDecision> decided = people.standing();
        Set<List<RowKey>> pairs = decided.stream().map(StandingDecisions::pair).collect(Collectors.toSet());
        Set<List<RowKey>> apart = decided.stream()
                .filter(one -> one.verdict() == Verdict.DIFFERENT)
                .map(StandingDecisions::pair)
                .collect(Collectors.toSet());
        List<ReviewDecision> all = new ArrayList<>();
        offices.decisions(apart).stream()
                .filter(one -> !pairs.contains(pair(one)))
                .forEach(all::add);
        all.addAll(decided);
        return all;
    }

    private static List<RowKey> pair(ReviewDecision decision) {
        return List.of(decision.left(), decision.right());
    }
}

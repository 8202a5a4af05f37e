package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.index.PagesBehind;
import org.bringback.identity.scoring.ScoredPair;
import org.bringback.linkage.record.Workers;

/**
 * Settles a cohort group by group, so many at once that they fit into memory however large the cohort is. Groups that are
 * what they were are left as they are.
 */
final class Settlement {

    private final NodeColumns columns;
    private final PersonGroups groups;
    private final SettledGroups settled;
    private final GroupLoader loader;
    private final ResolutionStore store;
    private final int nodesAtOnce;
    private Optional<Begun> begun = Optional.empty();
    private int reviews;

    /** @param groups of the columns */
    Settlement(
            NodeColumns columns,
            PersonGroups groups,
            SettledGroups settled,
            GroupLoader loader,
            ResolutionStore store,
            GroupLimits limits) {
        this.columns = columns;
        this.groups = groups;
        this.settled = settled;
        this.loader = loader;
        this.store = store;
        this.nodesAtOnce = limits.nodesAtOnce();
    }

    /**
     * Enters every record's person in the columns, and saves the pairs to be reviewed. What groups that are kept have in
     * the register is left out.
     *
     * @return how many pairs these are
     */
    int settle(Workers workers) {
        reviews = store.keepReviews(settled::isKeptPair);
        try (PagesBehind behind = new PagesBehind()) {
            settle(workers, behind);
        }
        return reviews;
    }

    private void settle(Workers workers, PagesBehind behind) {
        List<Integer> some = new ArrayList<>();
        int nodes = 0;
        for (int group = 0; group < groups.size(); group++) {
            // a record that nothing is connected with is a person by itself
            if (groups.nodes(group) > 1 && !settled.isKept(group)) {
                some.add(group);
                nodes += groups.nodes(group);
            }
            if (nodes >= nodesAtOnce) {
                settle(some, workers, behind);
                some.clear();
                nodes = 0;
            }
        }
        settle(some, workers, behind);
        finish(behind);
    }

    /** Groups that are being settled on another thread. */
    private static final class Begun {

        private final List<ReviewDecision> decisions;
        private final Supplier<PersonResolver> read;
        private Optional<PersonResolver> resolver = Optional.empty();

        Begun(List<ReviewDecision> decisions, Supplier<PersonResolver> read) {
            this.decisions = decisions;
            this.read = read;
        }

        void settle() {
            resolver = Optional.of(read.get());
        }
    }

    /** Begins with some groups when the ones before are settled, which they are while these are read. */
    private void settle(List<Integer> some, Workers workers, PagesBehind behind) {
        if (some.isEmpty()) {
            return;
        }
        List<ReviewDecision> decisions = decisions(some);
        Begun next = new Begun(decisions, loader.read(nodes(some), pairs(some), decisions, workers));
        finish(behind);
        begun = Optional.of(next);
        behind.begin(next::settle);
    }

    private void finish(PagesBehind behind) {
        behind.await();
        begun.ifPresent(some -> save(some.resolver.orElseThrow(), some.decisions));
        begun = Optional.empty();
    }

    private void save(PersonResolver resolver, List<ReviewDecision> decisions) {
        resolver.persons().forEach((record, person) -> columns.records().settle(record.value(), person.value()));
        resolver.registerMatches().forEach((person, row) -> columns.records().register(person.value(), row.value()));
        List<ReviewPair> open = resolver.reviews(decisions);
        store.addReviews(open);
        reviews += open.size();
    }

    private int[] nodes(List<Integer> some) {
        int[] nodes = new int[some.stream().mapToInt(groups::nodes).sum()];
        int count = 0;
        for (int group : some) {
            for (int number = 0; number < groups.nodes(group); number++) {
                nodes[count++] = groups.node(group, number);
            }
        }
        return nodes;
    }

    private List<ScoredPair> pairs(List<Integer> some) {
        int[] pairs = new int[some.stream().mapToInt(groups::pairs).sum()];
        int count = 0;
        for (int group : some) {
            for (int number = 0; number < groups.pairs(group); number++) {
                pairs[count++] = groups.pair(group, number);
            }
        }
        Arrays.sort(pairs);
        return Arrays.stream(pairs).mapToObj(this::pair).toList();
    }

    private ScoredPair pair(int pair) {
        PairColumns all = columns.pairs();
        return new ScoredPair(columns.key(all.newer(pair)), columns.key(all.older(pair)), all.weight(pair));
    }

    private List<ReviewDecision> decisions(List<Integer> some) {
        return some.stream().flatMap(group -> groups.decisions(group).stream()).toList();
    }
}

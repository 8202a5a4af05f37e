package org.bringback.table.drilldown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Categories;
import org.bringback.table.fact.FactStore;
import org.bringback.table.fact.FigureRef;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;
import org.bringback.table.fact.TransitionRef;

/** Lists the cases behind figures: what is counted one by one here is counted together in {@link FigureStore}. */
public final class CountedCaseFinder {

    private static final Comparator<CountedCase> BY_LIST_AND_PERSON = Comparator.comparing(
                    (CountedCase one) -> one.counted().list())
            .thenComparing(one -> one.counted().personId());

    private final FigureStore figures;
    private final Categories categories;

    /** @param categories which tell whether a case belongs to the line of a breakdown */
    public CountedCaseFinder(FigureStore figures, Categories categories) {
        this.figures = figures;
        this.categories = categories;
    }

    /**
     * The cases that a figure counts, by list and person; empty when it was never counted. A national figure's are those
     * of every list's last snapshot on or before its day; under {@link FigureStore#NATIONAL_PERSONS} the one case that
     * stands for each person.
     *
     * @throws IllegalArgumentException when there is no such line in any breakdown
     */
    public Optional<List<CountedCase>> find(FigureRef figure) {
        figure.line().filter(line -> !categories.has(line)).ifPresent(line -> {
            throw new IllegalArgumentException("there is no " + line);
        });
        List<StoredSnapshot> snapshots = figures.snapshots(figure);
        List<CountedCase> cases = new ArrayList<>();
        if (figure.scope().equals(FigureStore.NATIONAL_PERSONS)) {
            figures.facts().prevailing(snapshots, (fact, overruled) -> {
                if (counts(figure, fact)) {
                    cases.add(new CountedCase(
                            fact.reference(),
                            overruled.stream().map(FactStore.Fact::reference).toList()));
                }
            });
        } else {
            figures.facts().all(snapshots, fact -> {
                if (counts(figure, fact)) {
                    cases.add(CountedCase.alone(fact.reference()));
                }
            });
        }
        cases.sort(BY_LIST_AND_PERSON);
        return snapshots.isEmpty() ? Optional.empty() : Optional.of(cases);
    }

    private boolean counts(FigureRef figure, FactStore.Fact fact) {
        return has(figure.status(), fact)
                && figure.line()
                        .map(line -> categories.contains(
                                line, fact.known(), fact.snapshot().asOf()))
                        .orElse(true);
    }

    private static boolean has(Optional<Status> status, FactStore.Fact fact) {
        return status.map(fact.status()::equals).orElse(true);
    }

    private record OnList(ListId list, long person) {

        static OnList of(FactStore.Fact fact) {
            return new OnList(fact.snapshot().list(), fact.person());
        }
    }

    /** The cases of a transition table's figure; of those that left the list, the earlier case. */
    public Optional<List<CountedCase>> find(TransitionRef move) {
        List<StoredSnapshot> now = figures.snapshots(move.snapshot());
        Map<OnList, FactStore.Fact> before = new HashMap<>();
        figures.facts().all(figures.before(now, move.since()), fact -> before.put(OnList.of(fact), fact));
        List<CountedCase> cases = new ArrayList<>();
        figures.facts().all(now, fact -> {
            FactStore.Fact then = before.remove(OnList.of(fact));
            boolean came = move.from().fits(then == null ? null : then.status());
            if (!move.left() && came && has(move.snapshot().status(), fact)) {
                cases.add(CountedCase.alone(fact.reference()));
            }
        });
        boolean leaversToo = move.left() || move.snapshot().status().isEmpty();
        before.values().stream()
                .filter(then -> leaversToo && move.from().fits(then.status()))
                .forEach(then -> cases.add(CountedCase.alone(then.reference())));
        cases.sort(BY_LIST_AND_PERSON);
        return now.isEmpty() ? Optional.empty() : Optional.of(cases);
    }
}

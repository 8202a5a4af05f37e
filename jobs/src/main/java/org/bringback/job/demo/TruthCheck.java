package org.bringback.job.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;

/** Holds the figures of a synthetic country against its truth. */
public final class TruthCheck {

    private final TruthFile truth;
    private final DemoStore store;
    private final Map<Long, Set<Long>> reviews;

    private TruthCheck(TruthFile truth, DemoStore store) {
        this.truth = truth;
        this.store = store;
        this.reviews = store.reviews();
    }

    /** @param folder the folder the synthetic country was written to */
    public static TruthCheck of(Path folder, DataSource database) throws IOException {
        return new TruthCheck(TruthFile.read(folder), new DemoStore(database));
    }

    /** The figures of lists that are not the true ones, with their causes; by list, then by day. */
    public List<Difference> differences(List<ListId> lists) {
        // as many at once as there are processors
        return lists.stream()
                .flatMap(list -> truth.dates().stream().map(day -> Map.entry(list, day)))
                .parallel()
                .flatMap(of -> differences(of.getKey(), of.getValue()).stream())
                .toList();
    }

    private List<Difference> differences(ListId list, LocalDate asOf) {
        Map<Long, ListOutcome.Fact> facts = facts(list, asOf);
        Map<Long, Status> cases = truth.cases(list, asOf);
        // the rows are asked for only where there is something to explain
        return ListOutcome.isTrue(cases, facts.values())
                ? List.of()
                : explained(list, asOf, new ListOutcome(cases, rows(list, asOf), facts));
    }

    private List<Difference> explained(ListId list, LocalDate asOf, ListOutcome outcome) {
        Map<Status, Map<Cause, Long>> causes = new Attribution(
                        outcome,
                        (one, other) -> reviews.getOrDefault(one, Set.of()).contains(other))
                .causes();
        List<Difference> differences = new ArrayList<>();
        for (Status status : Status.values()) {
            Map<Cause, Long> of = causes.getOrDefault(status, Map.of());
            if (!of.isEmpty()) {
                differences.add(new Difference(
                        list, asOf, status, expected(outcome, status), computed(outcome, status), Map.copyOf(of)));
            }
        }
        return differences;
    }

    /** The true figures of a list. */
    public Map<Status, Long> figures(ListId list, LocalDate asOf) {
        Map<Status, Long> figures = new EnumMap<>(Status.class);
        truth.cases(list, asOf).values().forEach(status -> figures.merge(status, 1L, Long::sum));
        return figures;
    }

    /** The days the country has figures of, oldest first. */
    public List<LocalDate> dates() {
        return truth.dates();
    }

    private static long expected(ListOutcome outcome, Status status) {
        return outcome.truth().values().stream().filter(status::equals).count();
    }

    private static long computed(ListOutcome outcome, Status status) {
        return outcome.facts().values().stream()
                .filter(fact -> fact.status() == status)
                .count();
    }

    private List<ListOutcome.Row> rows(ListId list, LocalDate asOf) {
        return store.accepted(list, asOf).stream()
                .map(row -> new ListOutcome.Row(truth.person(row.file(), row.row()), row.person(), row.status()))
                .toList();
    }

    private Map<Long, ListOutcome.Fact> facts(ListId list, LocalDate asOf) {
        Map<Long, ListOutcome.Fact> facts = new HashMap<>();
        store.facts(list, asOf)
                .forEach(fact -> facts.put(
                        fact.person(), new ListOutcome.Fact(fact.status(), truth.person(fact.file(), fact.row()))));
        return facts;
    }
}

package org.bringback.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.casework.CaseState.Timing;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;

/** How many steps were done, and are waiting, on time and late: by list, area and step. */
public record StepFigures(List<Row> rows) {

    /**
     * A step in an area of a list.
     *
     * @param done finished steps by timing; those that were passed over have none and stand in {@code passedOver}
     * @param waiting cases that are in the step, by timing
     */
    public record Row(ListId list, Optional<AreaId> area, Step step, Counts done, Counts waiting, long passedOver) {}

    /** On time, within the days of grace, and late. */
    public record Counts(long onTime, long inGrace, long late) {

        static Counts of(long[] counts) {
            return new Counts(
                    counts[Timing.ON_TIME.ordinal()], counts[Timing.IN_GRACE.ordinal()], counts[Timing.LATE.ordinal()]);
        }

        public long sum() {
            return onTime + inGrace + late;
        }
    }

    private record Key(CaseAccounts.Scope scope, int step) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::scope).thenComparingInt(Key::step);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Tally {
        private final long[] done = new long[Timing.values().length];
        private final long[] waiting = new long[Timing.values().length];
        private long passedOver;
    }

    public static StepFigures of(List<HeldCase> cases, StepTable steps, LocalDate asOf) {
        Map<Key, Tally> tallies = new TreeMap<>();
        for (HeldCase one : cases) {
            CaseState state = one.state();
            CaseAccounts.Scope scope = new CaseAccounts.Scope(
                    state.listed().list(), state.listed().places().area());
            for (CaseState.Finished done : state.finished()) {
                Tally tally = tallies.computeIfAbsent(new Key(scope, done.step().number()), key -> new Tally());
                if (done.skipped()) {
                    tally.passedOver++;
                } else {
                    tally.done[done.timing().ordinal()]++;
                }
            }
            state.current()
                    .ifPresent(current -> tallies.computeIfAbsent(
                                    new Key(scope, current.step().number()), key -> new Tally())
                            .waiting[CaseState.timing(asOf, current).ordinal()]++);
        }
        List<Row> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> rows.add(new Row(
                key.scope().list(),
                key.scope().area(),
                steps.get(key.step()),
                Counts.of(tally.done),
                Counts.of(tally.waiting),
                tally.passedOver)));
        return new StepFigures(List.copyOf(rows));
    }

    /** Cases that are in some step. */
    public long waiting() {
        return rows.stream().mapToLong(row -> row.waiting().sum()).sum();
    }
}

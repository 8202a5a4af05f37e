package org.bringback.table.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Step;

/**
 * How many days cases took from the day they were listed until a step was done for the first time, done or passed over. Who
 * was as far when listed did not wait, and is not among them.
 *
 * @param cases that came so far after they were listed
 * @param median days, by nearest rank; empty without cases
 * @param ninth the 90th percentile, likewise
 */
record WaitingTimes(int cases, OptionalLong median, OptionalLong ninth) {

    private static final int MEDIAN = 50;
    private static final int NINTH = 90;
    private static final int HUNDRED = 100;

    static WaitingTimes of(Collection<HeldCase> cases, Step.Work work) {
        long[] days = cases.stream()
                .flatMapToLong(held -> days(held.state(), work).stream())
                .sorted()
                .toArray();
        return new WaitingTimes(days.length, rank(days, MEDIAN), rank(days, NINTH));
    }

    private static OptionalLong days(CaseState state, Step.Work work) {
        LocalDate listed = state.listed().listedOn();
        Optional<LocalDate> done = state.finished().stream()
                .filter(finished -> finished.step().work() == work)
                .map(CaseState.Finished::on)
                .findFirst()
                .filter(day -> day.isAfter(listed));
        return done.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(done.get().toEpochDay() - listed.toEpochDay());
    }

    private static OptionalLong rank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return OptionalLong.empty();
        }
        int rank = (sorted.length * percent + HUNDRED - 1) / HUNDRED;
        return OptionalLong.of(sorted[rank - 1]);
    }
}

package org.bringback.samples.country;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;

/**
 * Finds for every case of a list where it stands at each date, so that the figures come out exactly and as few cases as
 * possible move. Died is never left; where the figures say otherwise the dead leave the list and others join it.
 */
final class StatusHistories {

    private record Move(Status from, Status to) {}

    /** Moves that tell a plausible story, the likeliest first; any other move comes after them. */
    private static final List<Move> LIKELY = List.of(
            new Move(Status.FOUND_NOT_RETURNED, Status.FOUND_RETURNED),
            new Move(Status.FOUND_NOT_RETURNED, Status.FORWARDED),
            new Move(Status.IN_PROCESS, Status.FOUND_NOT_RETURNED),
            new Move(Status.IN_PROCESS, Status.FOUND_RETURNED),
            new Move(Status.NOT_FOUND, Status.FOUND_RETURNED),
            new Move(Status.NOT_FOUND, Status.FOUND_NOT_RETURNED),
            new Move(Status.NOT_FOUND, Status.DIED),
            new Move(Status.FOUND_NOT_RETURNED, Status.DIED),
            new Move(Status.IN_PROCESS, Status.NOT_FOUND));

    private final List<@Nullable Status[]> cases = new ArrayList<>();
    private final int dates;

    private StatusHistories(int dates) {
        this.dates = dates;
    }

    /**
     * @param counts the figures of each date in turn, empty for a date without an export
     * @return one array a case: its status at each date, null while it is not on the list
     */
    static List<@Nullable Status[]> of(List<Map<Status, Integer>> counts) {
        StatusHistories histories = new StatusHistories(counts.size());
        int last = -1;
        for (int date = 0; date < counts.size(); date++) {
            if (!counts.get(date).isEmpty()) {
                histories.step(last, date, counts.get(date));
                last = date;
            }
        }
        return histories.cases;
    }

    private void step(int before, int date, Map<Status, Integer> wanted) {
        List<Deque<@Nullable Status[]>> standing = standing(before);
        int[] missing = new int[Status.values().length];
        for (Status status : Status.values()) {
            Deque<@Nullable Status[]> here = standing.get(status.ordinal());
            int want = wanted.getOrDefault(status, 0);
            int stay = Math.min(want, here.size());
            move(here, stay, status, date);
            missing[status.ordinal()] = want - stay;
        }
        moves().forEach(move -> shift(move, standing, missing, date));
        for (Status status : Status.values()) {
            join(status, missing[status.ordinal()], date);
        }
    }

    private static Stream<Move> moves() {
        Stream<Move> all = Arrays.stream(Status.values())
                .filter(from -> from != Status.DIED)
                .flatMap(from -> Arrays.stream(Status.values()).map(to -> new Move(from, to)));
        return Stream.concat(LIKELY.stream(), all);
    }

    /** The cases by the status that they have at a date; none before the first date. */
    private List<Deque<@Nullable Status[]>> standing(int date) {
        List<Deque<@Nullable Status[]>> standing = new ArrayList<>();
        for (Status status : Status.values()) {
            Deque<@Nullable Status[]> here = new ArrayDeque<>();
            cases.stream()
                    .filter(history -> date >= 0 && history[date] == status)
                    .forEach(here::add);
            standing.add(here);
        }
        return standing;
    }

    private static void shift(Move move, List<Deque<@Nullable Status[]>> standing, int[] missing, int date) {
        Deque<@Nullable Status[]> leaving = standing.get(move.from().ordinal());
        int count = Math.min(leaving.size(), missing[move.to().ordinal()]);
        move(leaving, count, move.to(), date);
        missing[move.to().ordinal()] -= count;
    }

    private static void move(Deque<@Nullable Status[]> from, int count, Status to, int date) {
        for (int i = 0; i < count; i++) {
            from.remove()[date] = to;
        }
    }

    private void join(Status status, int count, int date) {
        for (int i = 0; i < count; i++) {
            @Nullable Status[] history = new Status[dates];
            history[date] = status;
            cases.add(history);
        }
    }
}

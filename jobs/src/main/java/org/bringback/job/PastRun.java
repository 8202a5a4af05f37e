package org.bringback.job;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command that worked on a state.
 *
 * @param number in the order of their beginning
 * @param job the command, such as {@code nightly}
 * @param asOf ISO date the figures were about; empty where files were only taken in
 * @param begun local time of the machine it ran on, to the second
 * @param ended the same; empty when it was killed
 * @param zone difference of that time from UTC, such as {@code +07:00}; empty where older versions did not keep it
 * @param seconds how long it took; null when it was killed
 * @param exitCode null when it was killed, or where older versions did not keep it
 * @param result {@code COMPLETED}, {@code FAILED} or {@code INTERRUPTED}
 * @param reason why the exit code is not 0, on one line
 */
public record PastRun(
        long number,
        String job,
        String asOf,
        String begun,
        String ended,
        String zone,
        @Nullable Double seconds,
        @Nullable Integer exitCode,
        String result,
        String reason) {

    /** What came to its end, though something was withheld (3) or missing (4). */
    private static final Set<Integer> COMPLETED = Set.of(0, 3, 4);

    /** The result of one with an exit code. */
    public static String result(int exitCode) {
        return COMPLETED.contains(exitCode) ? "COMPLETED" : "FAILED";
    }

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** The result of one that was killed, or whose machine stopped. */
    public static final String INTERRUPTED = "INTERRUPTED";

    /** Begun in the same second: in the order of their numbers, those without one behind. */
    private static final Comparator<PastRun> ORDER = Comparator.comparing(PastRun::begun)
            .thenComparingLong(run -> run.number == 0 ? Long.MAX_VALUE : run.number);

    /** A time as the runs say it. */
    public static String second(LocalDateTime time) {
        // toString leaves out seconds that are zero
        return time.format(SECOND);
    }

    /** Newest first, and numbered in the order of their beginning. */
    public static List<PastRun> newestFirst(List<PastRun> runs) {
        List<PastRun> ordered = runs.stream().sorted(ORDER).toList();
        List<PastRun> newestFirst = new ArrayList<>();
        for (int number = ordered.size(); number > 0; number--) {
            newestFirst.add(ordered.get(number - 1).numbered(number));
        }
        return newestFirst;
    }

    private PastRun numbered(long place) {
        return new PastRun(place, job, asOf, begun, ended, zone, seconds, exitCode, result, reason);
    }
}

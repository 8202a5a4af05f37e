package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bringback.delivery.StandingRelease;

/** The releases of other days that a run made anew, as it restated what they print: people have to hear of it. */
final class PublishedAgain {

    private final Path output;
    private final Map<LocalDate, Integer> before;

    private PublishedAgain(Path output, Map<LocalDate, Integer> before) {
        this.output = output;
        this.before = before;
    }

    /** What stands as the run begins. */
    static PublishedAgain since(Path output) throws IOException {
        return new PublishedAgain(output, revisions(output));
    }

    private static Map<LocalDate, Integer> revisions(Path output) throws IOException {
        return StandingRelease.list(output).stream()
                .collect(Collectors.toMap(
                        StandingRelease::asOf, release -> release.manifest().revision()));
    }

    /** Days, oldest first, of releases that stood and have another revision by now, but for the day of the run itself. */
    List<LocalDate> days(LocalDate own) throws IOException {
        Map<LocalDate, Integer> now = revisions(output);
        return before.keySet().stream()
                .filter(day -> !day.equals(own) && now.containsKey(day))
                .filter(day -> !Objects.equals(now.get(day), before.get(day)))
                .sorted()
                .toList();
    }
}

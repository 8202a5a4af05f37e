package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.delivery.Release;
import org.bringback.delivery.StandingRelease;
import org.bringback.delivery.outbound.Recipient.Source;

/**
 * The releases of one kind.
 *
 * @param folder with a folder a day
 */
record Releases(Source source, Path folder) {

    /** @param output the folder of all releases */
    static Releases in(Path output, Source source) {
        return new Releases(source, source == Source.COHORT ? output : output.resolve(source.folder()));
    }

    boolean has(LocalDate day) {
        return Release.isPublished(folder, day);
    }

    Optional<LocalDate> newest() throws IOException {
        return revisions().keySet().stream().max(LocalDate::compareTo);
    }

    /** Of the release that stands of each day. */
    Map<LocalDate, Integer> revisions() throws IOException {
        return StandingRelease.list(folder).stream()
                .collect(Collectors.toMap(
                        StandingRelease::asOf, one -> one.manifest().revision()));
    }
}

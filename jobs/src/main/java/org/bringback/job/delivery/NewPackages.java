package org.bringback.job.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.job.delivery.Delivery.Entry;
import org.bringback.job.delivery.Delivery.SentFile;

/**
 * Which of a day's packages an agency has not got yet. A further package is never written over an earlier one, so one that
 * may have arrived under its name is the same, and nobody has to read it twice.
 */
final class NewPackages {

    static final Comparator<Entry> OLDEST_FIRST = Comparator.<Entry>comparingInt(
                    entry -> entry.delivery().release().revision())
            .thenComparing(Entry::at);

    private static final Predicate<String> PACKAGED = name -> name.startsWith("restricted/packages/");

    private NewPackages() {}

    /**
     * All names but those of packages that went before. Where none is new, the packages of the last delivery stay, so that
     * its parcel is known again.
     *
     * @param before deliveries of the day to the same recipient that may have arrived
     */
    static List<String> names(List<String> all, List<Entry> before) {
        Set<String> sent = before.stream()
                .filter(entry -> entry.state() != DeliveryState.BOUNCED)
                .flatMap(NewPackages::names)
                .collect(Collectors.toSet());
        boolean anyNew = all.stream().anyMatch(PACKAGED.and(name -> !sent.contains(name)));
        Optional<Entry> last = before.stream().max(OLDEST_FIRST);
        Set<String> kept =
                last.map(entry -> names(entry).collect(Collectors.toSet())).orElse(Set.of());
        return all.stream()
                .filter(PACKAGED.negate().or(name -> anyNew ? !sent.contains(name) : kept.contains(name)))
                .toList();
    }

    private static Stream<String> names(Entry entry) {
        return entry.delivery().files().stream().map(SentFile::name);
    }
}

package org.bringback.job.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.job.journal.JournalLine.Night;
import org.bringback.job.journal.JournalLine.Snapshot;

/** The lines about counted days that a state's journal does not have yet. */
final class MissingNights {

    private final List<Snapshot> snapshots;
    private final List<JournalLine> known;

    /** @param snapshots all there are, in the order in which they were made */
    MissingNights(List<Snapshot> snapshots, List<JournalLine> known) {
        this.snapshots = List.copyOf(snapshots);
        this.known = List.copyOf(known);
    }

    /** Snapshots that no night speaks of are the night's; a journal that is new begins with the days there are. */
    List<JournalLine> list(Optional<LocalDate> night, boolean nothingNew) {
        Set<Snapshot> there = known.stream()
                .flatMap(line -> Stream.ofNullable(line.night()))
                .flatMap(one -> one.snapshots().stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<Snapshot> made =
                snapshots.stream().filter(one -> !there.contains(one)).toList();
        boolean first = known.stream().noneMatch(line -> line.night() != null);
        List<JournalLine> nights = new ArrayList<>();
        if (first) {
            made.stream()
                    .map(Snapshot::asOf)
                    .distinct()
                    .sorted()
                    .forEach(day -> nights.add(new Night(day, ofDay(made, day)).line()));
        } else if (night.isPresent()) {
            String day = night.get().toString();
            boolean repeated = nothingNew && made.isEmpty() && lastIsNight(day);
            if (!repeated) {
                nights.add(new Night(day, made).line());
            }
        }
        return nights;
    }

    private static List<Snapshot> ofDay(List<Snapshot> snapshots, String day) {
        return snapshots.stream().filter(one -> one.asOf().equals(day)).toList();
    }

    private boolean lastIsNight(String day) {
        return !known.isEmpty()
                && Optional.ofNullable(known.get(known.size() - 1).night())
                        .filter(last -> last.asOf().equals(day))
                        .isPresent();
    }
}

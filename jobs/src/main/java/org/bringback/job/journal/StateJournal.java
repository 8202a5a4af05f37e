package org.bringback.job.journal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.job.journal.JournalLine.Population;
import org.bringback.job.journal.JournalLine.Publication;
import org.bringback.job.workspace.State;
import org.bringback.text.file.Journal;

/**
 * What happened in a state, outside its database: files taken in and by which layout, decisions, days counted, approvals,
 * deliveries, and what audiences were given. Whatever the database has and the journal has not is added, so that a state that is older than its journal, or whose
 * journal was damaged, gets one at its next run.
 */
public final class StateJournal {

    private final State state;
    private final FigureJournalStore figures;
    private final DeliveryJournalStore deliveries;
    private final JournalFiles files;

    public StateJournal(State state) {
        this.state = state;
        this.figures = new FigureJournalStore(state.database());
        this.deliveries = new DeliveryJournalStore(state.database());
        this.files = JournalFiles.in(state);
    }

    /** Adds the files taken in and the decisions made since. */
    public void record() throws IOException {
        record(Optional.empty());
    }

    /** The same, and that a day was counted. */
    public void recordNight(LocalDate asOf) throws IOException {
        record(Optional.of(asOf));
    }

    private void record(Optional<LocalDate> night) throws IOException {
        state.sync();
        Journal.Content before = files.events().read();
        List<JournalLine> added = MissingLines.of(state, files.lines(before), night);
        files.add(files.events(), before, added);
    }

    /**
     * Adds the deliveries that a killed process could not add: those of the last day, and of days whose file
     * is gone or was plain when the state was encrypted.
     */
    public void recordDeliveries() throws IOException {
        List<LocalDate> days = deliveries.days();
        for (LocalDate day : days) {
            if (day.equals(days.get(0)) || !files.hasDeliveries(day)) {
                recordDeliveries(day);
            }
        }
    }

    /** Adds what became of deliveries of a day. */
    public void recordDeliveries(LocalDate asOf) throws IOException {
        state.sync();
        Journal journal = files.deliveries(asOf);
        Journal.Content before = journal.read();
        Set<String> known = files.lines(before).stream()
                .flatMap(line -> Stream.ofNullable(line.delivery()))
                .map(StateJournal::key)
                .collect(Collectors.toSet());
        List<JournalLine> added = deliveries.delivered(asOf).stream()
                .filter(one -> !known.contains(key(one)))
                .map(DeliveryEntry::line)
                .toList();
        files.add(journal, before, added);
    }

    private static String key(DeliveryEntry one) {
        return one.sent().id() + " " + one.number();
    }

    /** Adds what audiences are given now; before they are. */
    public void recordPublications() throws IOException {
        state.sync();
        Journal.Content before = files.publications().read();
        Set<Population> there = files.lines(before).stream()
                .flatMap(line -> Stream.ofNullable(line.publication()))
                .map(Publication::about)
                .collect(Collectors.toSet());
        List<JournalLine> added = figures.populations().stream()
                .filter(population -> !there.contains(population))
                .map(population -> figures.publication(population).line())
                .toList();
        files.add(files.publications(), before, added);
    }
}

package org.bringback.job.journal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.intake.store.LayoutStore;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.job.journal.JournalLine.Approved;
import org.bringback.job.journal.JournalLine.Decision;
import org.bringback.job.journal.JournalLine.Delivered;
import org.bringback.job.journal.JournalLine.Night;
import org.bringback.job.journal.JournalLine.Population;
import org.bringback.job.journal.JournalLine.Publication;
import org.bringback.job.journal.JournalLine.ReadLayout;
import org.bringback.job.journal.JournalLine.Reduced;
import org.bringback.job.journal.JournalLine.Referred;
import org.bringback.job.journal.JournalLine.Removed;
import org.bringback.job.journal.JournalLine.Signed;
import org.bringback.job.journal.JournalLine.Snapshot;
import org.bringback.job.journal.JournalLine.TakenFile;
import org.bringback.job.workspace.State;
import org.bringback.text.file.Journal;

/**
 * What happened in a state, outside its database: files taken in and by which layout, decisions, days counted, approvals, deliveries, and what
 * audiences were given.
 * Whatever the database has and the journal has not is added, so that a state that is older than its journal, or whose
 * journal was damaged, gets one at its next run.
 */
public final class StateJournal {

    private final State state;
    private final JournalStore store;
    private final ReducedFileStore reducedFiles;
    private final DeliveryJournalStore deliveries;
    private final LayoutStore layouts;
    private final JournalFiles files;

    public StateJournal(State state) {
        this.state = state;
        this.store = new JournalStore(state.database());
        this.reducedFiles = new ReducedFileStore(state.database());
        this.deliveries = new DeliveryJournalStore(state.database());
        this.layouts = new LayoutStore(state.database());
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
        List<JournalLine> known = files.lines(before);
        List<JournalLine> added = new ArrayList<>();
        if (known.stream().noneMatch(line -> line.state() != null)) {
            added.add(JournalLine.of(state.id()));
        }
        added.addAll(newFiles(known));
        added.addAll(newAcceptances(known));
        added.addAll(newDecisions(known));
        added.addAll(newReferrals(known));
        added.addAll(newSignOffs(known));
        added.addAll(newApprovals(known));
        added.addAll(newRemovals(known));
        added.addAll(newReductions(known));
        added.addAll(nights(known, night, added.isEmpty()));
        added.addAll(newLayouts(known));
        files.add(files.events(), before, added);
    }

    private List<JournalLine> newFiles(List<JournalLine> known) {
        Set<Long> there = known.stream()
                .flatMap(line -> Stream.ofNullable(line.submission()))
                .map(TakenFile::id)
                .collect(Collectors.toSet());
        return store.files().stream()
                .filter(file -> !there.contains(file.id()))
                .map(TakenFile::line)
                .toList();
    }

    /** Each layout once with its text. */
    private List<JournalLine> newLayouts(List<JournalLine> known) {
        Map<Long, String> read = layouts.all();
        Set<String> texts = new HashSet<>();
        for (JournalLine line : known) {
            ReadLayout layout = line.layout();
            if (layout != null) {
                layout.files().forEach(read::remove);
                if (layout.text() != null) {
                    texts.add(layout.sha256());
                }
            }
        }
        SortedMap<String, List<Long>> files = new TreeMap<>();
        read.forEach((file, layout) ->
                files.computeIfAbsent(layout, sha256 -> new ArrayList<>()).add(file));
        List<JournalLine> added = new ArrayList<>();
        files.forEach((layout, numbers) -> added.add(
                new ReadLayout(layout, texts.contains(layout) ? null : layouts.content(layout), numbers).line()));
        return added;
    }

    private List<JournalLine> newAcceptances(List<JournalLine> known) {
        NavigableSet<Long> accepted = new TreeSet<>(new SubmissionStore(state.database()).accepted());
        known.stream().flatMap(line -> Stream.ofNullable(line.accepted())).forEach(accepted::remove);
        accepted.retainAll(store.files().stream().map(TakenFile::id).toList());
        return accepted.stream().map(JournalLine::accepted).toList();
    }

    private List<JournalLine> newDecisions(List<JournalLine> known) {
        List<Decision> decisions = new ArrayList<>(store.decisions());
        known.stream().flatMap(line -> Stream.ofNullable(line.decision())).forEach(decisions::remove);
        return decisions.stream().map(Decision::line).toList();
    }

    private List<JournalLine> newReferrals(List<JournalLine> known) {
        List<Referred> referrals = new ArrayList<>(store.referrals());
        known.stream().flatMap(line -> Stream.ofNullable(line.referral())).forEach(referrals::remove);
        return referrals.stream().map(Referred::line).toList();
    }

    private List<JournalLine> newSignOffs(List<JournalLine> known) {
        List<Signed> signed = new ArrayList<>(store.signOffs());
        known.stream().flatMap(line -> Stream.ofNullable(line.signOff())).forEach(signed::remove);
        return signed.stream().map(Signed::line).toList();
    }

    private List<JournalLine> newApprovals(List<JournalLine> known) {
        List<Approved> approved = new ArrayList<>(deliveries.approvals());
        known.stream().flatMap(line -> Stream.ofNullable(line.approval())).forEach(approved::remove);
        return approved.stream().map(Approved::line).toList();
    }

    /** A command may be given twice for one day: what it removed the second time is added. */
    /** What is begun is new each time: the same day may have removed it before a further file was taken in. */
    private List<JournalLine> newRemovals(List<JournalLine> known) {
        List<JournalLine> added = new ArrayList<>();
        List<Removed> begun = store.begunRemovals();
        for (Removed one : store.removals()) {
            Set<Long> records = new TreeSet<>(one.records());
            known.stream()
                    .flatMap(line -> Stream.ofNullable(line.removed()))
                    .filter(there -> isOfRun(there, one))
                    .forEach(there -> there.records().forEach(records::remove));
            begun.stream().filter(there -> isOfRun(there, one)).forEach(there -> records.addAll(there.records()));
            if (!records.isEmpty()) {
                added.add(new Removed(one.asOf(), one.whole(), List.copyOf(records)).line());
            }
        }
        return added;
    }

    private static boolean isOfRun(Removed there, Removed one) {
        return there.asOf().equals(one.asOf()) && there.whole() == one.whole();
    }

    private List<JournalLine> newReductions(List<JournalLine> known) {
        List<Reduced> reductions =
                new ArrayList<>(reducedFiles.list().stream().map(Reduced::of).toList());
        known.stream().flatMap(line -> Stream.ofNullable(line.reduced())).forEach(reductions::remove);
        return reductions.stream().map(Reduced::line).toList();
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
                .map(Delivered::line)
                .toList();
        files.add(journal, before, added);
    }

    private static String key(Delivered one) {
        return one.sent().id() + " " + one.number();
    }

    /** Snapshots that no night speaks of are the night's; a journal that is new begins with the days there are. */
    private List<JournalLine> nights(List<JournalLine> known, Optional<LocalDate> night, boolean nothingNew) {
        Set<Snapshot> there = known.stream()
                .flatMap(line -> Stream.ofNullable(line.night()))
                .flatMap(one -> one.snapshots().stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<Snapshot> made =
                store.snapshots().stream().filter(one -> !there.contains(one)).toList();
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
            boolean repeated = nothingNew && made.isEmpty() && lastIsNight(known, day);
            if (!repeated) {
                nights.add(new Night(day, made).line());
            }
        }
        return nights;
    }

    private static List<Snapshot> ofDay(List<Snapshot> snapshots, String day) {
        return snapshots.stream().filter(one -> one.asOf().equals(day)).toList();
    }

    private static boolean lastIsNight(List<JournalLine> known, String day) {
        return !known.isEmpty()
                && Optional.ofNullable(known.get(known.size() - 1).night())
                        .filter(last -> last.asOf().equals(day))
                        .isPresent();
    }

    /** Adds what audiences are given now; before they are. */
    public void recordPublications() throws IOException {
        state.sync();
        Journal.Content before = files.publications().read();
        Set<Population> there = files.lines(before).stream()
                .flatMap(line -> Stream.ofNullable(line.publication()))
                .map(Publication::about)
                .collect(Collectors.toSet());
        List<JournalLine> added = store.populations().stream()
                .filter(population -> !there.contains(population))
                .map(population -> store.publication(population).line())
                .toList();
        files.add(files.publications(), before, added);
    }
}

package org.bringback.job.journal;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.intake.store.LayoutStore;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.job.journal.JournalLine.Approved;
import org.bringback.job.journal.JournalLine.Decision;
import org.bringback.job.journal.JournalLine.ReadLayout;
import org.bringback.job.journal.JournalLine.Referred;
import org.bringback.job.journal.JournalLine.Removed;
import org.bringback.job.journal.JournalLine.Signed;
import org.bringback.job.journal.JournalLine.TakenFile;
import org.bringback.job.workspace.State;

/** The lines that a state's journal of events does not have yet although the database says what they would. */
final class MissingLines {

    private final List<JournalLine> known;
    private final State state;
    private final JournalStore store;
    private final CaseworkJournalStore casework;
    private final FigureJournalStore figures;
    private final ReducedFileStore reducedFiles;
    private final DeliveryJournalStore deliveries;
    private final LayoutStore layouts;

    private MissingLines(State state, List<JournalLine> known) {
        this.known = known;
        this.state = state;
        this.store = new JournalStore(state.database());
        this.casework = new CaseworkJournalStore(state.database());
        this.figures = new FigureJournalStore(state.database());
        this.reducedFiles = new ReducedFileStore(state.database());
        this.deliveries = new DeliveryJournalStore(state.database());
        this.layouts = new LayoutStore(state.database());
    }

    /** @param night the day that was counted; empty where none was */
    static List<JournalLine> of(State state, List<JournalLine> known, Optional<LocalDate> night) {
        return new MissingLines(state, known).list(night);
    }

    private List<JournalLine> list(Optional<LocalDate> night) {
        List<JournalLine> added = new ArrayList<>();
        if (known.stream().noneMatch(line -> line.state() != null)) {
            added.add(JournalLine.of(state.id()));
        }
        added.addAll(newFiles());
        added.addAll(newAcceptances());
        added.addAll(others(store.decisions(), line -> Stream.ofNullable(line.decision()), Decision::line));
        added.addAll(others(casework.referrals(), line -> Stream.ofNullable(line.referral()), Referred::line));
        added.addAll(others(casework.signOffs(), line -> Stream.ofNullable(line.signOff()), Signed::line));
        added.addAll(others(deliveries.approvals(), line -> Stream.ofNullable(line.approval()), Approved::line));
        added.addAll(newRemovals());
        added.addAll(others(
                reducedFiles.list().stream().map(ReductionEntry::of).toList(),
                line -> Stream.ofNullable(line.reduced()),
                ReductionEntry::line));
        added.addAll(new MissingNights(figures.snapshots(), known).list(night, added.isEmpty()));
        added.addAll(newLayouts());
        return added;
    }

    /** What is stored as often as no line says it. */
    private <T> List<JournalLine> others(
            List<T> stored, Function<JournalLine, Stream<T>> part, Function<T, JournalLine> line) {
        List<T> others = new ArrayList<>(stored);
        known.stream().flatMap(part).forEach(others::remove);
        return others.stream().map(line).toList();
    }

    private List<JournalLine> newFiles() {
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
    private List<JournalLine> newLayouts() {
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

    private List<JournalLine> newAcceptances() {
        NavigableSet<Long> accepted = new TreeSet<>(new SubmissionStore(state.database()).accepted());
        known.stream().flatMap(line -> Stream.ofNullable(line.accepted())).forEach(accepted::remove);
        accepted.retainAll(store.files().stream().map(TakenFile::id).toList());
        return accepted.stream().map(JournalLine::accepted).toList();
    }

    /**
     * A command may be given twice for one day: what it removed the second time is added. What is begun is new each time: the
     * same day may have removed it before a further file was taken in.
     */
    private List<JournalLine> newRemovals() {
        List<JournalLine> added = new ArrayList<>();
        List<Removed> begun = casework.begunRemovals();
        for (Removed one : casework.removals()) {
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
}

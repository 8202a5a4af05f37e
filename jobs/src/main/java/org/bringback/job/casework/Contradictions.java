package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.Casework;
import org.bringback.casework.HeldCase;
import org.bringback.intake.row.RowKey;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Level;
import org.bringback.status.evidence.RegisterContradiction;
import org.bringback.status.evidence.RegisterEvidenceStore;

/** What lists and registers of a day contradict each other in, as findings about cases; who worked on them said nothing of it. */
final class Contradictions {

    private final Workspace workspace;
    private final CaseworkDay day;
    private final CohortId cohort;
    private final List<CaseworkStore.Counted> newest;
    private final Set<Long> withheld;
    private final Map<RowKey, HeldCase> byRow = new HashMap<>();

    /**
     * @param newest the snapshot of each list that the cases are of
     * @param withheld numbers of files of which too little came
     */
    Contradictions(Workspace workspace, CaseworkDay day, List<CaseworkStore.Counted> newest, Set<Long> withheld) {
        this.workspace = workspace;
        this.day = day;
        this.cohort = workspace.cohort(day.asOf()).id();
        this.newest = newest;
        this.withheld = withheld;
        for (HeldCase held : day.cases()) {
            Long row = day.rows().get(held.state().listed().id());
            if (row != null) {
                byRow.put(RowKey.of(row), held);
            }
        }
    }

    List<CaseFinding> list() {
        List<CaseFinding> findings = new ArrayList<>(Casework.onTwoLists(day.cases(), day.rows()));
        Map<LocalDate, List<ListId>> days = new TreeMap<>();
        newest.forEach(snapshot ->
                days.computeIfAbsent(snapshot.asOf(), asOf -> new ArrayList<>()).add(snapshot.list()));
        days.forEach((asOf, lists) -> findings.addAll(registered(asOf, lists)));
        days.keySet().forEach(asOf -> findings.addAll(tooYoung(asOf)));
        return findings;
    }

    private List<CaseFinding> registered(LocalDate asOf, List<ListId> lists) {
        return new RegisterEvidenceStore(
                        workspace.database(), workspace.referenceContext().agencies())
                .rows(cohort, asOf, withheld).stream()
                        .filter(one -> lists.contains(one.list()))
                        .flatMap(one -> finding(
                                kind(one.contradiction()),
                                asOf,
                                RowKey.of(one.row()),
                                one.enrolled().map(RowKey::of)))
                        .toList();
    }

    private static CaseFinding.Kind kind(RegisterContradiction contradiction) {
        return switch (contradiction) {
            case ENROLLED_SINCE -> CaseFinding.Kind.ENROLLED_SINCE;
            case DEAD_BUT_ENROLLED -> CaseFinding.Kind.DEAD_BUT_ENROLLED;
            case RETURNED_BUT_ON_NO_ROLL -> CaseFinding.Kind.RETURNED_BUT_ON_NO_ROLL;
        };
    }

    private List<CaseFinding> tooYoung(LocalDate asOf) {
        List<Long> snapshots = newest.stream()
                .filter(snapshot -> snapshot.asOf().equals(asOf))
                .map(CaseworkStore.Counted::id)
                .toList();
        InvolvedRowStore store = new InvolvedRowStore(workspace.database());
        List<CaseFinding> findings = new ArrayList<>();
        for (Level level : workspace.referenceContext().reference().levels().list()) {
            level.youngest()
                    .ifPresent(years -> store.bornAfter(snapshots, level.code(), asOf.minusYears(years))
                            .forEach(row -> finding(
                                            CaseFinding.Kind.BIRTH_DATE_IMPOSSIBLE,
                                            asOf,
                                            RowKey.of(row),
                                            Optional.empty())
                                    .forEach(findings::add)));
        }
        return findings;
    }

    private Stream<CaseFinding> finding(CaseFinding.Kind kind, LocalDate on, RowKey row, Optional<RowKey> other) {
        HeldCase held = byRow.get(row);
        return held == null
                ? Stream.empty()
                : Stream.of(new CaseFinding(
                        kind,
                        held.state().listed().id(),
                        on,
                        Stream.concat(Stream.of(row), other.stream()).toList()));
    }
}

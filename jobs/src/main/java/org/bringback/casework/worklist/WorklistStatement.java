package org.bringback.casework.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseFinding;

/**
 * One thing that a row of a worklist says.
 *
 * @param round the as-of date of the worklist
 */
public record WorklistStatement(CaseEntry entry, LocalDate round) {

    /** What statements come to: those that count, and those that contradict each other. */
    public record Merged(List<CaseEntry> entries, List<CaseFinding> findings) {}

    /** About what a statement is: two of them cannot both be true when they say different things. */
    private record Subject(Object caseId, Object step, Optional<LocalDate> on) {}

    /**
     * Puts together what several copies say. The same said twice counts once. Of one subject only the newest round
     * counts, so that a mistake can be put right in the next one; where copies of that round differ, none does.
     *
     * @param all in the order in which they came
     */
    public static Merged merge(List<WorklistStatement> all) {
        Map<Subject, List<WorklistStatement>> bySubject = new LinkedHashMap<>();
        for (WorklistStatement one : all) {
            bySubject.computeIfAbsent(one.subject(), key -> new ArrayList<>()).add(one);
        }
        List<CaseEntry> entries = new ArrayList<>();
        List<CaseFinding> findings = new ArrayList<>();
        for (List<WorklistStatement> same : bySubject.values()) {
            LocalDate newest = same.stream()
                    .map(WorklistStatement::round)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            List<CaseEntry> counted = same.stream()
                    .filter(one -> one.round().equals(newest))
                    .map(WorklistStatement::entry)
                    .toList();
            if (counted.stream().map(WorklistStatement::said).distinct().count() == 1) {
                entries.add(counted.get(0));
            } else {
                CaseEntry first = counted.get(0);
                findings.add(new CaseFinding(
                        CaseFinding.Kind.COPIES_DIFFER,
                        first.caseId(),
                        first.on(),
                        counted.stream().map(CaseEntry::source).toList()));
            }
        }
        return new Merged(List.copyOf(entries), List.copyOf(findings));
    }

    private static Object said(CaseEntry entry) {
        return List.of(entry.on(), entry.what());
    }

    /** A case is checked once and a child enrols once in a round; all else may happen on several days. */
    private Subject subject() {
        boolean once = entry.what() instanceof CaseEntry.Listing || entry.what() instanceof CaseEntry.Enrolled;
        return new Subject(entry.caseId(), entry.what().step(), once ? Optional.empty() : Optional.of(entry.on()));
    }
}

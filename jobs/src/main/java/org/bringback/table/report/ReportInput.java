package org.bringback.table.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.release.ProtectedBreakdowns;
import org.bringback.table.disclosure.release.ProtectedTable;
import org.bringback.table.disclosure.release.ProtectedValue;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusSheets;
import org.bringback.text.BilingualText;

/**
 * What the reports of a day are made from.
 *
 * @param against the earlier day to compare with
 * @param audience who is given the edition; empty for the one without suppression, which is not published
 * @param banner what has to stand on every page of the edition
 * @param protectedBreakdowns the breakdowns as the edition may have them
 * @param contradicted by list: cases that the register contradicts
 * @param published the days of which there are releases, this one too, the oldest first
 */
public record ReportInput(
        CohortTables cohortTables,
        StatusSheets statusSheets,
        Agencies agencies,
        ReferenceData reference,
        Cohort cohort,
        ReportWords words,
        DisclosureRules disclosure,
        LocalDate asOf,
        Optional<LocalDate> against,
        Optional<Audience> audience,
        Optional<BilingualText> banner,
        ProtectedBreakdowns protectedBreakdowns,
        List<ControlFinding> findings,
        Map<ListId, Long> contradicted,
        List<SnapshotRevisionStore.SnapshotRevision> revisions,
        List<LocalDate> published) {

    public ReportInput {
        findings = List.copyOf(findings);
        contradicted = Map.copyOf(contradicted);
        revisions = List.copyOf(revisions);
        published = List.copyOf(published);
    }

    /**
     * A change of a breakdown as the edition may print it: small ones are moves of single persons.
     *
     * @param statuses that changed, together
     */
    ReportCell change(ProtectedTable table, Category line, List<Status> statuses, ProtectedValue change) {
        ReportCell cell = CellFactory.shown(change);
        long size = Math.abs(CellFactory.number(cell).orElse(0));
        Optional<SafetyRule> rule = audience.map(SafetyRule::of);
        boolean small = size > 0
                && rule.isPresent()
                && statuses.stream()
                        .map(status -> CellId.of(table.table().population(), List.of(Category.of(status), line)))
                        .anyMatch(id -> rule.get().isSensitive(id, size));
        return small ? ReportCell.of(CellSymbol.SUPPRESSED) : cell;
    }

    /** Whether this is the edition without suppression, which is not published. */
    boolean isInternal() {
        return audience.isEmpty();
    }

    /** The smallest number of persons that the edition may print. */
    int minimum() {
        return audience.map(Audience::minimum).orElse(1);
    }

    /** What has to stand under a table whose figures may be older than its report. */
    List<BilingualText> held(Population population) {
        if (!protectedBreakdowns.isHeld(population.scope())) {
            return List.of();
        }
        boolean nation = population.scope().equals(FigureStore.NATIONAL_PERSONS);
        return List.of(
                nation
                        ? words.get("note_held_nation", "days", heldDays())
                        : words.get(
                                "note_held", "date", words.date(population.asOf()), "revision", revision(population)));
    }

    private BilingualText heldDays() {
        List<BilingualText> days = new ArrayList<>();
        protectedBreakdowns.heldByDay().forEach((day, lists) -> {
            List<BilingualText> names =
                    lists.stream().map(agency -> agency.abbreviation(asOf)).toList();
            days.add(words.get("lists_of_day", "lists", HistoryTables.joined(names, ", "), "date", words.date(day)));
        });
        return HistoryTables.joined(days, "; ");
    }

    /**
     * With which {@code explain figure} finds the cases of a table; empty for a nation of which a list stays as it was
     * printed last: no revision of the nation is made of those.
     *
     * @param what the figures and the line
     */
    Optional<String> cases(Population population, String what) {
        boolean mixed = population.scope().equals(FigureStore.NATIONAL_PERSONS)
                && protectedBreakdowns.isHeld(population.scope());
        return mixed ? Optional.empty() : Optional.of(reference(population) + "/STATUS/" + what);
    }

    /** As printed; the nation's grows with those of its lists. */
    public int revision(Population population) {
        return population.scope().equals(FigureStore.NATIONAL_PERSONS)
                ? cohortTables.nation().revision(population.asOf())
                : population.revision();
    }

    /** With which {@code explain figure} finds a population's cases: {@code obec/2022-09-23/r1}. */
    public String reference(Population population) {
        return population.scope() + "/" + population.asOf() + "/r" + revision(population);
    }
}

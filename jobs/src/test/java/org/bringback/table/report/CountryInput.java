package org.bringback.table.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.StateRows;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.breakdown.BreakdownStore;
import org.bringback.table.dimension.Categories;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.release.AudienceEdition;
import org.bringback.table.disclosure.release.BreakdownTables;
import org.bringback.table.disclosure.release.LinkedBreakdowns;
import org.bringback.table.disclosure.release.ProtectedBreakdowns;
import org.bringback.table.disclosure.release.PublicationStore;
import org.bringback.table.disclosure.release.ReleaseFactory;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusSheets;

/** What the reports of a {@link RandomCountry} are made from. */
final class CountryInput {

    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());
    private static final Agencies AGENCIES = Agencies.load(JobsFolder.real(), REFERENCE.statuses());
    private static final Cohort COHORT =
            REFERENCE.cohorts().find(RandomCountry.NOW).orElseThrow();

    private CountryInput() {}

    /** @param internal whether nothing is suppressed */
    static ReportInput of(
            StateRows state, boolean internal, LocalDate asOf, Optional<LocalDate> against, ReportWords words) {
        AudienceEdition edition =
                internal ? AudienceEdition.internal(DISCLOSURE) : AudienceEdition.of(DISCLOSURE.audience("office"));
        return of(state, counted(state, asOf, against), edition, asOf, against, words);
    }

    /** As an audience of the given smallest number of persons is given it. */
    static ReportInput ofMinimum(StateRows state, int minimum, LocalDate asOf, ReportWords words) {
        Audience audience = new Audience(Audience.PUBLIC, minimum, minimum, minimum, Optional.empty());
        LinkedBreakdowns breakdowns = counted(state, asOf, Optional.empty());
        return of(state, breakdowns, AudienceEdition.of(audience), asOf, Optional.empty(), words);
    }

    /** As an office is given it that has a larger minimum for some statuses. */
    static ReportInput ofHigher(StateRows state, Map<String, Integer> higher, ReportWords words) {
        Audience audience = new Audience(Audience.OFFICE, 2, 2, 2, Optional.empty(), higher, Set.of());
        Optional<LocalDate> against = Optional.of(RandomCountry.THEN);
        LinkedBreakdowns breakdowns = counted(state, RandomCountry.NOW, against);
        return of(state, breakdowns, AudienceEdition.of(audience), RandomCountry.NOW, against, words);
    }

    /** Nothing is suppressed, but what few persons changed since the earlier day stays as it was printed then. */
    static ReportInput renewed(StateRows state, int persons, ReportWords words) {
        PublicationStore given = new PublicationStore(state.database(), COHORT.id(), "office");
        LinkedBreakdowns earlier = counted(state, RandomCountry.THEN, Optional.empty());
        given.add(Publication.of(earlier.linked(), Set.of()));
        Optional<LocalDate> against = Optional.of(RandomCountry.THEN);
        LinkedBreakdowns breakdowns = counted(state, RandomCountry.NOW, against).renewed(given, persons);
        return of(state, breakdowns, AudienceEdition.internal(DISCLOSURE), RandomCountry.NOW, against, words);
    }

    private static LinkedBreakdowns counted(StateRows state, LocalDate asOf, Optional<LocalDate> against) {
        CohortTables figures = figures(state);
        Categories categories = Categories.of(REFERENCE, DISCLOSURE);
        return LinkedBreakdowns.count(
                figures,
                new BreakdownStore(figures.store(), categories),
                new BreakdownTables(categories),
                asOf,
                against);
    }

    private static CohortTables figures(StateRows state) {
        return new CohortTables(state.database(), AGENCIES, REFERENCE.statuses(), COHORT);
    }

    private static ReportInput of(
            StateRows state,
            LinkedBreakdowns breakdowns,
            AudienceEdition edition,
            LocalDate asOf,
            Optional<LocalDate> against,
            ReportWords words) {
        CohortTables figures = figures(state);
        return new ReportInput(
                figures,
                new StatusSheets(state.database(), figures, AGENCIES, COHORT),
                AGENCIES,
                REFERENCE,
                COHORT,
                words,
                DISCLOSURE,
                asOf,
                against,
                edition.audience(),
                edition.banner(),
                new ProtectedBreakdowns(
                        breakdowns, ReleaseFactory.make(breakdowns.linked(), edition, List.of(), List.of()), AGENCIES),
                List.of(),
                Map.of(),
                List.of(),
                figures.dates().stream().filter(day -> !day.isAfter(asOf)).toList());
    }
}

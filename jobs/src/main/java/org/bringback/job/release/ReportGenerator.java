package org.bringback.job.release;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.ReportWords;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.status.evidence.RegisterEvidence;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.audit.UnsafePublicationException;
import org.bringback.table.disclosure.release.AudienceEdition;
import org.bringback.table.disclosure.release.LinkedBreakdowns;
import org.bringback.table.disclosure.release.ProtectedBreakdowns;
import org.bringback.table.disclosure.release.ProtectedRelease;
import org.bringback.table.disclosure.release.PublicationStore;
import org.bringback.table.disclosure.release.ReleaseFactory;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportInput;
import org.bringback.table.report.Reports;
import org.bringback.table.report.SnapshotRevisionStore;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusSheets;
import org.bringback.text.BilingualText;

/** Makes a day's reports, edition by edition: the offices' first, then those for others, who are told no more. */
final class ReportGenerator {

    private final Workspace workspace;
    private final ReleaseParameters parameters;
    private final RunParameters run;
    private final CohortTables figures;
    private final DisclosureRules disclosure;
    private final Optional<LocalDate> against;
    private final Counted counted;
    private final StatusSheets sheets;
    private final ReportWords words;
    private final List<Publication> made = new ArrayList<>();
    private final Map<PublicationStore, Publication> given = new LinkedHashMap<>();
    private final List<BilingualText> losses = new ArrayList<>();
    private final List<RiskReport.Line> risks = new ArrayList<>();

    /**
     * What reports are made of.
     *
     * @param evidence being found meanwhile
     * @param findings being found meanwhile
     * @param published the days of which there are releases, this one too, the oldest first
     */
    record Counted(
            LinkedBreakdowns breakdowns,
            Future<List<RegisterEvidence>> evidence,
            Future<List<ControlFinding>> findings,
            List<LocalDate> published) {}

    ReportGenerator(
            Workspace workspace,
            ReleaseParameters parameters,
            CohortTables figures,
            DisclosureRules disclosure,
            Counted counted) {
        this.workspace = workspace;
        this.parameters = parameters;
        this.run = parameters.run();
        this.figures = figures;
        this.disclosure = disclosure;
        this.against = figures.dayBefore(run.asOf());
        this.counted = counted;
        this.sheets = new StatusSheets(
                workspace.database(), figures, workspace.referenceContext().agencies(), run.cohort());
        this.words = ReportWords.load(workspace.installation().templates());
    }

    /** The editions that are published on this day. */
    List<Audience> audiences() {
        return Stream.of(Audience.OFFICE, Audience.PUBLIC)
                .map(disclosure::audience)
                .filter(audience -> audience.isGiven(run.asOf()))
                .toList();
    }

    /**
     * Where what is due to be printed anew tells too much together with what stays, everything that was printed before
     * stays.
     *
     * @throws UnsafePublicationException when the tables tell too much
     */
    List<Report> forAudience(Audience audience) throws IOException {
        PublicationStore store =
                new PublicationStore(workspace.database(), run.cohort().id(), audience.name());
        LinkedBreakdowns renewed = counted.breakdowns().renewed(store, audience.renewal());
        try {
            return forAudience(audience, store, renewed);
        } catch (UnsafePublicationException e) {
            LinkedBreakdowns unchanged = counted.breakdowns().renewed(store, Integer.MAX_VALUE);
            if (unchanged.heldLists() <= renewed.heldLists()) {
                throw e;
            }
            return forAudience(audience, store, unchanged);
        }
    }

    private List<Report> forAudience(Audience audience, PublicationStore store, LinkedBreakdowns breakdowns)
            throws IOException {
        LinkedTables linked = breakdowns.linked();
        ProtectedRelease release = ReleaseFactory.protect(breakdowns, AudienceEdition.of(audience), store, made);
        Publication publication = release.publication();
        given.put(store, publication);
        made.add(publication);
        risks.addAll(RiskReport.lines(audience, linked, release));
        losses.addAll(SuppressionLoss.lines(audience.name(), linked, release));
        return reports(breakdowns, publication, AudienceEdition.of(audience));
    }

    /** What suppression costs the readers of the editions made so far. */
    List<BilingualText> losses() {
        return losses;
    }

    /** What the suppressed cells of the editions made so far rest on. */
    List<RiskReport.Line> risks() {
        return risks;
    }

    /** Keeps what the audiences are given; not before it is certain that they will be. */
    void keepPublications() {
        given.forEach(PublicationStore::add);
    }

    /** What is left when the breakdowns would tell too much: figures that are published as they are. */
    List<Report> withoutBreakdowns(Audience audience) throws IOException {
        return reports(counted.breakdowns(), Publication.nothing(), AudienceEdition.of(audience));
    }

    /** Without suppression, for the folder that is not published. */
    List<Report> internal() throws IOException {
        AudienceEdition edition = AudienceEdition.internal(disclosure);
        LinkedBreakdowns breakdowns = counted.breakdowns();
        return reports(breakdowns, ReleaseFactory.make(breakdowns.linked(), edition, List.of(), List.of()), edition);
    }

    private List<Report> reports(LinkedBreakdowns breakdowns, Publication publication, AudienceEdition edition)
            throws IOException {
        Agencies agencies = workspace.referenceContext().agencies();
        Set<LocalDate> days = new TreeSet<>(counted.published());
        days.add(run.asOf());
        against.ifPresent(days::add);
        ReportInput material = new ReportInput(
                figures,
                sheets,
                agencies,
                workspace.referenceContext().reference(),
                run.cohort(),
                words,
                disclosure,
                run.asOf(),
                against,
                edition.audience(),
                workspace.banner(edition.banner()),
                new ProtectedBreakdowns(breakdowns, publication, agencies),
                ParallelTasks.result(counted.findings()),
                contradicted(ParallelTasks.result(counted.evidence())),
                new SnapshotRevisionStore(workspace.database(), run.cohort().id()).list(days),
                counted.published());
        return new Reports(material)
                .make(parameters.selection().kinds().stream()
                        .filter(kind -> kind.isFor(edition.audience()))
                        .toList());
    }

    private static Map<ListId, Long> contradicted(List<RegisterEvidence> evidence) {
        return evidence.stream().collect(Collectors.groupingBy(RegisterEvidence::list, Collectors.counting()));
    }
}

package org.bringback.job.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bringback.casework.SignOff;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.prevention.RiskRules;
import org.bringback.casework.problem.Problem;
import org.bringback.delivery.LesserReleaseException;
import org.bringback.delivery.Manifest;
import org.bringback.delivery.Release;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.release.PageLinks;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.casework.CaseworkBasis;
import org.bringback.table.casework.CaseworkReports;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublishedTable;
import org.bringback.table.disclosure.audit.UnsafePublicationException;
import org.bringback.table.disclosure.release.AudienceEdition;
import org.bringback.table.disclosure.release.PublicationStore;
import org.bringback.table.disclosure.release.ReleaseFactory;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;

/**
 * Publishes the centre's summary and the committees' packs of a day, below {@code casework} in the output folder. The
 * published edition passes the same disclosure control as all reports; the committees' own, with areas and steps, is
 * internal.
 */
public final class CaseworkRelease {

    private final Workspace workspace;
    private final CaseworkDay day;
    private final CaseworkReports reports;
    private final DisclosureRules disclosure;

    /** @param areas who has signed off the day's round */
    public CaseworkRelease(
            Workspace workspace, CaseworkService service, CaseworkDay day, List<SignOff.Completeness> areas) {
        this(
                workspace,
                service,
                day,
                new CaseworkBasis.Beside(areas, problems(workspace, day), risk(workspace, service, day)));
    }

    private CaseworkRelease(
            Workspace workspace, CaseworkService service, CaseworkDay day, CaseworkBasis.Beside beside) {
        this.workspace = workspace;
        this.day = day;
        this.disclosure = DisclosureRules.load(workspace.installation().jobs());
        this.reports = new CaseworkReports(new CaseworkBasis(
                workspace.cohort(day.asOf()),
                day.asOf(),
                day.cases(),
                beside,
                new CaseworkBasis.Rules(service.rules().steps(), service.rules().partners()),
                new CaseworkBasis.Settings(
                        workspace.referenceContext().reference(),
                        workspace.referenceContext().agencies(),
                        ReportWords.load(workspace.installation().templates()),
                        disclosure)));
    }

    private static List<Problem> problems(Workspace workspace, CaseworkDay day) {
        return new ProblemStore(workspace.database())
                .list(workspace.cohort(day.asOf()).id(), day.asOf());
    }

    private static CaseworkBasis.AtRisk risk(Workspace workspace, CaseworkService service, CaseworkDay day) {
        RiskRules rules = RiskRules.load(workspace.installation().jobs());
        RiskAssessment assessment = new RiskAssessment(service, rules);
        Map<RowKey, Risk> byCase = new HashMap<>();
        assessment
                .risks(day)
                .forEach(risk -> byCase.put(risk.held().state().listed().id(), risk));
        return new CaseworkBasis.AtRisk(
                rules.list(), byCase, assessment.earlier(day.asOf()).rates());
    }

    /** The centre's summary of the cases alone, without suppression; published nowhere. */
    public static Report internalCentre(Workspace workspace, CaseworkService service, CaseworkDay day) {
        return new CaseworkRelease(workspace, service, day, CaseworkBasis.Beside.nothing()).internalCentre();
    }

    /**
     * What was published.
     *
     * @param reports of the published edition, the centre's first
     * @param internal the same without suppression
     * @param withheld whether the tables would have told too much, so that totals alone went out
     */
    public record Published(
            Path folder, Path restricted, List<Report> reports, List<Report> internal, boolean withheld) {}

    /** @param languages of the PDFs; the other formats have both */
    public Published publish(Set<Language> languages, Path output) throws IOException {
        Release release = Release.open(output.resolve(ReleaseParameters.CASEWORK), day.asOf());
        PublicationStore store = new PublicationStore(
                workspace.database(), workspace.cohort(day.asOf()).id(), Audience.OFFICE);
        int revision = revision(store);
        LinkedTables linked = reports.linked(revision);
        AudienceEdition edition = AudienceEdition.of(disclosure.audience(Audience.OFFICE));
        Publication publication;
        boolean withheld = false;
        try {
            publication = ReleaseFactory.make(linked, edition, store.earlier(linked), List.of());
        } catch (UnsafePublicationException e) {
            publication = Publication.of(linked, Set.of()).withheld();
            withheld = true;
        }
        CaseworkReportFiles files = new CaseworkReportFiles(workspace, disclosure);
        List<Report> made = reports.make(publication, edition, revision, workspace.banner(edition.banner()));
        files.write(
                made,
                languages,
                release.staging(),
                PageLinks.toCohort(output, day.asOf()).stream().toList());
        AudienceEdition internal = AudienceEdition.internal(disclosure);
        Path restricted = release.restricted("internal");
        List<Report> all =
                reports.make(Publication.of(linked, Set.of()), internal, revision, workspace.banner(internal.banner()));
        files.write(all, languages, restricted, List.of());
        publish(release, store, publication);
        PageLinks.writeDays(PageLinks.CASEWORK, output.resolve(ReleaseParameters.CASEWORK));
        return new Published(
                Release.published(output.resolve(ReleaseParameters.CASEWORK), day.asOf()),
                restricted,
                made,
                all,
                withheld);
    }

    private Report internalCentre() {
        AudienceEdition internal = AudienceEdition.internal(disclosure);
        return reports.make(
                        Publication.of(reports.linked(1), Set.of()), internal, 1, workspace.banner(internal.banner()))
                .get(0);
    }

    /** The revision that was given last, where it said the same, else the next one. */
    private int revision(PublicationStore store) {
        LinkedTables linked = reports.linked(1);
        Map<Integer, Map<CellId, Long>> given = new TreeMap<>();
        store.earlier(linked).stream()
                .flatMap(publication -> publication.tables().stream())
                .forEach(table -> add(table, given));
        if (given.isEmpty()) {
            return 1;
        }
        Map<CellId, Long> now = new TreeMap<>();
        linked.tables().stream().map(CountTable::counts).forEach(now::putAll);
        int last = given.keySet().stream().max(Integer::compareTo).orElseThrow();
        return now.entrySet().containsAll(given.getOrDefault(last, Map.of()).entrySet()) ? last : last + 1;
    }

    /** Cells named as in the first revision, so that revisions can be compared. */
    private static void add(PublishedTable table, Map<Integer, Map<CellId, Long>> given) {
        table.cells()
                .forEach((cell, count) -> count.ifPresent(printed -> given.computeIfAbsent(
                                table.population().revision(), revision -> new TreeMap<>())
                        .put(
                                cell.in(new Population(
                                        table.population().scope(),
                                        table.population().asOf(),
                                        1)),
                                printed)));
    }

    private void publish(Release release, PublicationStore store, Publication publication) throws IOException {
        try {
            release.publish(source(), true, () -> {
                store.add(publication);
                new StateJournal(workspace.state()).recordPublications();
            });
        } catch (LesserReleaseException e) {
            throw new IllegalStateException("a release that may be replaced was not", e);
        }
    }

    private Manifest.Source source() {
        LocalDate asOf = day.asOf();
        return new Manifest.Source(
                Installation.VERSION,
                workspace.state().id(),
                workspace.synthetic().orElse(false),
                new Manifest.Printed(
                        CaseworkReportFiles.KINDS.stream()
                                .map(ReportDefinition::names)
                                .map(ReportDefinition.Names::level)
                                .toList(),
                        List.of(),
                        new TreeMap<>()),
                workspace.ledger().submissions().stream()
                        .filter(one -> one.outcome() == Submission.Outcome.TAKEN
                                && !one.asOf().isAfter(asOf))
                        .map(CaseworkRelease::input)
                        .toList());
    }

    private static Manifest.Input input(StoredSubmission submission) {
        return new Manifest.Input(
                submission.kind().word(),
                submission.listWord(),
                submission.asOf().toString(),
                submission.fileName(),
                null); // a guessed row could be tried on a digest
    }
}

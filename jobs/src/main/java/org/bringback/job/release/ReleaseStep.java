package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.delivery.LesserReleaseException;
import org.bringback.delivery.Manifest;
import org.bringback.delivery.Release;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.intake.QualityGate;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.ReportWords;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.ReportPdf;
import org.bringback.render.pdf.template.TemplateException;
import org.bringback.render.web.PageFonts;
import org.bringback.render.web.PageLink;
import org.bringback.status.evidence.RegisterEvidence;
import org.bringback.status.evidence.RegisterEvidenceStore;
import org.bringback.table.breakdown.BreakdownStore;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.dimension.Categories;
import org.bringback.table.disclosure.audit.UnsafePublicationException;
import org.bringback.table.disclosure.release.BreakdownTables;
import org.bringback.table.disclosure.release.LinkedBreakdowns;
import org.bringback.table.report.Report;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** Writes everything a day's release consists of and publishes it. */
public final class ReleaseStep {

    private final Workspace workspace;
    private final String basis;
    private final ReleaseParameters parameters;
    private final RunParameters run;
    private final SheetPrinting printing;
    private final Progress progress;
    private final StateJournal journal;
    private final CohortTables figures;
    private final Optional<LocalDate> against;
    private final DisclosureRules disclosure;
    private final ProvinceTiles tiles;

    /** @param printing who makes the PDFs */
    public ReleaseStep(Workspace workspace, ReleaseParameters parameters, SheetPrinting printing, Progress progress) {
        this.workspace = workspace;
        // before anything of it is read
        this.basis = StandingSheets.basis(workspace.installation());
        this.parameters = parameters;
        this.run = parameters.run();
        this.printing = printing;
        this.progress = progress;
        this.journal = new StateJournal(workspace.state());
        this.figures = workspace.tables(run.cohort());
        this.against = figures.dayBefore(run.asOf());
        this.disclosure = DisclosureRules.load(workspace.installation().jobs());
        this.tiles = ProvinceTiles.load(
                workspace.installation().jobs(),
                workspace.referenceContext().reference().provinces());
    }

    /**
     * Publishes again whatever else prints figures that were restated, so that no two releases disagree: first what is older,
     * as the history of all days is read from it.
     */
    public void run() throws IOException {
        journal.recordNight(run.asOf());
        restate(stale -> stale.isBefore(run.asOf()));
        try {
            publish();
            restate(stale -> stale.isAfter(run.asOf()));
        } finally {
            giveFormsBack();
        }
    }

    /** After all releases, as each begins with the workbooks of its own day's exports only. */
    private void giveFormsBack() throws IOException {
        LocalDate newest = new StaleReleases(workspace, parameters.output()).newest(run.asOf());
        new RejectWorkbooks(workspace, newest).writeForms(Release.restricted(parameters.output(), newest));
    }

    private void restate(Predicate<LocalDate> which) throws IOException {
        for (ReleaseParameters stale : new StaleReleases(workspace, parameters.output()).parameters()) {
            if (which.test(stale.run().asOf())) {
                new ReleaseStep(workspace, stale, printing, progress).publish();
            }
        }
    }

    private void publish() throws IOException {
        parameters.requireOwnKind(workspace);
        Release release = Release.open(parameters.output(), run.asOf());
        WithheldParts.clearRelease(release.restricted());
        if (figures.listsOf(run.asOf()).isEmpty()) {
            new RejectWorkbooks(workspace, run.asOf()).write(release.restricted());
            WithheldParts.noteRelease(release.restricted(), nobodyReported());
            release.discard();
            return;
        }
        List<LocalDate> published = new StaleReleases(workspace, parameters.output()).published(figures, run.asOf());
        Written written = write(release, published);
        try {
            release.publish(source(published), parameters.replace(), () -> {
                written.reports().keepPublications();
                journal.recordPublications();
                written.sheets().keep(StandingSheets.basis(workspace.installation()));
            });
        } catch (LesserReleaseException e) {
            WithheldParts.noteRelease(release.restricted(), e.problem());
        }
        // the others are published first: one broken template is no reason to withhold them
        if (written.broken().isPresent()) {
            throw written.broken().get();
        }
    }

    /** What was staged: by whom, with which PDFs, and why some of it could not be. */
    private record Written(ReportGenerator reports, StandingSheets sheets, Optional<TemplateException> broken) {}

    private BilingualText nobodyReported() {
        return new BilingualText(
                "ไม่มีรายการใดมีข้อมูล ณ วันที่ " + run.asOf()
                        + " จึงไม่เผยแพร่ ให้แก้ไฟล์ของวันนั้นแล้ววางในกล่องรับไฟล์อีกครั้ง",
                "no list has figures of " + run.asOf() + ", so nothing is published; mend that day's files and put them"
                        + " into the inbox again");
    }

    private Manifest.Source source(List<LocalDate> published) {
        return new Manifest.Source(
                Installation.VERSION,
                workspace.state().id(),
                workspace.synthetic().orElse(false),
                new Manifest.Printed(
                        parameters.selection().levels(),
                        parameters.selection().languages().stream()
                                .map(Language::code)
                                .toList(),
                        StaleReleases.nations(figures, run.asOf(), published)),
                inputs());
    }

    private Written write(Release release, List<LocalDate> published) throws IOException {
        progress.begin(new BilingualText("ทำตาราง", "tables"), 0);
        try (ParallelTasks threads = new ParallelTasks()) {
            Future<ReportPdf> pdf = threads.compute(this::pdf);
            Future<List<RegisterEvidence>> evidence = threads.compute(() -> evidence(release.restricted()));
            threads.start(() -> new RejectWorkbooks(workspace, run.asOf()).write(release.restricted()));
            // everything else is made of what this walk over the facts counts
            LinkedBreakdowns breakdowns = breakdowns();
            Future<List<ControlFinding>> findings = threads.compute(() -> findings(release.restricted()));
            Future<List<StatusTable>> tables = threads.compute(() -> figures.all(run.asOf(), against));
            ReportGenerator maker = new ReportGenerator(
                    workspace,
                    parameters,
                    figures,
                    disclosure,
                    new ReportGenerator.Counted(breakdowns, evidence, findings, published));
            StandingSheets sheets = sheets(release, pdf);
            ReportFiles.Kit kit = kit(pdf, sheets, tables);
            List<ReportFiles> editions = editions(release, kit, maker, published);
            progress.begin(new BilingualText("พิมพ์รายงาน", "reports"), sheets(editions));
            editions.forEach(edition -> edition.begin(threads));
            kit.printer().beginRest(threads);
            threads.finish();
            return new Written(maker, sheets, broken(editions));
        }
    }

    private LinkedBreakdowns breakdowns() {
        Categories categories = Categories.of(workspace.referenceContext().reference(), disclosure);
        return LinkedBreakdowns.count(
                figures,
                new BreakdownStore(figures.store(), categories),
                new BreakdownTables(categories),
                run.asOf(),
                against);
    }

    private List<RegisterEvidence> evidence(Path restricted) throws IOException {
        List<RegisterEvidence> evidence = new RegisterEvidenceStore(
                        workspace.database(), workspace.referenceContext().agencies())
                .evidence(run.cohort().id(), run.asOf(), withheld());
        new EvidenceFiles(workspace, run.asOf()).write(evidence, restricted);
        return evidence;
    }

    private Set<Long> withheld() {
        return QualityGate.about(workspace, workspace.ledger().submissions()).withheld();
    }

    private List<ControlFinding> findings(Path restricted) throws IOException {
        List<ControlFinding> findings = FindingsFile.findings(workspace.database(), run.asOf(), figures);
        FindingsFile.write(findings, workspace.synthetic().orElse(false), restricted);
        return findings;
    }

    private ReportPdf pdf() {
        return new ReportPdf(workspace.installation().templates(), disclosure, tiles);
    }

    private StandingSheets sheets(Release release, Future<ReportPdf> pdf) throws IOException {
        return new StandingSheets(
                printing.printer(pdf, run.asOf()),
                new StandingSheets.Places(
                        release.staging(),
                        Release.published(parameters.output(), run.asOf()),
                        workspace
                                .state()
                                .folder()
                                .resolve(StandingSheets.FOLDER)
                                .resolve(run.asOf() + ".txt")),
                basis,
                progress);
    }

    private ReportFiles.Kit kit(Future<ReportPdf> pdf, SheetPrinter printer, Future<List<StatusTable>> tables)
            throws IOException {
        return new ReportFiles.Kit(
                tables,
                pdf,
                printer,
                PageFonts.read(workspace.installation().templates()),
                disclosure,
                tiles,
                parameters.selection().languages(),
                workspace.synthetic().orElse(false),
                ReportWords.load(workspace.installation().templates())
                        .publication()
                        .licence());
    }

    private List<ReportFiles> editions(
            Release release, ReportFiles.Kit kit, ReportGenerator maker, List<LocalDate> published) throws IOException {
        WithheldParts.clearBreakdowns(release.restricted());
        List<ReportFiles> editions = new ArrayList<>();
        for (Audience audience : maker.audiences()) {
            List<Report> reports = reports(maker, audience, release.restricted());
            Path folder = folder(release, audience);
            editions.add(new ReportFiles(kit, reports, folder, besides(folder, release, published)));
        }
        SuppressionLoss.write(release.restricted(), workspace.syntheticBanner(), maker.losses());
        RiskReport.write(release.restricted(), workspace.syntheticBanner(), maker.risks());
        if (parameters.selection().internal()) {
            editions.add(
                    new ReportFiles(kit, maker.internal(), release.restricted("internal"), ReportFiles.Beside.NOTHING));
        }
        return editions;
    }

    /** The manifest describes the whole release, and only the offices' edition lies where programmes' pages are found. */
    private ReportFiles.Beside besides(Path folder, Release release, List<LocalDate> published) {
        boolean whole = folder.equals(release.staging());
        Path edition = release.staging().relativize(folder);
        return new ReportFiles.Beside(
                whole ? List.of("manifest.json") : List.of(),
                whole ? pages() : List.of(),
                published.stream()
                        .filter(day -> day.isBefore(run.asOf()))
                        .collect(Collectors.toMap(
                                day -> day,
                                day -> Release.published(parameters.output(), day)
                                        .resolve(edition),
                                (one, same) -> one,
                                TreeMap::new)));
    }

    private List<PageLink> pages() {
        return Stream.of(ProgrammeRelease.linkFromCohort(workspace), PageLinks.toCasework(workspace))
                .flatMap(Optional::stream)
                .toList();
    }

    // the offices' edition is what a release is; every other has a folder of its own in it
    private static Path folder(Release release, Audience audience) throws IOException {
        return audience.name().equals(Audience.OFFICE) ? release.staging() : release.staging(audience.name());
    }

    // a breakdown that tells too much stays in; what is printed without it is no secret
    private static List<Report> reports(ReportGenerator maker, Audience audience, Path restricted) throws IOException {
        try {
            return maker.forAudience(audience);
        } catch (UnsafePublicationException e) {
            WithheldParts.noteBreakdowns(restricted, e);
            return maker.withoutBreakdowns(audience);
        }
    }

    private int sheets(List<ReportFiles> editions) {
        return editions.stream().mapToInt(ReportFiles::sheets).sum();
    }

    private static Optional<TemplateException> broken(List<ReportFiles> editions) throws IOException {
        for (ReportFiles edition : editions) {
            Optional<TemplateException> problem = edition.problem();
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** The files the day's figures come from: all taken up to the day, registers of any day. */
    private List<Manifest.Input> inputs() {
        return workspace.ledger().submissions().stream()
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .filter(submission -> !submission.kind().has(KindTrait.PROGRAMME))
                .filter(submission -> submission.kind().has(KindTrait.ANY_DAY)
                        || !submission.asOf().isAfter(run.asOf()))
                .map(ReleaseStep::input)
                .toList();
    }

    static Manifest.Input input(StoredSubmission submission) {
        return new Manifest.Input(
                submission.kind().word(),
                submission.listWord(),
                submission.asOf().toString(),
                submission.fileName(),
                null);
    }
}

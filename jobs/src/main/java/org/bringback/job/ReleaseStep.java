package org.bringback.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.bringback.delivery.Manifest;
import org.bringback.delivery.Release;
import org.bringback.intake.InboxKind;
import org.bringback.intake.StoredSubmission;
import org.bringback.intake.Submission;
import org.bringback.reference.Audience;
import org.bringback.reference.Language;
import org.bringback.reference.ListId;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.render.pdf.StatusSheetPdf;
import org.bringback.render.text.TableCsv;
import org.bringback.render.text.TableJson;
import org.bringback.status.evidence.Evidence;
import org.bringback.status.evidence.EvidenceStore;
import org.bringback.table.Figures;
import org.bringback.table.Sheets;
import org.bringback.table.StatusSheet;
import org.bringback.table.StatusTable;

/** Writes everything a day's release consists of and publishes it. */
final class ReleaseStep {

    private final Night night;
    private final Figures figures;
    private final Sheets sheets;
    private final Optional<LocalDate> against;

    ReleaseStep(Night night) {
        this.night = night;
        this.figures = new Figures(
                night.state().database(),
                night.country().agencies(),
                night.country().reference().statuses(),
                night.cohort());
        this.sheets = new Sheets(
                night.state().database(),
                figures,
                night.country().agencies(),
                night.country().reference().statuses(),
                night.cohort());
        this.against = figures.dayBefore(night.asOf());
    }

    Release.Publication run() throws IOException {
        Release release = Release.open(night.output(), night.asOf());
        try (SideBySide threads = new SideBySide()) {
            Future<StatusSheetPdf> pdf = threads.beginMaking(
                    () -> new StatusSheetPdf(night.installation().templates()));
            threads.begin(() -> new RejectWorkbooks(night).write(release.restricted()));
            List<Evidence> evidence = new EvidenceStore(night.state().database())
                    .evidence(night.cohort().id(), night.asOf());
            threads.begin(() -> new EvidenceFiles(night).write(evidence, release.restricted()));
            writeTables(release.staging());
            ReportMaker maker = new ReportMaker(night, figures);
            for (Audience audience : maker.audiences()) {
                new ReportFiles(maker.forAudience(audience, evidence), maker.disclosure()).write(release.staging());
            }
            for (Printed printed : printed()) {
                // the template was begun first: by now it is made or being made
                threads.begin(() -> writeSheet(SideBySide.result(pdf), printed, release.staging()));
            }
            new FindingsFile(night, figures).write(release.restricted());
            threads.finish();
        }
        return release.publish(Installation.VERSION, inputs());
    }

    private void writeTables(Path folder) throws IOException {
        List<StatusTable> tables = figures.all(night.asOf(), against);
        try (Writer csv = Files.newBufferedWriter(folder.resolve("tables.csv"))) {
            TableCsv.write(tables, csv);
        }
        try (Writer json = Files.newBufferedWriter(folder.resolve("tables.json"))) {
            TableJson.write(tables, json);
        }
    }

    private List<Printed> printed() {
        List<Printed> all = new ArrayList<>();
        for (ListId list : figures.listsOf(night.asOf())) {
            all.add(new Printed(list.value(), sheets.list(list, night.asOf(), against)));
        }
        sheets.national(night.asOf(), against).ifPresent(sheet -> all.add(new Printed("national", sheet)));
        night.progress().begin("reports", 2L * all.size());
        return all;
    }

    private void writeSheet(StatusSheetPdf pdf, Printed printed, Path folder) throws IOException {
        Map<Status, Words> words = night.country().reference().statuses().words();
        for (Language language : Language.values()) {
            byte[] bytes = pdf.render(printed.sheet(), words, language);
            Files.write(folder.resolve(printed.name() + "." + language.code() + ".pdf"), bytes);
            night.progress().advance(1);
        }
    }

    private record Printed(String name, StatusSheet sheet) {}

    /** The files the day's figures come from: all taken up to the day, registers of any day. */
    private List<Manifest.Input> inputs() {
        return night.submissions().list().stream()
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .filter(submission -> submission.kind() == InboxKind.REGISTER
                        || !submission.asOf().isAfter(night.asOf()))
                .map(ReleaseStep::input)
                .toList();
    }

    private static Manifest.Input input(StoredSubmission submission) {
        return new Manifest.Input(
                submission.kind().word(),
                submission.listWord(),
                submission.asOf().toString(),
                submission.fileName(),
                submission.sha256());
    }
}

package org.bringback.render.pdf;

import java.nio.file.Path;
import org.bringback.reference.Disclosure;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ProvinceTiles;
import org.bringback.reference.ReferenceData;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportKind;

/** The project's own templates, compiled once for all tests. */
final class SamplePdfs {

    static final Path TEMPLATES = Path.of(System.getProperty("bringback.home", "."), "report-templates");
    static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());

    private static final ReportPdf PDF = made();

    private SamplePdfs() {}

    static ReportPdf pdf() {
        return PDF;
    }

    static ReportPdf made() {
        return of(TEMPLATES);
    }

    static ReportPdf of(Path templates) {
        return new ReportPdf(
                templates,
                Disclosure.load(JobsFolder.real()),
                ProvinceTiles.load(JobsFolder.real(), REFERENCE.provinces()));
    }

    static Report madeUp(ReportKind kind) {
        return new TemplateSample(REFERENCE).of(kind);
    }
}

package org.bringback.render.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.check.TemplateSample;
import org.bringback.table.programme.ProgrammeReports;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;

/** The project's own templates, compiled once for all tests. */
public final class SamplePdfs {

    public static final Path TEMPLATES = Path.of(System.getProperty("bringback.home", "."), "report-templates");
    static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());

    static final ProvinceTiles TILES = ProvinceTiles.load(JobsFolder.real(), REFERENCE.provinces());

    private static final ReportPdf PDF = made();

    private SamplePdfs() {}

    public static ReportPdf pdf() {
        return PDF;
    }

    /** In Thai, which are the longest. */
    public static List<String> statusNames() {
        return Arrays.stream(Status.values())
                .map(status -> REFERENCE.statuses().labels(status).thai())
                .toList();
    }

    static ReportPdf made() {
        return of(TEMPLATES);
    }

    static ReportPdf of(Path templates) {
        List<ReportDefinition> kinds = new ArrayList<>(ReportDefinition.list());
        kinds.addAll(ProgrammeReports.KINDS);
        return new ReportPdf(templates, DisclosureRules.load(JobsFolder.real()), TILES, kinds);
    }

    static Report madeUp(ReportDefinition kind) {
        return new TemplateSample(REFERENCE).create(kind);
    }
}

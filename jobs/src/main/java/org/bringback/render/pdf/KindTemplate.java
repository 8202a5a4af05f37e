package org.bringback.render.pdf;

import java.util.EnumMap;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;
import org.bringback.reference.Language;
import org.bringback.table.report.ReportKind;

/** The template and the words of one kind of report. */
record KindTemplate(JasperReport report, Map<Language, Labels> labels) {

    /** The folder of a kind's template. */
    static String folder(ReportKind kind) {
        return switch (kind) {
            case NATIONAL -> "national/";
            case LIST -> "status-sheet/";
            case PROVINCE, AREA -> "place-sheet/";
        };
    }

    static String path(ReportKind kind) {
        return folder(kind) + "report.jrxml";
    }

    /** Throws TemplateException when the template or its labels are wrong. */
    static KindTemplate read(TemplateFiles files, ReportKind kind) {
        JasperReport report = files.compile(path(kind), files.design(path(kind)));
        Map<Language, Labels> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, LabelFiles.read(files.folder(), kind, language));
        }
        return new KindTemplate(report, labels);
    }

    Labels labels(Language language) {
        Labels found = labels.get(language);
        if (found == null) {
            throw new IllegalArgumentException("no labels in " + language);
        }
        return found;
    }
}

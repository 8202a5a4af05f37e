package org.bringback.render.pdf.template;

import java.util.EnumMap;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;
import org.bringback.render.pdf.text.Labels;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.Language;

/** The template and the words of one kind of report. */
public record ReportTemplate(JasperReport report, Map<Language, Labels> labels) {

    /** The folder of a kind's template. */
    public static String folder(ReportDefinition kind) {
        return kind.layout().template() + "/";
    }

    public static String path(ReportDefinition kind) {
        return folder(kind) + "report.jrxml";
    }

    /** Throws TemplateException when the template or its labels are wrong. */
    public static ReportTemplate read(TemplateFiles files, ReportDefinition kind) {
        JasperReport report = files.compile(path(kind), files.design(path(kind)));
        Map<Language, Labels> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, LabelFiles.read(files.folder(), kind, language));
        }
        return new ReportTemplate(report, labels);
    }

    public Labels labels(Language language) {
        Labels found = labels.get(language);
        if (found == null) {
            throw new IllegalArgumentException("no labels in " + language);
        }
        return found;
    }
}

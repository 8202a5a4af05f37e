package org.bringback.render.pdf;

import java.text.StringCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import org.bringback.render.pdf.export.DocumentProperties;
import org.bringback.render.pdf.text.IcuLineBreaks;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.Report;

/** The template's parameters: heading and foot of a report. */
final class ReportParameters {

    private static final int LONGEST_FOOTER_NAME = 60;
    /** Behind it a place's report names its programme, which the reference in the foot names too. */
    private static final String PROGRAMME = " – ";

    private ReportParameters() {}

    static Map<String, Object> of(Report report, ReportText text) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("programme", text.label("programme"));
        parameters.put("name", text.formatted(report.name()));
        parameters.put("subject", text.label("subject", "cohort", text.cohort(report.cohort())));
        parameters.put("asOf", asOf(report, text));
        parameters.put("footer", footer(report, text));
        parameters.put("reference", report.reference());
        parameters.put("page", text.label("page"));
        report.banner().ifPresent(mark -> parameters.put("mark", text.prose(mark)));
        return parameters;
    }

    private static String asOf(Report report, ReportText text) {
        return text.label("as_of", "date", text.date(report.asOf()));
    }

    /** The published edition is named in the foot; any other is marked at the head of every page instead. */
    private static String footer(Report report, ReportText text) {
        String edition = report.banner().isPresent() ? "" : " · " + text.label("edition");
        String revision = text.label("revision", "revision", Integer.toString(report.revision()));
        return shortened(text.formatted(report.abbreviation())) + " · " + asOf(report, text) + edition + " · "
                + revision;
    }

    /** The whole name stands on the first page; a part that says enough is better than a name that is cut. */
    private static String shortened(String name) {
        if (isShort(name)) {
            return name;
        }
        int part = name.lastIndexOf(PROGRAMME);
        if (part > 0 && isShort(name.substring(0, part))) {
            return name.substring(0, part);
        }
        // no word is cut in two
        IcuLineBreaks breaks = new IcuLineBreaks();
        breaks.setText(new StringCharacterIterator(name));
        int end = breaks.lastEnd(name.offsetByCodePoints(0, LONGEST_FOOTER_NAME));
        return name.substring(0, end).replaceFirst("[\\s:·–-]+$", "") + "…";
    }

    private static boolean isShort(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_FOOTER_NAME;
    }

    static DocumentProperties properties(Report report, ReportText text) {
        String name = text.formatted(report.name());
        String mark =
                report.banner().map(words -> " – " + text.formatted(words)).orElse("");
        return new DocumentProperties(name + ", " + asOf(report, text) + mark, name, text.language(), report.asOf());
    }
}

package org.bringback.render.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.PlainText;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;
import org.bringback.text.json.Json;
import org.bringback.text.json.OneLine;

/** Reports as JSON; {@code reports.schema.json}, which is published beside it, says what stands in it. */
public final class ReportJson {

    private static final String SCHEMA = "reports.schema.json";
    private static final int SCHEMA_WIDTH = 120;

    // stands in the schema where the topics are to stand
    private static final String ALL_TOPICS = "[\"{topics}\"]";

    // and where the kinds of reports are to stand
    private static final String ALL_KINDS = "\"{kinds}\"";

    private static final String FORMAT = "bringback-reports/1";

    private ReportJson() {}

    public static void write(List<Report> reports, DisclosureRules disclosure, Appendable out) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("synthetic", reports.stream().anyMatch(Report::isSynthetic));
        json.put(
                "symbols",
                disclosure.symbols().keySet().stream()
                        .map(symbol -> symbol(symbol, disclosure))
                        .toList());
        json.put("reports", reports.stream().map(ReportJson::report).toList());
        Json.writeDocument(json, out);
    }

    /**
     * Writes the schema, the same bytes every time.
     *
     * @param topics that tables may have
     * @param kinds that reports may be of
     */
    public static void writeSchema(List<Topic> topics, List<ReportDefinition> kinds, OutputStream out)
            throws IOException {
        try (InputStream schema = Objects.requireNonNull(ReportJson.class.getResourceAsStream(SCHEMA))) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            out.write(text.replace(ALL_TOPICS, enumerated(topics))
                    .replace(ALL_KINDS, enumeratedKinds(kinds))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String enumeratedKinds(List<ReportDefinition> kinds) {
        return kinds.stream().map(kind -> '"' + kind.key() + '"').collect(Collectors.joining(", "));
    }

    private static String enumerated(List<Topic> topics) {
        StringBuilder text = new StringBuilder("[");
        String line = "";
        for (Topic topic : topics) {
            String word = '"' + topic.word() + "\",";
            if (line.isEmpty() || line.length() + 1 + word.length() > SCHEMA_WIDTH) {
                text.append(line).append('\n');
                line = " ".repeat(12) + word;
            } else {
                line += " " + word;
            }
        }
        return text.append(line, 0, line.length() - 1).append("\n          ]").toString();
    }

    private static Map<String, Object> symbol(CellSymbol symbol, DisclosureRules disclosure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("symbol", SharedNames.key(symbol));
        json.put("mark", disclosure.symbol(symbol).mark());
        json.put("meaning", words(disclosure.symbol(symbol).meaning()));
        return json;
    }

    private static Map<String, Object> report(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", report.id().fileStem());
        json.put("kind", report.id().kind().key());
        json.put("key", report.id().key());
        json.put("cohort", report.cohort().value());
        json.put("name", words(report.name()));
        json.put("abbreviation", words(report.abbreviation()));
        json.put("as_of", report.asOf());
        json.put("against", report.against());
        json.put("revision", report.revision());
        json.put("reference", report.reference());
        json.put("every_page", report.banner().map(ReportJson::words));
        json.put("sentences", words(report.keyMessages()));
        json.put("tables", report.tables().stream().map(ReportJson::table).toList());
        json.put("notes", words(report.notes()));
        return json;
    }

    private static Map<String, Object> table(ReportTable table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", table.topic().word());
        json.put("title", words(table.title()));
        json.put("stub", words(table.stub()));
        json.put("reference", table.reference());
        json.put("columns", table.columns().stream().map(ReportJson::column).toList());
        json.put("lines", table.rows().stream().map(ReportJson::line).toList());
        json.put("notes", words(table.notes()));
        return json;
    }

    private static Map<String, Object> column(ReportColumn column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", column.id());
        json.put("head", words(column.head()));
        json.put("over", column.spanner().map(ReportJson::words));
        json.put("unit", SharedNames.key(column.unit()));
        return json;
    }

    private static Map<String, Object> line(ReportRow line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", line.id());
        json.put("head", words(line.head()));
        json.put("weight", SharedNames.key(line.weight()));
        json.put("level", line.level());
        json.put(
                "cells", new OneLine(line.cells().stream().map(ReportJson::cell).toList()));
        return json;
    }

    private static Object cell(ReportCell cell) {
        if (cell instanceof ReportCell.Figure figure) {
            return figure.value();
        }
        if (cell instanceof ReportCell.Instead instead) {
            return new OneLine(Map.of("symbol", SharedNames.key(instead.symbol())));
        }
        if (cell instanceof ReportCell.Day day) {
            return new OneLine(Map.of("date", day.date()));
        }
        return words(((ReportCell.Text) cell).words());
    }

    private static List<OneLine> words(List<BilingualText> words) {
        return words.stream().map(ReportJson::words).toList();
    }

    private static OneLine words(BilingualText words) {
        BilingualText plain = PlainText.of(words);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("th", plain.thai());
        json.put("en", plain.english());
        return new OneLine(json);
    }
}

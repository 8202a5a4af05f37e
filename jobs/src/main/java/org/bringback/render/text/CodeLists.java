package org.bringback.render.text;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.PlainText;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** What the codes of the tidy data stand for: a file for each list of codes, with every code that occurs on any day. */
final class CodeLists {

    static final List<String> HEADER = List.of("code", "name_th", "name_en");

    private static final String PREFIX = "codes-";

    /** By column of the data: the list of its codes. */
    static final Map<String, String> OF_COLUMN = columns();

    private static final BilingualText ALL = new BilingualText("ทุกรายการรวมกัน", "all lists together");

    private final Map<String, BilingualText> codes = new LinkedHashMap<>();

    private CodeLists() {}

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("list", PREFIX + "list");
        columns.put("status", PREFIX + "status");
        columns.put("from_status", PREFIX + "status");
        columns.put("province_code", PREFIX + "province");
        columns.put("area_code", PREFIX + "area");
        Stream.of("sex", "age", "level", "reason", "symbol").forEach(name -> columns.put(name, PREFIX + name));
        return columns;
    }

    static List<String> names() {
        return OF_COLUMN.values().stream().distinct().toList();
    }

    static void write(String name, TidyData.Source source, Appendable out) throws IOException {
        CodeLists list = new CodeLists();
        list.add(name.substring(PREFIX.length()), source);
        new TidyHistory(name, source.earlier())
                .rows()
                .forEach(row -> list.codes.putIfAbsent(
                        row.getOrDefault("code", ""),
                        new BilingualText(row.getOrDefault("name_th", ""), row.getOrDefault("name_en", ""))));
        CsvWriter csv = CsvWriter.forSpreadsheets(out);
        csv.row(HEADER);
        for (Map.Entry<String, BilingualText> code : list.codes.entrySet()) {
            BilingualText words = PlainText.of(code.getValue());
            csv.row(List.of(code.getKey(), words.thai(), words.english()));
        }
    }

    private void add(String list, TidyData.Source source) {
        switch (list) {
            case "list" -> addLists(source.reports());
            case "symbol" -> addSymbols(source.disclosure());
            case "status" -> {
                addRows(source.reports(), Topic.STATUS, ReportRow::id);
                addRows(source.reports(), "transitions", ReportRow::id);
            }
            case "province" -> addRows(source.reports(), Topic.PLACE, row -> isArea(row) ? "" : row.id());
            case "area" ->
                addRows(source.reports(), Topic.PLACE, row -> isArea(row) ? TidyData.areaCode(row.id()) : "");
            default -> addRows(source.reports(), list, ReportRow::id);
        }
    }

    private static boolean isArea(ReportRow row) {
        return row.id().indexOf(':') >= 0;
    }

    private void addLists(List<Report> reports) {
        codes.put("all", ALL);
        reports.stream()
                .filter(report -> report.id().kind().equals(ReportDefinition.LIST))
                .forEach(report -> codes.put(report.id().key(), report.name()));
    }

    private void addSymbols(DisclosureRules disclosure) {
        disclosure.symbols().values().forEach(symbol -> codes.put(symbol.mark(), symbol.meaning()));
    }

    /** @param code of a row; empty for one that has none */
    private void addRows(List<Report> reports, String topic, Function<ReportRow, String> code) {
        for (Report report : reports) {
            List<ReportRow> rows = TidyData.isTaken(report)
                    ? report.find(topic).map(ReportTable::rows).orElse(List.of())
                    : List.of();
            rows.stream()
                    .filter(row ->
                            TidyData.isObserved(topic, row) && !code.apply(row).isEmpty())
                    .forEach(row -> codes.putIfAbsent(code.apply(row), row.head()));
        }
    }
}

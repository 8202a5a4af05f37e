package org.bringback.render.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;

/**
 * One theme of the published figures as tidy data: one row an observation of one date, with standard codes. A figure that is
 * not printed has its symbol in a column of its own; cases and persons have columns of their own too.
 */
public final class TidyData {

    /** The themes, each a file of the folder {@code data}. */
    public static final List<String> THEMES =
            List.of("status", "place", "sex", "age", "level", "reason", "transitions");

    static final List<String> HEADER = List.of(
            "time_period",
            "geographic_level",
            "province_code",
            "province_name_th",
            "area_code",
            "list",
            "status",
            "from_status",
            "sex",
            "age",
            "level",
            "reason",
            "cases",
            "persons",
            "percent",
            "symbol",
            "synthetic");

    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::name).toList();

    private final String theme;
    private final DisclosureRules disclosure;
    /** By their key: cases and persons of one observation may stand in different lines of a table. */
    private final Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();

    private TidyData(String theme, DisclosureRules disclosure) {
        this.theme = theme;
        this.disclosure = disclosure;
    }

    /** The columns that tell the rows of a theme apart. */
    static List<String> key(String theme) {
        List<String> usual = List.of("time_period", "list", "status");
        List<String> further = switch (theme) {
            case Topic.STATUS -> List.of();
            case "place" -> List.of("geographic_level", "province_code", "area_code");
            case "transitions" -> List.of("from_status");
            default -> List.of(theme);
        };
        return Stream.concat(usual.stream(), further.stream()).toList();
    }

    /** @param reports those of the nation and of lists are taken; others repeat their figures */
    public static void write(String theme, List<Report> reports, DisclosureRules disclosure, Appendable out)
            throws IOException {
        TidyData data = new TidyData(theme, disclosure);
        for (Report report : reports) {
            boolean taken = report.id().kind().equals(ReportDefinition.NATIONAL)
                    || report.id().kind().equals(ReportDefinition.LIST);
            Optional<ReportTable> table = taken ? report.find(theme) : Optional.empty();
            if (table.isPresent()) {
                data.add(report, table.get());
            }
        }
        CsvWriter csv = CsvWriter.forSpreadsheets(out);
        csv.row(HEADER);
        for (Map<String, String> row : data.rows.values()) {
            csv.row(HEADER.stream().map(name -> row.getOrDefault(name, "")).toList());
        }
    }

    private void add(Report report, ReportTable table) {
        for (ReportRow row : table.rows()) {
            if (row.weight() == ReportRow.Weight.TOTAL && !theme.equals(Topic.STATUS) && !theme.equals("transitions")) {
                continue;
            }
            for (ReportColumn column : table.columns()) {
                if (column.unit() == Unit.PERSONS || column.unit() == Unit.CASES) {
                    add(report, table, row, column);
                }
            }
        }
    }

    private void add(Report report, ReportTable table, ReportRow row, ReportColumn column) {
        Map<String, String> values = new HashMap<>();
        boolean earlier = column.id().startsWith("against_");
        Optional<LocalDate> day = earlier ? report.against() : table.day().or(() -> Optional.of(report.asOf()));
        values.put("time_period", day.map(LocalDate::toString).orElse(""));
        values.put("geographic_level", "national");
        values.put(
                "list",
                report.id().kind().equals(ReportDefinition.LIST) ? report.id().key() : "all");
        values.put("synthetic", Boolean.toString(report.isSynthetic()));
        if (!addCodes(values, row, column)) {
            return;
        }
        ReportCell cell = table.find(row, column.id()).orElseThrow();
        String counted = theme.equals("transitions") && report.id().kind().equals(ReportDefinition.NATIONAL)
                        || column.unit() == Unit.CASES
                ? "cases"
                : "persons";
        values.put(row.id().equals("PERSONS") ? "persons" : counted, number(cell));
        values.put("symbol", symbol(cell));
        String percent =
                theme.equals(Topic.STATUS) ? (earlier ? "against_percent" : "percent") : column.id() + "_percent";
        table.find(row, percent).ifPresent(share -> values.put("percent", number(share)));
        List<String> key =
                key(theme).stream().map(name -> values.getOrDefault(name, "")).toList();
        Map<String, String> known = rows.computeIfAbsent(key, any -> new HashMap<>());
        values.forEach((name, value) -> known.merge(name, value, (one, other) -> one.isEmpty() ? other : one));
    }

    /** False for a row that is no observation of its own. */
    private boolean addCodes(Map<String, String> values, ReportRow row, ReportColumn column) {
        String across = column.id().toUpperCase(Locale.ROOT);
        if (theme.equals(Topic.STATUS)) {
            values.put("status", row.id().equals("PERSONS") ? "TOTAL" : row.id());
            return !row.id().equals("OPEN");
        }
        values.put("status", across);
        switch (theme) {
            case "place" -> addPlace(values, row);
            case "transitions" -> values.put("from_status", row.id());
            case "reason" -> values.put("reason", row.id());
            default -> values.put(theme, row.id());
        }
        return (STATUSES.contains(across) || across.equals("TOTAL") || across.equals("NOBODY"))
                && row.weight() != ReportRow.Weight.MEMO
                && !(theme.equals("reason") && row.weight() == ReportRow.Weight.SUM);
    }

    private static void addPlace(Map<String, String> values, ReportRow row) {
        int colon = row.id().indexOf(':');
        String province = colon < 0 ? row.id() : row.id().substring(0, colon);
        values.put("geographic_level", colon < 0 ? "province" : "area");
        values.put("province_code", province);
        if (colon < 0) {
            values.put("province_name_th", row.head().thai());
        } else {
            values.put("area_code", row.id().substring(colon + 1));
        }
    }

    private static String number(ReportCell cell) {
        return cell.number().map(number -> number.toPlainString()).orElse("");
    }

    private String symbol(ReportCell cell) {
        return Stream.of(CellSymbol.values())
                .filter(symbol -> cell.equals(ReportCell.of(symbol)))
                .map(symbol -> disclosure.symbol(symbol).mark())
                .findFirst()
                .orElse("");
    }
}

package org.bringback.render.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.agency.PercentBase;
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

    /** All files of that folder: the themes, and what their codes stand for. */
    public static final List<String> FILES =
            Stream.concat(THEMES.stream(), CodeLists.names().stream()).toList();

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
            "base",
            "revision",
            "symbol",
            "synthetic");

    /** What reasons are shares of. */
    static final String NOT_BACK = "found_not_returned";

    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::name).toList();

    /**
     * What data is made of.
     *
     * @param reports those of the nation and of lists are taken; others repeat their figures
     * @param bases of percentages, by list
     * @param earlier the folders {@code data} of earlier days' releases
     */
    public record Source(
            List<Report> reports,
            DisclosureRules disclosure,
            Map<String, PercentBase> bases,
            SortedMap<LocalDate, Path> earlier) {

        public Source {
            reports = List.copyOf(reports);
            bases = Map.copyOf(bases);
            earlier = new TreeMap<>(earlier);
        }
    }

    private final String theme;
    private final Source source;
    /** By their key: cases and persons of one observation may stand in different lines of a table. */
    private final Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();

    private final Set<List<String>> published;

    private TidyData(String theme, Source source) throws IOException {
        this.theme = theme;
        this.source = source;
        new TidyHistory(theme, source.earlier()).addTo(rows);
        this.published = Set.copyOf(rows.keySet());
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

    /** Every day's rows, the oldest day first: what was published of earlier days stays as it stands there. */
    public static void write(String file, Source source, Appendable out) throws IOException {
        if (!THEMES.contains(file)) {
            CodeLists.write(file, source, out);
            return;
        }
        TidyData data = new TidyData(file, source);
        for (Report report : source.reports()) {
            Optional<ReportTable> table = isTaken(report) ? report.find(file) : Optional.empty();
            if (table.isPresent()) {
                data.add(report, table.get());
            }
        }
        CsvWriter csv = CsvWriter.forSpreadsheets(out);
        csv.row(HEADER);
        List<Map<String, String>> byDay = new ArrayList<>(data.rows.values());
        byDay.sort(Comparator.comparing(row -> row.getOrDefault("time_period", "")));
        for (Map<String, String> row : byDay) {
            csv.row(HEADER.stream().map(name -> row.getOrDefault(name, "")).toList());
        }
    }

    /** Others repeat their figures. */
    static boolean isTaken(Report report) {
        return report.id().kind().equals(ReportDefinition.NATIONAL)
                || report.id().kind().equals(ReportDefinition.LIST);
    }

    /** False for a row that is no observation of its own: it sums others up, or says the same in another way. */
    static boolean isObserved(String theme, ReportRow row) {
        return switch (row.weight()) {
            case PLAIN -> true;
            case SUM -> !theme.equals("reason");
            case TOTAL -> theme.equals(Topic.STATUS) || theme.equals("transitions");
            case MEMO -> false;
        };
    }

    private void add(Report report, ReportTable table) {
        for (ReportRow row : table.rows()) {
            boolean persons = theme.equals(Topic.STATUS) && row.id().equals("PERSONS");
            if (!persons && !isObserved(theme, row)) {
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
        table.find(row, percent(column, earlier)).ifPresent(share -> addPercent(values, share));
        if (!earlier) {
            values.put("revision", Integer.toString(table.revision().orElse(report.revision())));
        }
        List<String> key = key(theme, values);
        if (published.contains(key)) {
            return;
        }
        Map<String, String> known = rows.computeIfAbsent(key, any -> new HashMap<>());
        values.forEach((name, value) -> known.merge(name, value, (one, other) -> one.isEmpty() ? other : one));
    }

    private String percent(ReportColumn column, boolean earlier) {
        return switch (theme) {
            case Topic.STATUS -> earlier ? "against_percent" : "percent";
            case "reason" -> "percent";
            default -> column.id() + "_percent";
        };
    }

    private void addPercent(Map<String, String> values, ReportCell share) {
        String percent = number(share);
        String list = values.getOrDefault("list", "");
        PercentBase base = source.bases().getOrDefault(list, PercentBase.ALL);
        values.put("percent", percent);
        if (!percent.isEmpty()) {
            values.put("base", theme.equals("reason") ? NOT_BACK : base.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The values of the columns that tell rows apart. */
    static List<String> key(String theme, Map<String, String> row) {
        return key(theme).stream().map(name -> row.getOrDefault(name, "")).toList();
    }

    /** False for a column that is no status. */
    private boolean addCodes(Map<String, String> values, ReportRow row, ReportColumn column) {
        String across = column.id().toUpperCase(Locale.ROOT);
        if (theme.equals(Topic.STATUS)) {
            values.put("status", row.id().equals("PERSONS") ? "TOTAL" : row.id());
            return true;
        }
        values.put("status", across);
        switch (theme) {
            case "place" -> addPlace(values, row);
            case "transitions" -> values.put("from_status", row.id());
            case "reason" -> values.put("reason", row.id());
            default -> values.put(theme, row.id());
        }
        return STATUSES.contains(across) || across.equals("TOTAL") || across.equals("NOBODY");
    }

    private static void addPlace(Map<String, String> values, ReportRow row) {
        int colon = row.id().indexOf(':');
        String province = colon < 0 ? row.id() : row.id().substring(0, colon);
        values.put("geographic_level", colon < 0 ? "province" : "area");
        values.put("province_code", province);
        if (colon < 0) {
            values.put("province_name_th", row.head().thai());
        } else {
            values.put("area_code", areaCode(row.id()));
        }
    }

    /** Of a row of an area, which names its province first. */
    static String areaCode(String row) {
        return row.substring(row.indexOf(':') + 1);
    }

    private static String number(ReportCell cell) {
        return cell.number().map(number -> number.toPlainString()).orElse("");
    }

    private String symbol(ReportCell cell) {
        return Stream.of(CellSymbol.values())
                .filter(symbol -> cell.equals(ReportCell.of(symbol)))
                .map(symbol -> source.disclosure().symbol(symbol).mark())
                .findFirst()
                .orElse("");
    }
}

package org.bringback.table.report.message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/** The cells of the status table, by the names that rules give them. */
final class MessageFigures {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "", List.of("persons", "cases"),
            "percent", List.of("percent"),
            "change", List.of("change"),
            "before", List.of("against_persons", "against_cases"));

    private final Map<String, String> rows;
    private final Optional<ReportTable> status;

    /** @param rows their ids, by name */
    MessageFigures(Map<String, String> rows, MessageSubject subject) {
        this.rows = rows;
        this.status = subject.find(Topic.STATUS);
    }

    /** Empty where no figure is printed. */
    Optional<BigDecimal> find(String name) {
        int dot = name.indexOf('.');
        String row = rows.getOrDefault(dot < 0 ? name : name.substring(0, dot), "");
        List<String> columns = COLUMNS.getOrDefault(dot < 0 ? "" : name.substring(dot + 1), List.of());
        return columns.stream()
                .flatMap(column -> status.flatMap(table -> table.find(row, column)).stream())
                .findFirst()
                .flatMap(ReportCell::number);
    }

    /** Whether the table says what changed. */
    boolean isCompared() {
        return status.flatMap(ReportTable::total)
                .flatMap(total -> status.orElseThrow().find(total, "change"))
                .flatMap(ReportCell::number)
                .isPresent();
    }

    /** Whether anything changed, as far as readers can know: what is suppressed may have. */
    boolean isChanged() {
        return status.stream()
                .flatMap(table -> table.rows().stream().map(row -> change(table, row)))
                .flatMap(Optional::stream)
                .anyMatch(cell -> cell.isSuppressed()
                        || cell.number().map(BigDecimal::signum).orElse(0) != 0);
    }

    private static Optional<ReportCell> change(ReportTable table, ReportRow row) {
        return table.find(row, "change");
    }
}

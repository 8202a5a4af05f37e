package org.bringback.table.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;

/** Sorts rows into tables. Rows that fit into none, or a second time, become findings. */
final class ControlTables {

    private final Map<ListId, SortedMap<LocalDate, Builder>> lists = new LinkedHashMap<>();
    private final List<ControlFinding> findings = new ArrayList<>();

    public ControlTables(List<ControlFigure> figures) {
        figures.forEach(this::add);
    }

    /** The tables by list, lists in the order in which they first occur, tables by date. */
    public List<List<PrintedTable>> lists() {
        return lists.values().stream()
                .map(dates -> dates.values().stream().map(Builder::table).toList())
                .toList();
    }

    public List<ControlFinding> findings() {
        return findings;
    }

    private void add(ControlFigure figure) {
        Builder table = lists.computeIfAbsent(figure.list(), list -> new TreeMap<>())
                .computeIfAbsent(figure.asOf(), asOf -> new Builder(figure.list(), asOf));
        if (figure.status().equals(PrintedTable.TOTAL)) {
            addTotal(table, figure);
        } else if (Arrays.stream(Status.values()).noneMatch(it -> it.name().equals(figure.status()))) {
            table.unknown.add(figure);
            report(FindingKind.UNKNOWN_STATUS, figure, figure.status());
        } else if (table.rows.putIfAbsent(Status.valueOf(figure.status()), figure) != null) {
            reportDuplicate(figure);
        }
    }

    private void addTotal(Builder table, ControlFigure figure) {
        if (table.total.isPresent()) {
            reportDuplicate(figure);
        } else {
            table.total = Optional.of(figure);
        }
    }

    private void reportDuplicate(ControlFigure figure) {
        String persons =
                figure.persons().isPresent() ? Long.toString(figure.persons().getAsLong()) : "";
        report(FindingKind.DUPLICATE_ROW, figure, persons);
    }

    private void report(FindingKind kind, ControlFigure figure, String printed) {
        findings.add(new ControlFinding(
                figure.list(), figure.asOf(), figure.status(), "status", kind, printed, "", kind.meaning()));
    }

    private static final class Builder {

        private final ListId list;
        private final LocalDate asOf;
        private final SortedMap<Status, ControlFigure> rows = new TreeMap<>();
        private Optional<ControlFigure> total = Optional.empty();
        private final List<ControlFigure> unknown = new ArrayList<>();

        Builder(ListId list, LocalDate asOf) {
            this.list = list;
            this.asOf = asOf;
        }

        PrintedTable table() {
            return new PrintedTable(list, asOf, rows, total, unknown);
        }
    }
}

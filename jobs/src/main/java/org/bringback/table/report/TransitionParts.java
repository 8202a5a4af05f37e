package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.Move;
import org.bringback.table.StatusTable;
import org.bringback.table.Transitions;

/** Who moved from what, in the lines, to what, in the columns. */
final class TransitionParts {

    private final ReportMaterial material;
    private final CategoryNames names;

    TransitionParts(ReportMaterial material) {
        this.material = material;
        this.names = new CategoryNames(material.reference(), material.words());
    }

    ReportTable of(Transitions transitions) {
        StatusTable table = transitions.table();
        List<Optional<Status>> from = margin(table, transitions.before(Optional.empty()) > 0);
        List<Optional<Status>> to = margin(table, transitions.after(Optional.empty()) > 0);
        List<Line> lines = new ArrayList<>();
        from.forEach(status -> lines.add(line(transitions, status, to)));
        lines.add(Line.total(words("total"), totals(transitions, to)));
        Words stub = material.words()
                .get(
                        "stub_transitions",
                        "against",
                        material.words().date(table.against().orElseThrow()),
                        "date",
                        material.words().date(table.asOf()));
        return new ReportTable(
                Topic.TRANSITIONS,
                words("title_transitions"),
                stub,
                columns(to),
                lines,
                Optional.of(table.snapshot() + "/STATUS/from@" + table.against().orElseThrow() + "=LINE"),
                List.of());
    }

    private static List<Optional<Status>> margin(StatusTable table, boolean nobody) {
        List<Optional<Status>> margin = new ArrayList<>();
        table.rows().keySet().forEach(status -> margin.add(Optional.of(status)));
        if (nobody) {
            margin.add(Optional.empty());
        }
        return margin;
    }

    private Line line(Transitions transitions, Optional<Status> from, List<Optional<Status>> to) {
        List<Cell> cells = new ArrayList<>();
        boolean existed = from.map(status -> transitions.table().rows().get(status))
                .map(row -> row.againstPersons().isPresent())
                .orElse(true);
        to.forEach(status -> cells.add(
                existed && (from.isPresent() || status.isPresent())
                        ? Cell.of(transitions.count(new Move(from, status)))
                        : Cell.of(CellSymbol.NOT_APPLICABLE)));
        cells.add(existed ? Cell.of(transitions.before(from)) : Cell.of(CellSymbol.NOT_APPLICABLE));
        return Line.of(id(from), name(from), cells);
    }

    private static List<Cell> totals(Transitions transitions, List<Optional<Status>> to) {
        List<Cell> cells = new ArrayList<>();
        to.forEach(status -> cells.add(Cell.of(transitions.after(status))));
        cells.add(Cell.of(transitions.persons().values().stream()
                .mapToLong(Long::longValue)
                .sum()));
        return cells;
    }

    private List<Column> columns(List<Optional<Status>> to) {
        List<Column> columns = new ArrayList<>();
        to.forEach(status -> columns.add(Column.of(id(status).toLowerCase(Locale.ROOT), name(status), Unit.PERSONS)));
        columns.add(Column.of("total", words("total"), Unit.PERSONS));
        return columns;
    }

    private static String id(Optional<Status> status) {
        return status.map(Status::name).orElse("NOBODY");
    }

    private Words name(Optional<Status> status) {
        return status.map(names::of).orElseGet(() -> words("nobody"));
    }

    private Words words(String key) {
        return material.words().get(key);
    }
}

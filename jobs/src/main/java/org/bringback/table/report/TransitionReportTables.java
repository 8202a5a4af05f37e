package org.bringback.table.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.fact.Transition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.StatusTable;
import org.bringback.table.status.TransitionTable;
import org.bringback.text.BilingualText;

/** Who moved from what, in the rows, to what, in the columns. */
final class TransitionReportTables {

    private final ReportInput input;
    private final Topic topic;
    private final CategoryLabels names;

    private TransitionReportTables(ReportInput input, Topic topic) {
        this.input = input;
        this.topic = topic;
        this.names = new CategoryLabels(input.reference(), input.words());
    }

    /** Empty where there is no earlier day. */
    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        ReportInput input = nation.input();
        return input.against()
                .flatMap(day ->
                        input.cohortTables().nation().transitions(nation.sheet().table(), day))
                .map(new TransitionReportTables(input, topic)::matrix);
    }

    /** Empty where there is no earlier day. */
    static Optional<ReportTable> list(Topic topic, ListSubject list) {
        ReportInput input = list.input();
        return input.against()
                .flatMap(day -> input.cohortTables().transitions(list.list(), input.asOf(), day))
                .map(new TransitionReportTables(input, topic)::matrix);
    }

    private ReportTable matrix(TransitionTable transitions) {
        StatusTable table = transitions.table();
        List<Optional<Status>> from = margin(table, transitions.before(Optional.empty()) > 0);
        List<Optional<Status>> to = margin(table, transitions.after(Optional.empty()) > 0);
        List<ReportRow> rows = new ArrayList<>();
        from.forEach(status -> rows.add(row(transitions, status, to)));
        rows.add(ReportRow.total(words("total"), totals(transitions, to)));
        BilingualText stub = input.words()
                .get(
                        "stub_transitions",
                        "against",
                        input.words().date(table.against().orElseThrow()),
                        "date",
                        input.words().date(table.asOf()));
        return new ReportTable(
                topic,
                words("title_transitions"),
                stub,
                columns(to),
                rows,
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

    private ReportRow row(TransitionTable transitions, Optional<Status> from, List<Optional<Status>> to) {
        List<ReportCell> cells = new ArrayList<>();
        boolean existed = from.map(status -> transitions.table().rows().get(status))
                .map(row -> row.againstPersons().isPresent())
                .orElse(true);
        to.forEach(status -> cells.add(
                existed && (from.isPresent() || status.isPresent())
                        ? ReportCell.of(transitions.count(new Transition(from, status)))
                        : ReportCell.of(CellSymbol.NOT_APPLICABLE)));
        cells.add(existed ? ReportCell.of(transitions.before(from)) : ReportCell.of(CellSymbol.NOT_APPLICABLE));
        return ReportRow.of(id(from), name(from), cells);
    }

    private static List<ReportCell> totals(TransitionTable transitions, List<Optional<Status>> to) {
        List<ReportCell> cells = new ArrayList<>();
        to.forEach(status -> cells.add(ReportCell.of(transitions.after(status))));
        cells.add(ReportCell.of(transitions.persons().values().stream()
                .mapToLong(Long::longValue)
                .sum()));
        return cells;
    }

    private List<ReportColumn> columns(List<Optional<Status>> to) {
        List<ReportColumn> columns = new ArrayList<>();
        to.forEach(status ->
                columns.add(ReportColumn.of(id(status).toLowerCase(Locale.ROOT), name(status), Unit.PERSONS)));
        columns.add(ReportColumn.of("total", words("total"), Unit.PERSONS));
        return columns;
    }

    private static String id(Optional<Status> status) {
        return status.map(Status::name).orElse("NOBODY");
    }

    private BilingualText name(Optional<Status> status) {
        return status.map(names::shortLabel).orElseGet(() -> words("nobody"));
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}

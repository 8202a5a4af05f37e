package org.bringback.table.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.status.StatusTable;

/**
 * Holds printed tables against themselves, against their neighbouring dates and against the cases. Every root cause is
 * one finding: what follows from a fault that is already named is not reported again.
 */
public final class Reconciliation {

    private static final List<EditRule> RULES = List.of(
            new MissingStatus(),
            new UnreadablePercent(),
            new DoesNotFoot(),
            new PercentForced(),
            new OtherPercentBase(),
            new PercentWrong(),
            new RemarkContradictsTable(),
            new MixedPrecision(),
            new PercentSum(),
            new ChangeNotDifference(),
            new TotalMoved(),
            new WentBackwards(),
            new DiffersFromCases());

    private Reconciliation() {}

    /**
     * The faults of the printed tables, by kind, then by list in the order in which lists first occur, then by date and
     * status.
     *
     * @param computed tables of the same lists and dates, as far as there are any; others are ignored
     */
    public static List<ControlFinding> findings(List<ControlFigure> figures, List<StatusTable> computed) {
        ControlTables tables = new ControlTables(figures);
        List<ControlFinding> findings = new ArrayList<>(tables.findings());
        tables.lists().stream()
                .map(list -> new TableInference(list, matching(list, computed)).tables())
                .flatMap(List::stream)
                .flatMap(Reconciliation::check)
                .forEach(findings::add);
        // the sort is stable, so that within a kind the order of lists, dates and statuses stays
        findings.sort(Comparator.comparing(ControlFinding::kind));
        return List.copyOf(findings);
    }

    private static Stream<ControlFinding> check(InferredTable table) {
        return RULES.stream().flatMap(rule -> rule.check(table));
    }

    private static Map<PrintedTable, StatusTable> matching(List<PrintedTable> list, List<StatusTable> computed) {
        Map<PrintedTable, StatusTable> matching = new HashMap<>();
        for (PrintedTable printed : list) {
            computed.stream()
                    .filter(table -> table.scope().equals(printed.list().value()))
                    .filter(table -> table.asOf().equals(printed.asOf()))
                    .forEach(table -> matching.put(printed, table));
        }
        return matching;
    }
}

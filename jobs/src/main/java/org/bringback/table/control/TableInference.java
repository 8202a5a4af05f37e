package org.bringback.table.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.reference.codes.Status;
import org.bringback.table.status.StatusTable;

/** Infers about each printed table of one list what the rules need to know. */
final class TableInference {

    private final List<PrintedTable> tables;
    private final Map<PrintedTable, StatusTable> computed;

    /** The tables of one list by date, and those of them that were computed too. */
    TableInference(List<PrintedTable> tables, Map<PrintedTable, StatusTable> computed) {
        this.tables = tables;
        this.computed = computed;
    }

    List<InferredTable> tables() {
        List<InferredTable> inferred = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            inferred.add(infer(i, i == 0 ? Optional.empty() : Optional.of(inferred.get(i - 1))));
        }
        boolean moved = inferred.stream()
                .anyMatch(table -> new TotalMoved().check(table).findAny().isPresent());
        return moved ? withMovedTotals(inferred) : inferred;
    }

    private static List<InferredTable> withMovedTotals(List<InferredTable> inferred) {
        Set<Long> totals =
                inferred.stream().map(table -> table.persons().total()).collect(Collectors.toUnmodifiableSet());
        return inferred.stream().map(table -> table.withMovedTotals(totals)).toList();
    }

    private InferredTable infer(int index, Optional<InferredTable> earlier) {
        PrintedTable table = tables.get(index);
        Optional<StatusTable> cases = Optional.ofNullable(computed.get(table));
        Set<Status> missing = missing(table, earlier, cases);
        Optional<Correction> correction = missing.isEmpty()
                ? new ErrorLocalisation(table, neighbour(index - 1), neighbour(index + 1), cases).localise()
                : Optional.empty();
        PersonsColumn persons = correction.map(table.persons()::with).orElse(table.persons());
        return new InferredTable(
                table, correction, missing, persons, percents(table, persons), earlier, cases, Set.of());
    }

    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    private PercentColumn percents(PrintedTable table, PersonsColumn persons) {
        SortedMap<Status, PrintedPercent> cells = new TreeMap<>();
        persons.rows()
                .keySet()
                .forEach(status -> table.percent(Optional.of(status)).ifPresent(percent -> cells.put(status, percent)));
        List<PersonsColumn> others = tables.stream()
                .filter(other -> other != table)
                .map(PrintedTable::persons)
                .toList();
        PercentageBase base = new PercentageBaseFinder(persons, cells).find(others);
        return new PercentColumn(cells, table.percent(Optional.empty()), persons, base);
    }

    private Optional<PrintedTable> neighbour(int index) {
        return index < 0 || index >= tables.size() ? Optional.empty() : Optional.of(tables.get(index));
    }

    // a row is missing that stood in the earlier table, or whose cases are there, unless a row is there under a name
    // that is not known
    private static Set<Status> missing(
            PrintedTable table, Optional<InferredTable> earlier, Optional<StatusTable> computed) {
        Set<Status> missing = new TreeSet<>();
        earlier.ifPresent(it -> missing.addAll(it.printed().rows().keySet()));
        computed.map(ComputedTable::new).ifPresent(cases -> missing.addAll(cases.differences(PersonsColumn.EMPTY)));
        missing.removeAll(table.rows().keySet());
        return table.unknown().isEmpty() ? missing : Set.of();
    }
}

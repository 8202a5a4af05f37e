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
import org.bringback.reference.Status;
import org.bringback.table.StatusTable;

/** Infers about each printed table of one list what the rules need to know. */
final class Judging {

    private final List<PrintedTable> tables;
    private final Map<PrintedTable, StatusTable> computed;

    /** The tables of one list by date, and those of them that were computed too. */
    Judging(List<PrintedTable> tables, Map<PrintedTable, StatusTable> computed) {
        this.tables = tables;
        this.computed = computed;
    }

    List<JudgedTable> tables() {
        List<JudgedTable> judged = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            judged.add(judge(i, i == 0 ? Optional.empty() : Optional.of(judged.get(i - 1))));
        }
        boolean moved = judged.stream()
                .anyMatch(table -> new TotalMoved().judge(table).findAny().isPresent());
        return moved ? withMovedTotals(judged) : judged;
    }

    private static List<JudgedTable> withMovedTotals(List<JudgedTable> judged) {
        Set<Long> totals =
                judged.stream().map(table -> table.persons().total()).collect(Collectors.toUnmodifiableSet());
        return judged.stream().map(table -> table.withMovedTotals(totals)).toList();
    }

    private JudgedTable judge(int place, Optional<JudgedTable> earlier) {
        PrintedTable table = tables.get(place);
        Optional<StatusTable> cases = Optional.ofNullable(computed.get(table));
        Set<Status> missing = missing(table, earlier, cases);
        Optional<Correction> correction = missing.isEmpty()
                ? new Footing(table, neighbour(place - 1), neighbour(place + 1), cases).culprit()
                : Optional.empty();
        PersonsColumn persons = correction.map(table.persons()::with).orElse(table.persons());
        return new JudgedTable(table, correction, missing, persons, percents(table, persons), earlier, cases, Set.of());
    }

    private PercentColumn percents(PrintedTable table, PersonsColumn persons) {
        SortedMap<Status, PrintedPercent> cells = new TreeMap<>();
        persons.rows()
                .keySet()
                .forEach(status -> table.percent(Optional.of(status)).ifPresent(percent -> cells.put(status, percent)));
        List<PersonsColumn> others = tables.stream()
                .filter(other -> other != table)
                .map(PrintedTable::persons)
                .toList();
        Base base = new BaseFinder(persons, cells).find(others);
        return new PercentColumn(cells, table.percent(Optional.empty()), persons, base);
    }

    private Optional<PrintedTable> neighbour(int place) {
        return place < 0 || place >= tables.size() ? Optional.empty() : Optional.of(tables.get(place));
    }

    // a row is missing that stood in the earlier table, or whose cases are there, unless a row is there under a name
    // that is not known
    private static Set<Status> missing(
            PrintedTable table, Optional<JudgedTable> earlier, Optional<StatusTable> computed) {
        Set<Status> missing = new TreeSet<>();
        earlier.ifPresent(it -> missing.addAll(it.printed().rows().keySet()));
        computed.map(Cases::new).ifPresent(cases -> missing.addAll(cases.differences(PersonsColumn.EMPTY)));
        missing.removeAll(table.rows().keySet());
        return table.unknown().isEmpty() ? missing : Set.of();
    }
}

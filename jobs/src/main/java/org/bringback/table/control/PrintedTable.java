package org.bringback.table.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFigure;

/**
 * One printed table, each row once.
 *
 * @param total the row that says so
 * @param unknown rows whose status is not known; their persons count towards the total
 */
record PrintedTable(
        ListId list,
        LocalDate asOf,
        SortedMap<Status, ControlFigure> rows,
        Optional<ControlFigure> total,
        List<ControlFigure> unknown) {

    public static final String TOTAL = "TOTAL";

    public Optional<ControlFigure> find(Optional<Status> cell) {
        return cell.isEmpty() ? total : Optional.ofNullable(rows.get(cell.get()));
    }

    public OptionalLong change(Optional<Status> cell) {
        return find(cell).map(ControlFigure::change).orElse(OptionalLong.empty());
    }

    public Optional<PrintedPercent> percent(Optional<Status> cell) {
        return find(cell).flatMap(ControlFigure::percent).flatMap(PrintedPercent::parse);
    }

    /** The persons column as printed. */
    public PersonsColumn persons() {
        SortedMap<Status, Long> persons = new TreeMap<>();
        rows.forEach((status, row) -> row.persons().ifPresent(count -> persons.put(status, count)));
        OptionalLong printedTotal = total.map(ControlFigure::persons).orElse(OptionalLong.empty());
        return new PersonsColumn(persons, printedTotal, unknownPersons());
    }

    private long unknownPersons() {
        return unknown.stream().mapToLong(row -> row.persons().orElse(0)).sum();
    }
}

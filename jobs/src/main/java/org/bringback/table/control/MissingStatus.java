package org.bringback.table.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;

/** Every row of the earlier table, every status that has cases, and a total. */
final class MissingStatus implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        Stream<Optional<Status>> rows = table.missing().stream().map(Optional::of);
        Stream<Optional<Status>> total =
                table.printed().total().isPresent() ? Stream.empty() : Stream.of(Optional.empty());
        return Stream.concat(rows, total)
                .map(cell -> table.finding(
                        FindingKind.MISSING_STATUS,
                        cell,
                        "",
                        computed(table, cell),
                        explanation(cell.map(Status::name).orElse(PrintedTable.TOTAL))));
    }

    private static BilingualText explanation(String row) {
        return new BilingualText("ไม่มีแถว " + row, "there is no row " + row);
    }

    // the total follows from the rows, and a single row from the total
    private static String computed(InferredTable table, Optional<Status> cell) {
        PersonsColumn persons = table.persons();
        boolean known = cell.isEmpty()
                || table.missing().size() == 1 && persons.printedTotal().isPresent();
        long value = cell.isEmpty() ? persons.sum() : persons.total() - persons.sum();
        return known && value >= 0 ? Long.toString(value) : "";
    }
}

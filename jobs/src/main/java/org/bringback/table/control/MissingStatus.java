package org.bringback.table.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.Status;
import org.bringback.reference.Words;

/** Every row of the earlier table, every status that has cases, and a total. */
final class MissingStatus implements Rule {

    @Override
    public Stream<Finding> judge(JudgedTable table) {
        Stream<Optional<Status>> rows = table.missing().stream().map(Optional::of);
        Stream<Optional<Status>> total =
                table.printed().total().isPresent() ? Stream.empty() : Stream.of(Optional.empty());
        return Stream.concat(rows, total)
                .map(cell -> table.finding(
                        FindingKind.MISSING_STATUS,
                        cell,
                        "",
                        computed(table, cell),
                        new Words("ไม่มีแถว " + Numbers.cell(cell), "there is no row " + Numbers.cell(cell))));
    }

    // the total follows from the rows, and a single row from the total
    private static String computed(JudgedTable table, Optional<Status> cell) {
        PersonsColumn persons = table.persons();
        boolean known = cell.isEmpty()
                || table.missing().size() == 1 && persons.printedTotal().isPresent();
        long value = cell.isEmpty() ? persons.sum() : persons.total() - persons.sum();
        return known && value >= 0 ? Long.toString(value) : "";
    }
}

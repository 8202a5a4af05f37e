package org.bringback.table.control;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bringback.reference.Status;
import org.bringback.reference.Words;

/** A number in a remark is the one in the table. */
final class RemarkContradictsTable implements Rule {

    @Override
    public Stream<Finding> judge(JudgedTable table) {
        Stream<Optional<Status>> rows = table.persons().rows().keySet().stream().map(Optional::of);
        Stream<Optional<Status>> total = Stream.of(Optional.empty());
        return Stream.concat(rows, total).flatMap(cell -> judge(table, cell).stream());
    }

    private static Optional<Finding> judge(JudgedTable table, Optional<Status> cell) {
        OptionalLong remark =
                table.printed().find(cell).map(ControlFigure::remarkPersons).orElse(OptionalLong.empty());
        long persons = table.persons().count(cell);
        if (remark.isEmpty() || remark.getAsLong() == persons) {
            return Optional.empty();
        }
        return Optional.of(table.finding(
                FindingKind.REMARK_CONTRADICTS_TABLE,
                cell,
                Long.toString(remark.getAsLong()),
                Long.toString(persons),
                why(table.persons(), remark.getAsLong(), persons)));
    }

    private static Words why(PersonsColumn column, long remark, long persons) {
        String total = Numbers.grouped(column.total());
        return new Words(
                "ตารางระบุ " + Numbers.grouped(persons) + " ซึ่งทำให้คอลัมน์รวมได้ " + total + " แต่หมายเหตุระบุ "
                        + Numbers.grouped(remark),
                "the table says " + Numbers.grouped(persons) + ", with which the column adds to " + total
                        + "; the remark says " + Numbers.grouped(remark));
    }
}

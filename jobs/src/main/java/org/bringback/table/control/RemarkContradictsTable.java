package org.bringback.table.control;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** A number in a remark is the one in the table. */
final class RemarkContradictsTable implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        Stream<Optional<Status>> rows = table.persons().rows().keySet().stream().map(Optional::of);
        Stream<Optional<Status>> total = Stream.of(Optional.empty());
        return Stream.concat(rows, total).flatMap(cell -> check(table, cell).stream());
    }

    private static Optional<ControlFinding> check(InferredTable table, Optional<Status> cell) {
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

    private static BilingualText why(PersonsColumn column, long remark, long persons) {
        String total = FigureFormat.grouped(column.total());
        return new BilingualText(
                "ตารางระบุ " + FigureFormat.grouped(persons) + " ซึ่งทำให้คอลัมน์รวมได้ " + total + " แต่หมายเหตุระบุ "
                        + FigureFormat.grouped(remark),
                "the table says " + FigureFormat.grouped(persons) + ", with which the column adds to " + total
                        + "; the remark says " + FigureFormat.grouped(remark));
    }
}

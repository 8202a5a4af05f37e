package org.bringback.table.control;

import java.util.Optional;
import org.bringback.reference.Status;
import org.bringback.reference.Words;

/**
 * A number that percentages may be shares of.
 *
 * @param without the status that the base leaves out; empty for none
 */
record Base(long persons, Optional<Status> without, Words name) {

    static Base all(PersonsColumn column) {
        return new Base(column.total(), Optional.empty(), new Words("ทั้งหมด", "all"));
    }

    static Base less(Status status, PersonsColumn column) {
        Words name = status == Status.DIED
                ? new Words("ผู้ที่ยังมีชีวิตอยู่ (ยอดรวมหักผู้เสียชีวิต)", "the living (total less Died)")
                : new Words("ยอดรวมหัก " + status, "the total less " + status);
        return new Base(column.total() - column.count(status), Optional.of(status), name);
    }

    static Base otherDate(PersonsColumn other) {
        return new Base(other.total(), Optional.empty(), new Words("ยอดรวมของวันที่อื่น", "another date's total"));
    }

    /** Total less Died is a base that an office may choose, provided Died itself gets no percentage. */
    boolean isLiving() {
        return without.equals(Optional.of(Status.DIED));
    }
}

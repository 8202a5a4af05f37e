package org.bringback.table.control;

import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;

/**
 * A number that percentages may be shares of.
 *
 * @param without the status that the base leaves out; empty for none
 */
record PercentageBase(long persons, Optional<Status> without, BilingualText name) {

    public static PercentageBase all(PersonsColumn column) {
        return new PercentageBase(column.total(), Optional.empty(), new BilingualText("ทั้งหมด", "all"));
    }

    public static PercentageBase less(Status status, PersonsColumn column) {
        BilingualText name = status == Status.DIED
                ? new BilingualText("ผู้ที่ยังมีชีวิตอยู่ (ยอดรวมหักผู้เสียชีวิต)", "the living (total less Died)")
                : new BilingualText("ยอดรวมหัก " + status, "the total less " + status);
        return new PercentageBase(column.total() - column.count(status), Optional.of(status), name);
    }

    public static PercentageBase otherDate(PersonsColumn other) {
        return new PercentageBase(
                other.total(), Optional.empty(), new BilingualText("ยอดรวมของวันที่อื่น", "another date's total"));
    }

    /** Total less Died is a base that an office may choose, provided Died itself gets no percentage. */
    public boolean isLiving() {
        return without.equals(Optional.of(Status.DIED));
    }
}

package org.bringback.table.dimension;

import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.LevelCode;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Sex;
import org.bringback.reference.codes.Status;

/**
 * One line of a breakdown: {@code SEX/F}, {@code AGE/6-11}, {@code PLACE/71}, {@code REASON/R09}. What is not known is a
 * category of its own, so that every breakdown adds up to the total.
 *
 * @param code unique on its axis
 */
public record Category(Axis axis, String code) implements Comparable<Category> {

    private static final String TOTAL = "TOTAL";
    private static final String UNKNOWN = "unknown";
    /** Everybody, whatever the axis says. */
    public static Category total(Axis axis) {
        return new Category(axis, TOTAL);
    }

    /** Those of whom nothing is known on the axis. */
    public static Category unknown(Axis axis) {
        return new Category(axis, UNKNOWN);
    }

    public static Category of(Status status) {
        return new Category(Axis.STATUS, status.name());
    }

    public static Category of(Sex sex) {
        return new Category(Axis.SEX, sex.name());
    }

    public static Category of(ReasonCode reason) {
        return new Category(Axis.REASON, reason.value());
    }

    public static Category of(LevelCode level) {
        return new Category(Axis.LEVEL, level.value());
    }

    public static Category of(ProvinceCode province) {
        return new Category(Axis.PLACE, province.value());
    }

    public static Category of(AreaId area) {
        return new Category(Axis.PLACE, area.value());
    }

    public boolean isTotal() {
        return code.equals(TOTAL);
    }

    public boolean isUnknown() {
        return code.equals(UNKNOWN);
    }

    @Override
    public int compareTo(Category other) {
        int order = axis.compareTo(other.axis);
        return order == 0 ? code.compareTo(other.code) : order;
    }

    @Override
    public String toString() {
        return axis + "/" + code;
    }
}

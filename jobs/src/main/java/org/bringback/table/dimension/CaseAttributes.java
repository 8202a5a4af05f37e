package org.bringback.table.dimension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a fact says that cases are broken down by, as stored; null where nothing is known. */
public record CaseAttributes(
        @Nullable String sex,
        @Nullable LocalDate birth,
        @Nullable String province,
        @Nullable String area,
        @Nullable String reason,
        @Nullable String level,
        @Nullable LocalDate statusDate) {

    public static final String COLUMNS = "status, sex, birth_date, province, area, reason, level, status_date";

    /** What decides the category on an axis: equal values, the same category. */
    @Nullable
    public Object attribute(Axis axis) {
        return switch (axis) {
            case SEX -> sex;
            case AGE -> birth;
            case REASON -> reason;
            case LEVEL -> level;
            case AGEING -> statusDate;
            case PLACE -> Arrays.asList(province, area);
            case STATUS -> throw new IllegalArgumentException("nothing is broken down by " + axis);
        };
    }

    /** @param row that begins with {@link #COLUMNS} */
    public static CaseAttributes of(ResultSet row) throws SQLException {
        return new CaseAttributes(
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class));
    }
}

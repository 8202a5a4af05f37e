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

    public static final String COLUMNS = "sex, birth_date, province, area, reason, level, status_date";

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
            case STATUS, PARTY, STEP, CASEWORK ->
                throw new IllegalArgumentException("nothing is broken down by " + axis);
        };
    }

    /** @param row that has {@link #COLUMNS} */
    public static CaseAttributes of(ResultSet row) throws SQLException {
        return new CaseAttributes(
                row.getString("sex"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("province"),
                row.getString("area"),
                row.getString("reason"),
                row.getString("level"),
                row.getObject("status_date", LocalDate.class));
    }
}

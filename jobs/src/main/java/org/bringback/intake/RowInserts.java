package org.bringback.intake;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.bringback.notice.Notice;
import org.bringback.reference.Status;
import org.bringback.thai.PartialDate;
import org.jspecify.annotations.Nullable;

/** Which value goes into which column: one method a table. Every row has its number as second column. */
final class RowInserts {

    private static final String PARTICULARS = "row_hash, person_ref, id_kind, id_value, title, given_name, family_name,"
            + " sex, birth_date, birth_precision, province, district, school, guardian, phone";

    static final String EXPORT_ROW = "insert into export_row (submission_id, row_no, " + PARTICULARS
            + ", sheet, line, status, status_date, reason, area, forwarded_to) values (" + marks(24) + ")";
    static final String REGISTER_ROW = "insert into register_row (submission_id, row_no, " + PARTICULARS
            + ", enrolled_list, enrolled_on) values (" + marks(19) + ")";
    static final String CONTROL_FIGURE =
            "insert into control_figure (submission_id, row_no, list_id, status, as_of, persons, percent,"
                    + " change_printed, remark_persons) values (" + marks(9) + ")";
    static final String SET_ASIDE_ROW =
            "insert into set_aside_row (submission_id, row_no, sheet, line, outcome, cells) values (" + marks(6) + ")";
    static final String NOTICE =
            "insert into notice (submission_id, row_no, seq, code, sheet, line, column_name, expected, found) values ("
                    + marks(9) + ")";

    private static final int LONGEST_SHEET = 200;

    private RowInserts() {}

    private static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    static void export(PreparedStatement insert, RowAt at, ExportRow row) throws SQLException {
        int next = particulars(insert, row.hash(), row.particulars());
        insert.setString(next++, sheet(at));
        insert.setInt(next++, (int) at.line());
        insert.setString(next++, row.status().name());
        date(insert, next++, row.statusDate());
        text(insert, next++, row.reason());
        text(insert, next++, row.area());
        insert.setString(next, row.forwardedTo());
    }

    static void register(PreparedStatement insert, RegisterRow row) throws SQLException {
        int next = particulars(insert, row.hash(), row.particulars());
        insert.setString(next++, row.enrolledList());
        date(insert, next, row.enrolledOn());
    }

    private static int particulars(PreparedStatement insert, long hash, Particulars who) throws SQLException {
        int next = 3;
        insert.setLong(next++, hash);
        insert.setString(next++, who.ref());
        insert.setString(next++, String.valueOf(who.id().kind().code()));
        insert.setString(next++, who.id().value().isEmpty() ? null : who.id().value());
        insert.setString(next++, who.name().title());
        insert.setString(next++, who.name().given());
        insert.setString(next++, who.name().family());
        text(insert, next++, who.sex());
        PartialDate birth = who.birth();
        date(insert, next++, birth == null ? null : birth.first());
        insert.setString(next++, birth == null ? null : birth.precision().name().substring(0, 1));
        Whereabouts where = who.whereabouts();
        text(insert, next++, where.province());
        insert.setString(next++, where.district());
        insert.setString(next++, where.school());
        insert.setString(next++, where.guardian());
        insert.setString(next++, where.phone());
        return next;
    }

    static void control(PreparedStatement insert, ControlRow row) throws SQLException {
        insert.setString(3, row.list().value());
        insert.setString(4, row.status().map(Status::name).orElse("TOTAL"));
        date(insert, 5, row.asOf());
        number(insert, 6, row.persons());
        insert.setString(7, row.percent());
        number(insert, 8, row.change());
        number(insert, 9, row.remarkPersons());
    }

    static void setAside(PreparedStatement insert, RowAt at, String outcome, String cells) throws SQLException {
        insert.setString(3, sheet(at));
        insert.setInt(4, (int) at.line());
        insert.setString(5, outcome);
        insert.setString(6, cells);
    }

    static void notice(PreparedStatement insert, int seq, Notice notice) throws SQLException {
        insert.setInt(3, seq);
        insert.setString(4, notice.code().name());
        insert.setString(5, notice.place().sheet().map(RowInserts::cut).orElse(null));
        insert.setInt(6, (int) notice.place().row());
        insert.setString(7, notice.place().column().map(RowInserts::cut).orElse(null));
        insert.setString(8, Shown.text(notice.expected()));
        insert.setString(9, Shown.text(notice.found()));
    }

    private static @Nullable String sheet(RowAt at) {
        return at.sheet().map(RowInserts::cut).orElse(null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHEET ? text : text.substring(0, LONGEST_SHEET);
    }

    private static void text(PreparedStatement insert, int place, @Nullable Object value) throws SQLException {
        insert.setString(place, value == null ? null : value.toString());
    }

    private static void date(PreparedStatement insert, int place, @Nullable LocalDate day) throws SQLException {
        insert.setDate(place, day == null ? null : Date.valueOf(day));
    }

    private static void number(PreparedStatement insert, int place, @Nullable Long value) throws SQLException {
        if (value == null) {
            insert.setNull(place, Types.BIGINT);
        } else {
            insert.setLong(place, value);
        }
    }
}

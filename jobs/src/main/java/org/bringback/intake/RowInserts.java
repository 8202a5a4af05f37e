package org.bringback.intake;

import java.sql.SQLException;
import java.util.List;
import org.bringback.notice.Notice;
import org.bringback.reference.Status;
import org.bringback.thai.PartialDate;
import org.jspecify.annotations.Nullable;

/** Which value goes into which column: one table, one method. */
final class RowInserts {

    private static final List<String> PARTICULARS = List.of(
            "row_hash, record_hash, person_ref, id_kind, id_value, title, given_name, family_name, sex, birth_date",
            "birth_precision, province, district, school, guardian, phone");

    static final InsertSql EXPORT_ROW = InsertSql.byRowKey(
            "export_row", PARTICULARS, "sheet, line, status, status_date, reason, level, area, forwarded_to");
    static final InsertSql REGISTER_ROW = InsertSql.byRowKey("register_row", PARTICULARS, "enrolled_list, enrolled_on");
    static final InsertSql CONTROL_FIGURE = InsertSql.into(
            "control_figure", List.of(), "list_id, status, as_of, persons, percent, change_printed, remark_persons");
    static final InsertSql SET_ASIDE_ROW = InsertSql.into("set_aside_row", List.of(), "sheet, line, outcome, cells");
    static final InsertSql NOTICE =
            InsertSql.into("notice", List.of(), "seq, code, sheet, line, column_name, expected, found");

    private static final int LONGEST_SHEET = 200;

    private RowInserts() {}

    static void export(RowParameters insert, RowAt at, ExportRow row) throws SQLException {
        particulars(insert, row.hash(), row.particulars());
        insert.text(sheet(at)).smallNumber(at.line());
        insert.code(row.status()).date(row.statusDate());
        insert.code(row.reason()).code(row.level()).code(row.area()).text(row.forwardedTo());
    }

    static void register(RowParameters insert, RowAt at, RegisterRow row) throws SQLException {
        particulars(insert, row.hash(), row.particulars());
        insert.text(row.enrolledList()).date(row.enrolledOn());
    }

    private static void particulars(RowParameters insert, long hash, Particulars who) throws SQLException {
        String id = who.id().value();
        insert.number(hash).number(who.hash()).text(who.ref());
        insert.code(who.id().kind().code()).text(id.isEmpty() ? null : id);
        insert.text(who.name().title()).text(who.name().given()).text(who.name().family());
        PartialDate birth = who.birth();
        insert.code(who.sex()).date(birth == null ? null : birth.first());
        insert.text(birth == null ? null : birth.precision().name().substring(0, 1));
        Whereabouts where = who.whereabouts();
        insert.code(where.province()).text(where.district()).text(where.school());
        insert.text(where.guardian()).text(where.phone());
    }

    static void control(RowParameters insert, RowAt at, ControlRow row) throws SQLException {
        insert.code(row.list()).text(row.status().map(Status::name).orElse("TOTAL"));
        insert.date(row.asOf()).number(row.persons()).text(row.percent());
        insert.number(row.change()).number(row.remarkPersons());
    }

    static void setAside(RowParameters insert, RowAt at, String outcome, List<String> cells) throws SQLException {
        insert.text(sheet(at)).smallNumber(at.line()).text(outcome);
        insert.text(JsonCells.write(cells));
    }

    static void notice(RowParameters insert, int seq, Notice notice) throws SQLException {
        insert.smallNumber(seq).code(notice.code());
        insert.text(notice.place().sheet().map(RowInserts::cut).orElse(null));
        insert.smallNumber(notice.place().row());
        insert.text(notice.place().column().map(RowInserts::cut).orElse(null));
        insert.text(Shown.text(notice.expected())).text(Shown.text(notice.found()));
    }

    private static @Nullable String sheet(RowAt at) {
        return at.sheet().map(RowInserts::cut).orElse(null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHEET ? text : text.substring(0, LONGEST_SHEET);
    }
}

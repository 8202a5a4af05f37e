package org.bringback.intake.store;

import java.sql.SQLException;
import java.util.List;
import org.bringback.intake.row.ContactDetails;
import org.bringback.intake.row.ControlRow;
import org.bringback.intake.row.ExportRow;
import org.bringback.intake.row.PersonDetails;
import org.bringback.intake.row.RegisterRow;
import org.bringback.intake.row.RowPosition;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.Notice;
import org.bringback.reference.codes.Status;
import org.bringback.text.json.Json;
import org.bringback.thai.date.PartialDate;
import org.jspecify.annotations.Nullable;

/** Which value goes into which column: one table, one method. */
final class RowInserts {

    private static final List<String> PERSON_COLUMNS = List.of(
            "row_hash, record_hash, person_ref, id_kind, id_value, title, given_name, family_name, sex, birth_date",
            "birth_precision, province, district, school, guardian, phone");

    static final InsertSql EXPORT_ROW = InsertSql.byRowKey(
            "export_row", PERSON_COLUMNS, "sheet, line, status, status_date, reason, level, area, forwarded_to");
    static final InsertSql REGISTER_ROW =
            InsertSql.byRowKey("register_row", PERSON_COLUMNS, "enrolled_list, enrolled_on");
    static final InsertSql CONTROL_FIGURE = InsertSql.into(
            "control_figure", List.of(), "list_id, status, as_of, persons, percent, change_printed, remark_persons");
    static final InsertSql SET_ASIDE_ROW = InsertSql.into("set_aside_row", List.of(), "sheet, line, outcome, cells");
    static final InsertSql NOTICE =
            InsertSql.into("notice", List.of(), "seq, code, sheet, line, column_name, expected, found");

    private static final int MAX_SHEET_LENGTH = 200;

    private RowInserts() {}

    static void export(RowParameters insert, RowPosition at, ExportRow row) throws SQLException {
        personDetails(insert, row.hash(), row.personDetails());
        insert.text(sheet(at)).smallNumber(at.line());
        insert.code(row.status()).date(row.statusDate());
        insert.code(row.reason()).code(row.level()).code(row.area()).text(row.forwardedTo());
    }

    static void register(RowParameters insert, RowPosition at, RegisterRow row) throws SQLException {
        personDetails(insert, row.hash(), row.personDetails());
        insert.text(row.enrolledList()).date(row.enrolledOn());
    }

    private static void personDetails(RowParameters insert, long hash, PersonDetails person) throws SQLException {
        String id = person.id().value();
        insert.number(hash).number(person.hash()).text(person.ref());
        insert.code(person.id().kind().code()).text(id.isEmpty() ? null : id);
        insert.text(person.name().title())
                .text(person.name().given())
                .text(person.name().family());
        PartialDate birth = person.birth();
        insert.code(person.sex()).date(birth == null ? null : birth.first());
        insert.text(birth == null ? null : birth.precision().name().substring(0, 1));
        ContactDetails contact = person.contact();
        insert.code(contact.province()).text(contact.district()).text(contact.school());
        insert.text(contact.guardian()).text(contact.phone());
    }

    static void control(RowParameters insert, RowPosition at, ControlRow row) throws SQLException {
        insert.code(row.list()).text(row.status().map(Status::name).orElse("TOTAL"));
        insert.date(row.asOf()).number(row.persons()).text(row.percent());
        insert.number(row.change()).number(row.remarkPersons());
    }

    static void setAside(RowParameters insert, RowPosition at, String outcome, List<String> cells) throws SQLException {
        insert.text(sheet(at)).smallNumber(at.line()).text(outcome);
        insert.text(Json.texts(cells));
    }

    static void notice(RowParameters insert, int seq, Notice notice) throws SQLException {
        insert.smallNumber(seq).code(notice.code());
        insert.text(notice.location().sheet().map(RowInserts::cut).orElse(null));
        insert.smallNumber(notice.location().row());
        insert.text(notice.location().column().map(RowInserts::cut).orElse(null));
        insert.text(CellExcerpt.text(notice.expected())).text(CellExcerpt.text(notice.found()));
    }

    private static @Nullable String sheet(RowPosition at) {
        return at.sheet().map(RowInserts::cut).orElse(null);
    }

    private static String cut(String text) {
        return text.length() <= MAX_SHEET_LENGTH ? text : text.substring(0, MAX_SHEET_LENGTH);
    }
}

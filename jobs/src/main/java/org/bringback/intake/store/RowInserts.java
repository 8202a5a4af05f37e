package org.bringback.intake.store;

import java.sql.SQLException;
import java.util.List;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.RowPosition;
import org.bringback.intake.sql.InsertSql;
import org.bringback.intake.sql.RowParameters;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.Notice;
import org.bringback.text.json.Json;

/** Which value goes into which column of the tables that every kind of file has: one table, one method. */
final class RowInserts {

    static final InsertSql SET_ASIDE_ROW = InsertSql.into("set_aside_row", List.of(), "sheet, line, outcome, cells");
    static final InsertSql NOTICE =
            InsertSql.into("notice", List.of(), "seq, code, sheet, line, column_name, expected, found");

    static final InsertSql FURTHER_VALUE =
            InsertSql.byRowKey("further_value", List.of(), "field, text_value, number_value, date_value");

    private RowInserts() {}

    static void further(RowParameters insert, FurtherValue value) throws SQLException {
        insert.text(value.field())
                .personal(value.text())
                .decimal(value.number())
                .date(value.date());
    }

    static void setAside(RowParameters insert, RowPosition at, String outcome, List<String> cells) throws SQLException {
        insert.heading(at.sheet()).smallNumber(at.line()).text(outcome);
        insert.personal(Json.texts(cells));
    }

    static void notice(RowParameters insert, int seq, Notice notice) throws SQLException {
        insert.smallNumber(seq).code(notice.code());
        insert.heading(notice.location().sheet());
        insert.smallNumber(notice.location().row());
        insert.heading(notice.location().column());
        insert.text(CellExcerpt.text(notice.expected())).text(CellExcerpt.text(notice.found()));
    }
}

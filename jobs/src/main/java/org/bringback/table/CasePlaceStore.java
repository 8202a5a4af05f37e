package org.bringback.table;

import java.util.List;
import javax.sql.DataSource;
import org.bringback.reference.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the row behind a case in the file it came from. */
public final class CasePlaceStore {

    private final JdbcClient db;

    public CasePlaceStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /**
     * Where the row that stands for a case was read, and what it says. Nothing in it names the person.
     *
     * @param line as a person counts it, in the sheet where there are sheets
     * @param status what the row reports
     * @param statusDate ISO date, empty where the row gives none
     */
    public record CasePlace(CaseRef of, String file, String sheet, long line, Status status, String statusDate) {}

    /** The places of the cases, in their order. */
    public List<CasePlace> places(List<CaseRef> cases) {
        return cases.stream().map(this::place).toList();
    }

    private CasePlace place(CaseRef of) {
        return db.sql("""
                select s.file_name, r.sheet, r.line, r.status, r.status_date
                from export_row r join submission s on s.id = :submission where r.row_key = :row
                """)
                .param("submission", of.row().submission())
                .param("row", of.row().value())
                .query((row, n) -> new CasePlace(
                        of,
                        row.getString("file_name"),
                        textOf(row.getString("sheet")),
                        row.getLong("line"),
                        Status.valueOf(row.getString("status")),
                        textOf(row.getString("status_date"))))
                .single();
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}

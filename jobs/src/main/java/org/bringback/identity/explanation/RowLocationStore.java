package org.bringback.identity.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.bringback.identity.record.SourceDataset;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds rows by what people call them, and persons by their rows. */
final class RowLocationStore {

    private static final String EXPORT_ROW = """
            select s.kind, s.list_id, s.file_name, s.as_of, r.sheet, r.line, r.status
            from submission s join export_row r on r.row_key = :row
            where s.id = :submission
            """;

    private static final String REGISTER_ROW = """
            select s.kind, s.list_id, s.file_name, s.as_of, null as sheet, 0 as line, null as status
            from submission s join register_row r on r.row_key = :row
            where s.id = :submission
            """;

    private static final String ROW_OF_FILE = """
            select r.row_key from submission s join export_row r on %s
            where s.file_name = :file and r.line = :line and (r.sheet = :sheet or :sheet = '')
            order by r.row_key desc limit 1
            """.formatted(RowKeySql.isOf("r.row_key", "s.id"));

    private final JdbcClient db;
    private final UnaryOperator<String> sheets;

    /** @param sheets what of a sheet's name may be shown */
    RowLocationStore(DataSource database, UnaryOperator<String> sheets) {
        this.sheets = sheets;
        this.db = JdbcClient.create(database);
    }

    Optional<RowLocation> find(RowKey key) {
        return location(key, EXPORT_ROW).or(() -> location(key, REGISTER_ROW));
    }

    private Optional<RowLocation> location(RowKey key, String sql) {
        return db.sql(sql)
                .param("row", key.value())
                .param("submission", key.submission())
                .query((row, n) -> location(key, row))
                .optional();
    }

    private RowLocation location(RowKey key, ResultSet row) throws SQLException {
        boolean register = row.getString("kind").equals("REGISTER");
        return new RowLocation(
                key,
                register ? SourceDataset.REGISTER : row.getString("list_id"),
                row.getString("file_name"),
                row.getObject("as_of", LocalDate.class),
                sheets.apply(text(row.getString("sheet"))),
                register ? key.row() : row.getLong("line"),
                text(row.getString("status")));
    }

    /** A row of an export by its file and line; of the newest submission where several had that name. */
    Optional<RowKey> find(String file, String sheet, long line) {
        return db.sql(ROW_OF_FILE)
                .param("file", file)
                .param("line", line)
                .param("sheet", sheet)
                .query(Long.class)
                .optional()
                .map(RowKey::of);
    }

    /** The record that a row repeats; empty for a register's row. */
    Optional<RowKey> recordOf(RowKey row) {
        return db.sql("select record_key from row_record where row_key = :row")
                .param("row", row.value())
                .query(Long.class)
                .optional()
                .map(RowKey::of);
    }

    OptionalLong personOf(RowKey record) {
        List<Long> person =
                db.sql("""
                select person_id from listed_record where record_key = :record
                union all select person_id from register_match where row_key = :record
                """).param("record", record.value()).query(Long.class).list();
        return person.isEmpty() ? OptionalLong.empty() : OptionalLong.of(person.get(0));
    }

    List<RowKey> recordsOf(long person) {
        return keys("select record_key from listed_record where person_id = :person order by record_key", person);
    }

    List<RowKey> rowsOf(RowKey record) {
        return keys("select row_key from row_record where record_key = :person order by row_key", record.value());
    }

    Optional<RowKey> registerRowOf(long person) {
        return keys("select row_key from register_match where person_id = :person", person).stream()
                .findFirst();
    }

    private List<RowKey> keys(String sql, long number) {
        return db.sql(sql).param("person", number).query(Long.class).list().stream()
                .map(RowKey::of)
                .toList();
    }

    /** What happened to a person: {@code 2022-09-23 MERGED 4294967297 into 2147483649, 1 record}. */
    List<PersonExplanation.Change> changesOf(long person) {
        return db.sql("""
                select changed_on, kind, from_person, to_person, records from person_change
                where from_person = :person or to_person = :person
                order by id
                """)
                .param("person", person)
                .query((row, n) -> new PersonExplanation.Change(
                        row.getObject("changed_on", LocalDate.class),
                        row.getString("kind"),
                        row.getLong("from_person"),
                        row.getLong("to_person"),
                        row.getInt("records")))
                .list();
    }

    /** Pairs in review that a record is part of. */
    List<PersonExplanation.OpenPair> reviewsOf(RowKey record) {
        return db.sql("""
                select left_key, right_key, cause from review_pair
                where left_key = :record or right_key = :record
                order by left_key, right_key
                """)
                .param("record", record.value())
                .query((row, n) -> new PersonExplanation.OpenPair(
                        RowKey.of(row.getLong("left_key")),
                        RowKey.of(row.getLong("right_key")),
                        row.getString("cause")))
                .list();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package org.bringback.job.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the values of a database are encrypted, with which key, and how a plain one becomes so. */
final class ColumnProtectionStore {

    private static final int BATCH = 1000;

    /** A table, what its rows are known by, and the columns that are encrypted, by the way in which they are. */
    private record Columns(
            String table, List<String> keys, List<String> hashes, List<String> identifiers, List<String> personal) {

        static Columns ofPersons(String table) {
            return new Columns(
                    table,
                    List.of("row_key"),
                    List.of("row_hash", "record_hash"),
                    List.of("person_ref", "id_value"),
                    List.of("given_name", "family_name", "guardian", "phone"));
        }

        Stream<String> encrypted() {
            return Stream.of(hashes, identifiers, personal).flatMap(List::stream);
        }
    }

    private static final List<Columns> ALL = List.of(
            Columns.ofPersons("export_row"),
            Columns.ofPersons("register_row"),
            Columns.ofPersons("programme_row"),
            new Columns("listed_record", List.of("record_key"), List.of("record_hash"), List.of(), List.of()),
            new Columns("set_aside_row", List.of("submission_id", "row_no"), List.of(), List.of(), List.of("cells")),
            new Columns("further_value", List.of("row_key", "field"), List.of(), List.of(), List.of("text_value")),
            new Columns("worklist_row", List.of("row_key"), List.of(), List.of(), List.of("remark")),
            new Columns("answer_row", List.of("row_key"), List.of(), List.of(), List.of("remark")),
            new Columns("problem_row", List.of("row_key"), List.of(), List.of(), List.of("said", "owner", "cases")));

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final TransactionTemplate transaction;

    ColumnProtectionStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.batches.setFetchSize(BATCH);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Tells which key the values are encrypted with; empty where they are plain. */
    Optional<String> keyCheck() {
        return db.sql("select key_check from column_protection")
                .query(String.class)
                .optional();
    }

    boolean holdsSubmissions() {
        return db.sql("select id from submission limit 1")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void begin(String keyCheck) {
        db.sql("insert into column_protection (key_check) values (:check)")
                .param("check", keyCheck)
                .update();
    }

    /** Encrypts all rows or, when killed, none. */
    void encrypt(FieldCipher cipher, String keyCheck) {
        transaction.executeWithoutResult(status -> {
            ALL.forEach(columns -> encrypt(columns, cipher));
            begin(keyCheck);
        });
    }

    private void encrypt(Columns columns, FieldCipher cipher) {
        String select = "select %s from %s"
                .formatted(
                        Stream.concat(columns.keys().stream(), columns.encrypted())
                                .collect(Collectors.joining(", ")),
                        columns.table());
        String update = "update %s set %s where %s"
                .formatted(
                        columns.table(),
                        columns.encrypted().map(name -> name + " = ?").collect(Collectors.joining(", ")),
                        columns.keys().stream().map(name -> name + " = ?").collect(Collectors.joining(" and ")));
        List<@Nullable Object[]> waiting = new ArrayList<>(BATCH);
        batches.query(select, (RowCallbackHandler) row -> {
            waiting.add(values(columns, row, cipher));
            if (waiting.size() == BATCH) {
                batches.batchUpdate(update, waiting);
                waiting.clear();
            }
        });
        batches.batchUpdate(update, waiting);
    }

    private static @Nullable Object[] values(Columns columns, ResultSet row, FieldCipher cipher) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (String name : columns.hashes()) {
            values.add(cipher.encode(row.getLong(name)));
        }
        for (String name : columns.identifiers()) {
            values.add(cipher.encode(row.getString(name)));
        }
        for (String name : columns.personal()) {
            values.add(cipher.encodeOnce(row.getString(name)));
        }
        for (String name : columns.keys()) {
            values.add(row.getObject(name));
        }
        return values.toArray();
    }

    /** PostgreSQL keeps what a row said before until its table is written anew. */
    void forgetPlainRows() {
        String product =
                Objects.requireNonNull(batches.execute((org.springframework.jdbc.core.ConnectionCallback<String>)
                        connection -> connection.getMetaData().getDatabaseProductName()));
        if (product.equals("PostgreSQL")) {
            ALL.forEach(columns -> batches.execute("vacuum full " + columns.table()));
        }
    }
}

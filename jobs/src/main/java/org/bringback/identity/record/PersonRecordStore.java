package org.bringback.identity.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows of exports and registers as what they say of who a person is. */
public final class PersonRecordStore {

    /** Rows read at once. */
    public static final int PAGE = 20_000;

    private static final String RECORD_COLUMNS = """
            r.row_key, r.record_hash, r.id_kind, r.id_value, r.title, r.given_name, r.family_name, r.sex,
            r.birth_date, r.birth_precision, r.province, r.district, r.school, r.guardian, r.phone, r.person_ref
            """;

    private static final String EXACT_MATCH_COLUMNS = """
            r.row_key, r.id_kind, r.id_value, r.person_ref, r.given_name, r.family_name, r.birth_date, r.birth_precision
            """;

    private static final String READ = """
            select %s from %s where r.row_key %s order by r.row_key
            """;

    private final JdbcClient db;
    private final FieldCipher cipher;

    public PersonRecordStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
    }

    /** The exports of a cohort, replaced ones too as they still say who is who, and all registers; oldest first. */
    public List<SourceDataset> sources(CohortId cohort) {
        return db.sql("""
                select id, kind, list_id, sha256 from submission
                where (kind = 'EXPORT' and cohort = :cohort or kind = 'REGISTER')
                  and outcome in ('TAKEN', 'REPLACED') and accepted > 0
                order by id
                """)
                .param("cohort", cohort.value())
                .query((row, n) -> source(row))
                .list();
    }

    private static SourceDataset source(ResultSet row) throws SQLException {
        boolean register = row.getString("kind").equals("REGISTER");
        String list = register ? SourceDataset.REGISTER : row.getString("list_id");
        return new SourceDataset(row.getLong("id"), register, list, row.getString("sha256"));
    }

    /** Walks a register's rows, or the records that an export began, page by page so that their number does not matter. */
    public void forEachPage(SourceDataset source, Consumer<List<PersonRecord>> use) {
        String sql = """
                select %s from %s
                where r.row_key between :from and :last
                order by r.row_key limit %d
                """.formatted(RECORD_COLUMNS, distinctRows(source), PAGE);
        long from = source.firstKey();
        while (true) {
            List<PersonRecord> page = db.sql(sql)
                    .param("from", from)
                    .param("last", source.lastKey())
                    .query((row, n) -> personRecord(row))
                    .list();
            if (page.isEmpty()) {
                return;
            }
            use.accept(page);
            from = page.get(page.size() - 1).key() + 1;
        }
    }

    private static String distinctRows(SourceDataset source) {
        return source.register() ? "register_row r" : "export_row r join listed_record l on l.record_key = r.row_key";
    }

    /** The rows of a programme's file that have a name. */
    public List<PersonRecord> participants(long firstKey, long lastKey) {
        return db.sql("""
                select %s from programme_row r
                where r.row_key between :from and :last and r.given_name is not null
                order by r.row_key
                """.formatted(RECORD_COLUMNS))
                .param("from", firstKey)
                .param("last", lastKey)
                .query((row, n) -> personRecord(row))
                .list();
    }

    /** Rows by their keys, in the order of the keys. */
    public List<PersonRecord> byKeys(boolean register, long[] keys) {
        List<PersonRecord> personRecords = new ArrayList<>(keys.length);
        forEachByKey(register, keys, personRecords::add);
        return personRecords;
    }

    /** Hands over rows by their keys, in the order of the keys. */
    public void forEachByKey(boolean register, long[] keys, Consumer<PersonRecord> use) {
        String table = register ? "register_row r" : "export_row r";
        read(RECORD_COLUMNS, table, keys, row -> use.accept(personRecord(row)));
    }

    /** Rows of registers by their keys, as the exact part sees them, in the order of the keys. */
    public List<ExactMatchRecord> registered(long[] keys) {
        List<ExactMatchRecord> rows = new ArrayList<>(keys.length);
        read(EXACT_MATCH_COLUMNS, "register_row r", keys, row -> rows.add(identity(row, SourceDataset.REGISTER)));
        return rows;
    }

    /** Records by their keys, as the exact part sees them, oldest first. */
    public List<ExactMatchRecord> listed(long[] keys) {
        List<ExactMatchRecord> rows = new ArrayList<>(keys.length);
        read(
                EXACT_MATCH_COLUMNS + ", l.list_id",
                "listed_record l join export_row r on r.row_key = l.record_key",
                keys,
                row -> rows.add(identity(row, row.getString("list_id"))));
        return rows;
    }

    /** Keys that lie close together are read as a range, those that lie far apart one by one. */
    private void read(String columns, String table, long[] keys, RowCallbackHandler use) {
        for (List<Long> some : RowKeySql.lists(Arrays.stream(keys).boxed().toList())) {
            long first = some.get(0);
            long last = some.get(some.size() - 1);
            boolean dense = last - first < 8L * some.size();
            db.sql(READ.formatted(columns, table, dense ? "between :first and :last" : "in (:keys)"))
                    .params(dense ? Map.of("first", first, "last", last) : Map.of("keys", some))
                    .query((RowCallbackHandler) row -> {
                        if (Collections.binarySearch(some, row.getLong("row_key")) >= 0) {
                            use.processRow(row);
                        }
                    });
        }
    }

    private PersonRecord personRecord(ResultSet row) throws SQLException {
        String id = usableId(row.getString("id_kind"), cipher.decode(row.getString("id_value")));
        return new PersonRecord(
                row.getLong("row_key"),
                cipher.decode(row.getLong("record_hash")),
                id,
                cipher.decode(row.getString("person_ref")),
                List.of(
                        row.getString("row_key"),
                        text(cipher.decode(row.getString("id_value"))),
                        text(row.getString("title")),
                        text(cipher.decode(row.getString("given_name"))),
                        text(cipher.decode(row.getString("family_name"))),
                        text(row.getString("sex")),
                        date(row.getObject("birth_date", LocalDate.class), row.getString("birth_precision")),
                        text(row.getString("province")),
                        text(row.getString("district")),
                        text(row.getString("school")),
                        text(cipher.decode(row.getString("guardian"))),
                        text(cipher.decode(row.getString("phone")))));
    }

    /** A year known to the year only is its first of January, as everywhere in the country. */
    private static String date(@Nullable LocalDate date, @Nullable String precision) {
        if (date == null) {
            return "";
        }
        return "Y".equals(precision) ? date.withDayOfYear(1).toString() : date.toString();
    }

    private ExactMatchRecord identity(ResultSet row, String list) throws SQLException {
        return new ExactMatchRecord(
                RowKey.of(row.getLong("row_key")),
                list,
                usableId(row.getString("id_kind"), cipher.decode(row.getString("id_value"))),
                cipher.decode(row.getString("person_ref")),
                text(cipher.decode(row.getString("given_name"))),
                text(cipher.decode(row.getString("family_name"))),
                row.getObject("birth_date", LocalDate.class),
                "D".equals(row.getString("birth_precision")));
    }

    /** An ID with its kind in front; null where persons are not known by it. */
    public static @Nullable String usableId(String kind, @Nullable String value) {
        return value == null || kind.equals("X") || kind.equals("-") ? null : kind + value;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package org.bringback.identity.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads rows of exports and registers as what they say of who a person is. */
public final class PersonRecordStore {

    /** Rows read at once. */
    public static final int PAGE = 20_000;

    private static final String RECORD_COLUMNS =
            "r.row_key, r.record_hash, r.id_kind, r.id_value, r.title, r.given_name, r.family_name, r.sex, r.birth_date,"
                    + " r.birth_precision, r.province, r.district, r.school, r.guardian, r.phone, r.person_ref";

    private static final String EXACT_MATCH_COLUMNS =
            "r.row_key, r.id_kind, r.id_value, r.person_ref, r.given_name, r.family_name, r.birth_date, r.birth_precision";

    private static final int LIST = 500;

    private final JdbcTemplate jdbc;

    public PersonRecordStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** The exports of a cohort, replaced ones too as they still say who is who, and all registers; oldest first. */
    public List<SourceDataset> sources(CohortId cohort) {
        return jdbc.query(
                "select id, kind, list_id, sha256 from submission where (kind = 'EXPORT' and cohort = ?"
                        + " or kind = 'REGISTER') and outcome in ('TAKEN', 'REPLACED') and accepted > 0 order by id",
                (row, n) -> {
                    boolean register = row.getString(2).equals("REGISTER");
                    String list = register ? SourceDataset.REGISTER : row.getString(3);
                    return new SourceDataset(row.getLong(1), register, list, row.getString(4));
                },
                cohort.value());
    }

    /** Walks a register's rows, or the records that an export began, page by page so that their number does not matter. */
    public void forEachPage(SourceDataset source, Consumer<List<PersonRecord>> use) {
        long from = source.firstKey();
        while (true) {
            List<PersonRecord> page = jdbc.query(
                    "select " + RECORD_COLUMNS + " from " + distinctRows(source)
                            + " where r.row_key between ? and ? order by r.row_key limit " + PAGE,
                    (row, n) -> personRecord(row),
                    from,
                    source.lastKey());
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

    /** Rows by their keys, in the order of the keys. */
    public List<PersonRecord> byKeys(boolean register, long[] keys) {
        List<PersonRecord> personRecords = new ArrayList<>(keys.length);
        read(RECORD_COLUMNS, table(register) + " r", keys, row -> personRecords.add(personRecord(row)));
        return personRecords;
    }

    /** Rows of registers by their keys, as the exact part sees them, in the order of the keys. */
    public List<ExactMatchRecord> registered(long[] keys) {
        List<ExactMatchRecord> rows = new ArrayList<>(keys.length);
        read(EXACT_MATCH_COLUMNS, "register_row r", keys, row -> rows.add(identity(row, SourceDataset.REGISTER)));
        return rows;
    }

    /** All records of a cohort, oldest first. */
    public List<ExactMatchRecord> listed(CohortId cohort) {
        List<ExactMatchRecord> rows = new ArrayList<>();
        jdbc.query(
                "select " + EXACT_MATCH_COLUMNS
                        + ", l.list_id from listed_record l join export_row r on r.row_key = l.record_key"
                        + " where l.cohort = ? order by l.record_key",
                (RowCallbackHandler) row -> rows.add(identity(row, row.getString(9))),
                cohort.value());
        return rows;
    }

    /** Keys that lie close together are read as a range, those that lie far apart one by one. */
    private void read(String columns, String table, long[] keys, RowCallbackHandler use) {
        long[] sorted = Arrays.stream(keys).sorted().toArray();
        for (int from = 0; from < sorted.length; from += LIST) {
            long[] some = Arrays.copyOfRange(sorted, from, Math.min(sorted.length, from + LIST));
            long first = some[0];
            long last = some[some.length - 1];
            boolean dense = last - first < 8L * some.length;
            String where = dense
                    ? "r.row_key between " + first + " and " + last
                    : "r.row_key in ("
                            + LongStream.of(some).mapToObj(Long::toString).collect(Collectors.joining(",")) + ")";
            jdbc.query("select " + columns + " from " + table + " where " + where + " order by r.row_key", row -> {
                if (Arrays.binarySearch(some, row.getLong(1)) >= 0) {
                    use.processRow(row);
                }
            });
        }
    }

    private static String table(boolean register) {
        return register ? "register_row" : "export_row";
    }

    private static PersonRecord personRecord(ResultSet row) throws SQLException {
        String id = usableId(row.getString(3), row.getString(4));
        return new PersonRecord(
                row.getLong(1),
                row.getLong(2),
                id,
                row.getString(16),
                List.of(
                        row.getString(1),
                        text(row.getString(4)),
                        text(row.getString(5)),
                        text(row.getString(6)),
                        text(row.getString(7)),
                        text(row.getString(8)),
                        date(row.getObject(9, LocalDate.class), row.getString(10)),
                        text(row.getString(11)),
                        text(row.getString(12)),
                        text(row.getString(13)),
                        text(row.getString(14)),
                        text(row.getString(15))));
    }

    /** A year known to the year only is its first of January, as everywhere in the country. */
    private static String date(@Nullable LocalDate date, @Nullable String precision) {
        if (date == null) {
            return "";
        }
        return "Y".equals(precision) ? date.withDayOfYear(1).toString() : date.toString();
    }

    private static ExactMatchRecord identity(ResultSet row, String list) throws SQLException {
        return new ExactMatchRecord(
                RowKey.of(row.getLong(1)),
                list,
                usableId(row.getString(2), row.getString(3)),
                row.getString(4),
                text(row.getString(5)),
                text(row.getString(6)),
                row.getObject(7, LocalDate.class),
                "D".equals(row.getString(8)));
    }

    private static @Nullable String usableId(String kind, @Nullable String value) {
        return value == null || kind.equals("X") || kind.equals("-") ? null : kind + value;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

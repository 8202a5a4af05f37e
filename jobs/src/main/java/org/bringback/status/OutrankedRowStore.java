package org.bringback.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.Status;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the rows that yield to another row of the same case. Nearly every case has one row, so only the rows of the
 * others are read and compared.
 */
final class OutrankedRowStore {

    /** Rows read at once. */
    private static final int PAGE = 20_000;

    private final JdbcClient db;
    private final FieldCipher cipher;
    private final Comparator<CaseRow> stronger;

    OutrankedRowStore(JdbcClient db, FieldCipher cipher, Precedence precedence) {
        this.db = db;
        this.cipher = cipher;
        this.stronger = precedence.<CaseRow>first().thenComparing(CaseRow::hash).thenComparing(CaseRow::key);
    }

    private record CaseRow(
            long key, long hash, Status status, @Nullable LocalDate statusDate) implements Precedence.Claim {

        static CaseRow of(ResultSet row, FieldCipher cipher) throws SQLException {
            return new CaseRow(
                    row.getLong("row_key"),
                    cipher.decode(row.getLong("row_hash")),
                    Status.valueOf(row.getString("status")),
                    row.getObject("status_date", LocalDate.class));
        }
    }

    /** A row that another one stands before. */
    record Outranked(long row, long person) {}

    /** Of all rows of the submissions, by person and row. */
    List<Outranked> outranked(Collection<Long> submissions) {
        Map<Long, List<Long>> rows = rowsOfSeveral(submissions);
        Map<Long, CaseRow> read =
                read(rows.values().stream().flatMap(List::stream).toList());
        List<Outranked> outranked = new ArrayList<>();
        rows.forEach((person, keys) -> keys.stream()
                .map(key -> Objects.requireNonNull(read.get(key)))
                .sorted(stronger)
                .skip(1)
                .forEach(row -> outranked.add(new Outranked(row.key(), person))));
        return outranked;
    }

    /** By person: the rows of those who have several. */
    private Map<Long, List<Long>> rowsOfSeveral(Collection<Long> submissions) {
        LongStream.Builder keys = LongStream.builder();
        LongStream.Builder persons = LongStream.builder();
        for (long submission : submissions) {
            List<RowOfPerson> page = rows(RowKey.first(submission), RowKey.last(submission));
            while (!page.isEmpty()) {
                page.forEach(row -> {
                    keys.add(row.row());
                    persons.add(row.person());
                });
                page = rows(page.get(page.size() - 1).row() + 1, RowKey.last(submission));
            }
        }
        return grouped(keys.build().toArray(), persons.build().toArray());
    }

    private record RowOfPerson(long row, long person) {}

    private List<RowOfPerson> rows(long first, long last) {
        return db.sql("""
                select k.row_key, p.person_id from row_record k
                join listed_record p on p.record_key = k.record_key
                where k.row_key between :first and :last order by k.row_key limit :page
                """)
                .param("first", first)
                .param("last", last)
                .param("page", PAGE)
                .query((row, n) -> new RowOfPerson(row.getLong("row_key"), row.getLong("person_id")))
                .list();
    }

    private static Map<Long, List<Long>> grouped(long[] keys, long[] persons) {
        long[] sorted = persons.clone();
        Arrays.sort(sorted);
        Map<Long, List<Long>> rows = new TreeMap<>();
        IntStream.range(1, sorted.length)
                .filter(index -> sorted[index] == sorted[index - 1])
                .forEach(index -> rows.put(sorted[index], new ArrayList<>()));
        IntStream.range(0, rows.isEmpty() ? 0 : keys.length).forEach(index -> {
            List<Long> ofPerson = rows.get(persons[index]);
            if (ofPerson != null) {
                ofPerson.add(keys[index]);
            }
        });
        return rows;
    }

    private Map<Long, CaseRow> read(List<Long> keys) {
        Map<Long, CaseRow> rows = new HashMap<>();
        for (List<Long> some : RowKeySql.lists(keys)) {
            db.sql("select row_key, row_hash, status, status_date from export_row where row_key in (:keys)")
                    .param("keys", some)
                    .query((RowCallbackHandler) row -> rows.put(row.getLong("row_key"), CaseRow.of(row, cipher)));
        }
        return rows;
    }
}

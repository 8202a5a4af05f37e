package org.bringback.table.drilldown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.bringback.status.Precedence;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the rows behind cases in the files they came from, and says why each counts or does not. */
public final class CaseRowStore {

    private static final int AT_ONCE = 500;

    private static final String ROWS = """
            select r.row_key, s.list_id, s.file_name, r.sheet, r.line, r.status, r.status_date, r.id_value,
                r.given_name, r.family_name, r.birth_date
            from export_row r join submission s on s.id = %s
            where r.row_key in (:keys)
            """.formatted(RowKeySql.submission("r.row_key"));

    private final JdbcClient db;
    private final FieldCipher cipher;
    private final Precedence precedence;

    public CaseRowStore(DataSource database, Precedence precedence) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
        this.precedence = precedence;
    }

    private record Key(long snapshot, long person) {}

    private record Read(
            ListId list,
            CaseRow.Location location,
            Status status,
            @Nullable LocalDate statusDate,
            CaseRow.Named person) implements Precedence.Claim {}

    /** Hands over the rows of every case, in the order of the cases: first the one that counts, then those that yield. */
    public void rows(List<CountedCase> cases, Consumer<CaseRow> use) {
        Map<Key, List<Long>> outranked = outranked(cases);
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            List<CountedCase> some = cases.subList(from, Math.min(cases.size(), from + AT_ONCE));
            Map<Long, Read> read = read(
                    some.stream().flatMap(one -> keys(one, outranked).stream()).toList());
            some.forEach(one -> rows(
                    one.counted().personId(),
                    keys(one, outranked).stream()
                            .map(key -> Objects.requireNonNull(read.get(key)))
                            .toList(),
                    use));
        }
    }

    private static List<Long> keys(CountedCase one, Map<Key, List<Long>> outranked) {
        return Stream.concat(Stream.of(one.counted()), one.overruled().stream())
                .flatMap(of -> Stream.concat(
                        Stream.of(of.row().value()),
                        outranked.getOrDefault(new Key(of.snapshot().id(), of.personId()), List.of()).stream()))
                .toList();
    }

    /** @param read of one case; the first one counts */
    private void rows(long person, List<Read> read, Consumer<CaseRow> use) {
        Read counted = read.get(0);
        List<Read> others = read.stream()
                .skip(1)
                .sorted(precedence.<Read>first().thenComparing(other -> !other.list.equals(counted.list)))
                .toList();
        CaseRow.Because because = others.isEmpty() ? CaseRow.Because.ONLY_ROW : because(counted, others.get(0));
        use.accept(row(person, counted, true, because, read.size()));
        others.forEach(other -> use.accept(row(person, other, false, because(counted, other), read.size())));
    }

    private CaseRow.Because because(Read counted, Read other) {
        return switch (precedence.between(counted, other)) {
            case STATUS_DATE -> CaseRow.Because.STATUS_DATE;
            case STATUS_PRECEDENCE -> CaseRow.Because.STATUS_PRECEDENCE;
            case ORDER ->
                counted.list.equals(other.list) ? CaseRow.Because.SAME_REPORT : CaseRow.Because.SAME_ON_ANOTHER_LIST;
        };
    }

    private static CaseRow row(long person, Read read, boolean counts, CaseRow.Because because, int rows) {
        return new CaseRow(
                read.list,
                person,
                read.location,
                read.status,
                Optional.ofNullable(read.statusDate),
                counts,
                because,
                rows,
                read.person);
    }

    private Map<Key, List<Long>> outranked(List<CountedCase> cases) {
        Map<Key, List<Long>> rows = new HashMap<>();
        List<Long> snapshots = cases.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.counted()), one.overruled().stream()))
                .map(one -> one.snapshot().id())
                .distinct()
                .toList();
        if (!snapshots.isEmpty()) {
            db.sql("""
                    select snapshot_id, person_id, row_key from outranked_row
                    where snapshot_id in (:ids) order by snapshot_id, row_key
                    """).param("ids", snapshots).query((RowCallbackHandler) row -> rows.computeIfAbsent(
                            new Key(row.getLong("snapshot_id"), row.getLong("person_id")), any -> new ArrayList<>())
                    .add(row.getLong("row_key")));
        }
        return rows;
    }

    private Map<Long, Read> read(Collection<Long> keys) {
        Map<Long, Read> rows = new HashMap<>();
        for (List<Long> some : RowKeySql.lists(keys)) {
            db.sql(ROWS).param("keys", some).query((RowCallbackHandler)
                    row -> rows.put(row.getLong("row_key"), read(row)));
        }
        return rows;
    }

    private Read read(ResultSet row) throws SQLException {
        String name = Stream.of(personal(row, "given_name"), personal(row, "family_name"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Read(
                new ListId(row.getString("list_id")),
                new CaseRow.Location(row.getString("file_name"), text(row, "sheet"), row.getLong("line")),
                Status.valueOf(row.getString("status")),
                row.getObject("status_date", LocalDate.class),
                new CaseRow.Named(
                        personal(row, "id_value"),
                        name,
                        Optional.ofNullable(row.getObject("birth_date", LocalDate.class))));
    }

    private String personal(ResultSet row, String column) throws SQLException {
        String text = cipher.decode(row.getString(column));
        return text == null ? "" : text;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}

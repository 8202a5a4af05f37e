package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.LevelCode;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of lists and registers that findings rest on. Names, numbers and telephones are not among what it reads. */
final class InvolvedRowStore {

    private static final String LISTED = """
            select row_key, sheet, line, person_ref, status as said, status_date as said_on, level, area, province, school
            from export_row where row_key in (:keys)
            """;

    private static final String REGISTERED = """
            select row_key, cast(null as varchar(200)) as sheet, 0 as line, person_ref, enrolled_list as said,
                enrolled_on as said_on, cast(null as varchar(2)) as level, cast(null as varchar(20)) as area, province, school
            from register_row where row_key in (:keys)
            """;

    private final JdbcClient db;
    private final FieldCipher cipher;

    InvolvedRowStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
    }

    /**
     * A row as the state has it, in codes.
     *
     * @param line 0 where the state does not keep it
     * @param said the status, or whose roll
     */
    record StoredRow(
            RowKey key,
            String sheet,
            int line,
            String reference,
            String said,
            Optional<LocalDate> on,
            String level,
            Optional<String> area,
            String province,
            String school) {}

    Map<RowKey, StoredRow> listed(Collection<Long> keys) {
        return rows(LISTED, keys);
    }

    Map<RowKey, StoredRow> registered(Collection<Long> keys) {
        return rows(REGISTERED, keys);
    }

    private Map<RowKey, StoredRow> rows(String sql, Collection<Long> keys) {
        Map<RowKey, StoredRow> rows = new HashMap<>();
        for (List<Long> some : RowKeySql.lists(keys)) {
            db.sql(sql).param("keys", some).query((RowCallbackHandler) row -> {
                RowKey key = RowKey.of(row.getLong("row_key"));
                rows.put(
                        key,
                        new StoredRow(
                                key,
                                text(row.getString("sheet")),
                                row.getInt("line"),
                                text(cipher.decode(row.getString("person_ref"))),
                                text(row.getString("said")),
                                Optional.ofNullable(row.getObject("said_on", LocalDate.class)),
                                text(row.getString("level")),
                                Optional.ofNullable(row.getString("area")),
                                text(row.getString("province")),
                                text(row.getString("school"))));
            });
        }
        return rows;
    }

    /** Rows of snapshots that say a level and a birth date after a day. */
    List<Long> bornAfter(Collection<Long> snapshots, LevelCode level, LocalDate day) {
        return snapshots.isEmpty()
                ? List.of()
                : db.sql("""
                        select f.row_key from fact f join export_row r on r.row_key = f.row_key
                        where f.snapshot_id in (:snapshots) and f.level = :level and r.birth_date > :day order by f.row_key
                        """)
                        .param("snapshots", snapshots)
                        .param("level", level.value())
                        .param("day", day)
                        .query(Long.class)
                        .list();
    }

    /**
     * What snapshots say of persons: the rows by person, in the order of the snapshots. Each snapshot is read once, however many
     * persons there are: no index finds facts by the person that their row is of by now.
     */
    Map<Long, List<Long>> facts(List<Long> snapshots, Set<Long> persons) {
        Map<Long, List<Long>> rows = new HashMap<>();
        for (long snapshot : persons.isEmpty() ? List.<Long>of() : snapshots) {
            db.sql("""
                    select l.person_id, f.row_key from fact f
                    join row_record k on k.row_key = f.row_key join listed_record l on l.record_key = k.record_key
                    where f.snapshot_id = :snapshot order by f.person_id
                    """).param("snapshot", snapshot).query((RowCallbackHandler) row -> {
                if (persons.contains(row.getLong("person_id"))) {
                    rows.computeIfAbsent(row.getLong("person_id"), person -> new ArrayList<>())
                            .add(row.getLong("row_key"));
                }
            });
        }
        return rows;
    }

    /** The row of a register that has a person, by person. */
    Map<Long, Long> onRolls(Collection<Long> persons) {
        Map<Long, Long> rows = new HashMap<>();
        for (List<Long> some : RowKeySql.lists(persons)) {
            db.sql("select person_id, row_key from register_match where person_id in (:persons)")
                    .param("persons", some)
                    .query((RowCallbackHandler) row -> rows.put(row.getLong("person_id"), row.getLong("row_key")));
        }
        return rows;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

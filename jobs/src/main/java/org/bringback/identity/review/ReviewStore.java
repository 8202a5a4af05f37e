package org.bringback.identity.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the pairs that wait for a decision, and what is known of their rows besides who they speak of. */
final class ReviewStore {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final CohortId cohort;

    ReviewStore(DataSource database, CohortId cohort) {
        this.jdbc = new JdbcTemplate(database);
        this.cohort = cohort;
    }

    /** The pairs in doubt, as the last settlement left them. */
    List<ReviewPair> open() {
        return jdbc.query(
                "select left_key, right_key, cause, weight from review_pair where cohort = ?"
                        + " order by left_key, right_key",
                (row, n) -> new ReviewPair(
                        RowKey.of(row.getLong(1)),
                        RowKey.of(row.getLong(2)),
                        ReviewPair.Cause.valueOf(row.getString(3)),
                        number(row, 4)),
                cohort.value());
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    /**
     * Where a row stands and what it says besides who the person is.
     *
     * @param status of a list's row, with its date; of a register's the list it says the person is enrolled on
     */
    record Origin(
            String list,
            String file,
            int line,
            @Nullable String sheet,
            @Nullable String reference,
            @Nullable String status,
            @Nullable LocalDate statusDate,
            @Nullable LocalDate birth,
            @Nullable String precision) {}

    /** The origins of rows by their keys; rows that are not there have none. */
    Map<Long, Origin> origins(boolean register, Collection<Long> keys) {
        String own = register
                ? "mod(r.row_key, 2147483648), null, r.person_ref, r.enrolled_list, r.enrolled_on"
                : "r.line, r.sheet, r.person_ref, r.status, r.status_date";
        String list = register ? "'register'" : "s.list_id";
        String table = register ? "register_row" : "export_row";
        Map<Long, Origin> origins = new HashMap<>();
        for (String some : lists(keys)) {
            jdbc.query(
                    "select r.row_key, " + list + ", s.file_name, " + own + ", r.birth_date, r.birth_precision from "
                            + table + " r join submission s on s.id = r.row_key / 2147483648 where r.row_key in ("
                            + some + ")",
                    row -> {
                        origins.put(row.getLong(1), origin(row));
                    });
        }
        return origins;
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getString(10));
    }

    /** How many facts the newest snapshots hold of the persons of these records. */
    Map<Long, Integer> cases(Collection<Long> records) {
        Map<Long, Long> persons = persons(records);
        Map<Long, Integer> facts = new HashMap<>();
        for (long snapshot : newestSnapshots()) {
            for (String some : lists(persons.values().stream().distinct().toList())) {
                jdbc.queryForList(
                                "select person_id from fact where snapshot_id = ? and person_id in (" + some + ")",
                                Long.class,
                                snapshot)
                        .forEach(person -> facts.merge(person, 1, Integer::sum));
            }
        }
        Map<Long, Integer> cases = new HashMap<>();
        persons.forEach((record, person) -> cases.put(record, facts.getOrDefault(person, 0)));
        return cases;
    }

    /** The persons of records; what is no record, or new, has none. */
    Map<Long, Long> persons(Collection<Long> records) {
        Map<Long, Long> persons = new HashMap<>();
        for (String some : lists(records)) {
            jdbc.query(
                    "select record_key, person_id from listed_record where person_id is not null and record_key in ("
                            + some + ")",
                    row -> {
                        persons.put(row.getLong(1), row.getLong(2));
                    });
        }
        return persons;
    }

    private List<Long> newestSnapshots() {
        return jdbc.queryForList(
                "select id from snapshot s where cohort = ? and revision = (select max(revision) from snapshot t"
                        + " where t.cohort = s.cohort and t.list_id = s.list_id and t.as_of = s.as_of)",
                Long.class,
                cohort.value());
    }

    /** The newest day of the cohort's exports; empty when none was taken. */
    Optional<LocalDate> newestDay() {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(as_of) from submission where cohort = ? and kind = 'EXPORT' and outcome = 'TAKEN'",
                LocalDate.class,
                cohort.value()));
    }

    private static List<String> lists(Collection<Long> keys) {
        List<Long> sorted = keys.stream().distinct().sorted().toList();
        List<String> lists = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            lists.add(sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",")));
        }
        return lists;
    }
}

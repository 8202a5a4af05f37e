package org.bringback.job.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.casework.problem.Problem;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what forms of problems that came back say. */
final class ProblemStore {

    private static final String ROWS = """
            select p.row_key, p.problem_key, p.unit, p.happened_on, p.problem_level, p.category, p.state, p.said, p.owner,
                p.cases
            from problem_row p join submission s on s.id = %s
            where s.outcome = 'TAKEN' and s.cohort = :cohort and p.happened_on <= :asOf
            order by p.happened_on, p.row_key
            """.formatted(RowKeySql.submission("p.row_key"));

    private final JdbcClient db;
    private final FieldCipher cipher;

    ProblemStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
    }

    /** By which rows that say the same for the first time know each other: a form may be sent again with more in it. */
    private record Said(String unit, LocalDate on, String level, String category, String text) {}

    /** What was read so far: problems by their first row, and those rows by what they say and by their keys. */
    private record Known(Map<Long, Problem> problems, Map<Said, Long> said, Map<Long, Long> first) {}

    /** Up to a day, each in its newest version; in the order in which they were first said. */
    List<Problem> list(CohortId cohort, LocalDate asOf) {
        Known known = new Known(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        db.sql(ROWS).param("cohort", cohort.value()).param("asOf", asOf).query((RowCallbackHandler)
                row -> add(row, known));
        return new ArrayList<>(known.problems().values());
    }

    private long id(ResultSet row, Known known) throws SQLException {
        long first = row.getLong("problem_key");
        if (!row.wasNull()) {
            return known.first().getOrDefault(first, first);
        }
        long own = row.getLong("row_key");
        Said said = new Said(
                row.getString("unit"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("problem_level"),
                row.getString("category"),
                text(row, "said"));
        long id = known.said().computeIfAbsent(said, unused -> own);
        known.first().put(own, id);
        return id;
    }

    private void add(ResultSet row, Known known) throws SQLException {
        Map<Long, Problem> problems = known.problems();
        long id = id(row, known);
        LocalDate on = row.getObject("happened_on", LocalDate.class);
        Optional<Problem> before = Optional.ofNullable(problems.get(id));
        problems.put(
                id,
                new Problem(
                        RowKey.of(id),
                        row.getString("unit"),
                        before.map(Problem::since).orElse(on),
                        on,
                        Problem.Level.valueOf(row.getString("problem_level")),
                        row.getString("category"),
                        Problem.State.valueOf(row.getString("state")),
                        new Problem.Texts(text(row, "said"), text(row, "owner"), text(row, "cases"))));
    }

    private String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = cipher.decode(row.getString(column));
        return text == null ? "" : text;
    }
}

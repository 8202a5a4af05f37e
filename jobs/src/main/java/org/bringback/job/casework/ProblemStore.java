package org.bringback.job.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** Up to a day, each in its newest version; in the order in which they were first said. */
    List<Problem> list(CohortId cohort, LocalDate asOf) {
        Map<Long, Problem> problems = new LinkedHashMap<>();
        db.sql(ROWS).param("cohort", cohort.value()).param("asOf", asOf).query((RowCallbackHandler)
                row -> add(row, problems));
        return new ArrayList<>(problems.values());
    }

    private void add(ResultSet row, Map<Long, Problem> problems) throws SQLException {
        long first = row.getLong("problem_key");
        long id = row.wasNull() ? row.getLong("row_key") : first;
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

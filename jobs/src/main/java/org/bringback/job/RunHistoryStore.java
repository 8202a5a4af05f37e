package org.bringback.job;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads Spring Batch's own tables, without starting Spring. */
final class RunHistoryStore {

    private final JdbcTemplate jdbc;

    RunHistoryStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    List<PastRun> list() {
        if (!hasRun()) {
            return List.of();
        }
        return jdbc.query(
                "select e.job_execution_id, i.job_name, p.parameter_value, e.start_time, e.end_time, e.status"
                        + " from batch_job_execution e join batch_job_instance i on i.job_instance_id = e.job_instance_id"
                        + " left join batch_job_execution_params p on p.job_execution_id = e.job_execution_id"
                        + " and p.parameter_name = 'as_of'",
                (row, n) -> new PastRun(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        second(row.getTimestamp(4)),
                        second(row.getTimestamp(5)),
                        row.getString(6)));
    }

    private boolean hasRun() {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) -> {
            try (var tables = connection.getMetaData().getTables(null, null, "%", null)) {
                while (tables.next()) {
                    if (tables.getString("TABLE_NAME").equalsIgnoreCase("batch_job_execution")) {
                        return true;
                    }
                }
                return false;
            }
        }));
    }

    private static String second(@Nullable Timestamp time) {
        return time == null
                ? ""
                : time.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

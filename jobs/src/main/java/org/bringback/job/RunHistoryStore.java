package org.bringback.job;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads Spring Batch's own tables, without starting Spring. */
final class RunHistoryStore {

    private final JdbcClient db;

    RunHistoryStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    List<PastRun> list() {
        return db.sql("""
                select e.job_execution_id, i.job_name, p.parameter_value, e.start_time, e.end_time, e.status
                from batch_job_execution e
                join batch_job_instance i on i.job_instance_id = e.job_instance_id
                left join batch_job_execution_params p
                  on p.job_execution_id = e.job_execution_id and p.parameter_name = 'as_of'
                """)
                .query((row, n) -> new PastRun(
                        row.getLong("job_execution_id"),
                        row.getString("job_name"),
                        Objects.requireNonNullElse(row.getString("parameter_value"), ""),
                        second(row.getTimestamp("start_time")),
                        second(row.getTimestamp("end_time")),
                        row.getString("status")))
                .list();
    }

    private static String second(@Nullable Timestamp time) {
        return time == null
                ? ""
                : time.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

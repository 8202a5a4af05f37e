package org.bringback.job;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Spring Batch's own tables, without starting Spring: read for people, and tidied up where a process was killed between
 * two transactions of its repository, which then cannot read them as executions any more.
 */
final class RunHistoryStore {

    private static final List<String> EXECUTIONS = List.of("batch_step_execution", "batch_job_execution");

    private final JdbcClient db;

    RunHistoryStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Jobs that no command kept a record of: those of older versions, of demos and of rebuilt states. */
    List<PastRun> listUnrecorded() {
        return db.sql("""
                select i.job_name, p.parameter_value, e.start_time, e.end_time, e.status
                from batch_job_execution e
                join batch_job_instance i on i.job_instance_id = e.job_instance_id
                left join batch_job_execution_params p
                  on p.job_execution_id = e.job_execution_id and p.parameter_name = 'as_of'
                where not exists (
                  select 1 from command_run r
                  where r.begun <= e.create_time and (r.ended is null or r.ended >= e.create_time))
                order by e.job_execution_id
                """)
                .query((row, n) -> new PastRun(
                        0,
                        row.getString("job_name"),
                        Objects.requireNonNullElse(row.getString("parameter_value"), ""),
                        CommandRunStore.second(row.getTimestamp("start_time")),
                        CommandRunStore.second(row.getTimestamp("end_time")),
                        "",
                        seconds(row.getTimestamp("start_time"), row.getTimestamp("end_time")),
                        null,
                        row.getString("status"),
                        ""))
                .list();
    }

    private static @Nullable Double seconds(@Nullable Timestamp begun, @Nullable Timestamp ended) {
        return begun == null || ended == null ? null : Math.floorDiv(ended.getTime() - begun.getTime(), 100L) / 10.0;
    }

    /** Whether the last night that ended well had these settings. */
    boolean lastNightHad(String configuration) {
        return db.sql("""
                select p.parameter_value from batch_job_execution e
                join batch_job_instance i on i.job_instance_id = e.job_instance_id
                join batch_job_execution_params p
                  on p.job_execution_id = e.job_execution_id and p.parameter_name = 'configuration'
                where i.job_name = :job and e.status = 'COMPLETED'
                order by e.job_execution_id desc limit 1
                """)
                .param("job", NightJob.NIGHTLY)
                .query(String.class)
                .optional()
                .filter(configuration::equals)
                .isPresent();
    }

    /** Whether an execution of the instance has ended well. */
    boolean hasCompleted(long instance) {
        return db.sql("""
                select count(*) from batch_job_execution where job_instance_id = :instance and status = 'COMPLETED'
                """).param("instance", instance).query(Long.class).single() > 0;
    }

    /** Enters what a process that is gone left as running, or as unknown, as failed, and drops what it left as texts. */
    void endInterrupted(LocalDateTime now) {
        for (String table : EXECUTIONS) {
            db.sql("""
                    update %s
                    set status = 'FAILED', exit_code = 'FAILED', end_time = coalesce(end_time, :now), last_updated = :now
                    where status not in ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
                    """.formatted(table)).param("now", now).update();
        }
        dropExceptionTexts();
    }

    /** Removes the stack traces of failed executions. */
    void dropExceptionTexts() {
        for (String table : EXECUTIONS) {
            db.sql("update %s set exit_message = '' where exit_message <> ''".formatted(table))
                    .update();
        }
    }
}

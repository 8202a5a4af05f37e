package org.bringback.job.lease;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.text.BilingualText;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code work_partition}. Every change names the fence it expects, so that of two who want the same partition one
 * is told that it came too late.
 */
public final class PartitionLeaseStore {

    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient db;
    private final LeaseClock clock;

    public PartitionLeaseStore(DataSource database, LeaseClock clock) {
        this.db = JdbcClient.create(database);
        this.clock = clock;
    }

    /** Enters a partition that somebody has to begin within a time. */
    public void offer(long partition, String step, String configuration, Duration within) {
        db.sql("""
                insert into work_partition (
                  partition_id, step_name, configuration, state, fence, attempts, lease_until)
                values (:partition, :step, :configuration, 'OPEN', 0, 0, :until)
                """)
                .param("partition", partition)
                .param("step", step)
                .param("configuration", configuration)
                .param("until", after(within))
                .update();
    }

    /** Takes an open partition; empty where another worker was faster, or it is not to be worked on any more. */
    public Optional<PartitionLease> claim(long partition, String worker, Duration lease) {
        int taken = db.sql("""
                update work_partition
                set state = 'LEASED', worker = :worker, fence = fence + 1, attempts = attempts + 1, lease_until = :until
                where partition_id = :partition and state = 'OPEN'
                """)
                .param("worker", worker)
                .param("until", after(lease))
                .param("partition", partition)
                .update();
        if (taken == 0) {
            return Optional.empty();
        }
        return db.sql("""
                select step_name, fence from work_partition
                where partition_id = :partition and state = 'LEASED' and worker = :worker
                """)
                .param("partition", partition)
                .param("worker", worker)
                .query((row, n) ->
                        new PartitionLease(partition, row.getString("step_name"), worker, row.getLong("fence")))
                .optional();
    }

    /** A heartbeat; false where the lease is lost. One that ran out is not extended, even if nobody noticed yet. */
    public boolean extend(PartitionLease lease, Duration by) {
        long now = clock.millis();
        return change(lease, "lease_until = :until", now, now + by.toMillis());
    }

    /** Marks the partition as done, in the transaction that writes its results; false where the lease is lost. */
    public boolean complete(PartitionLease lease) {
        long now = clock.millis();
        return change(lease, "state = 'DONE', lease_until = :until", now, now);
    }

    /** Gives the partition back unfinished, so that it is handed to another worker at once. */
    public void giveBack(PartitionLease lease) {
        long now = clock.millis();
        change(lease, "lease_until = :until", now, now);
    }

    private boolean change(PartitionLease lease, String what, long now, long until) {
        return db.sql("""
                update work_partition set %s
                where partition_id = :partition and state = 'LEASED' and fence = :fence and lease_until > :now
                """.formatted(what))
                        .param("until", until)
                        .param("partition", lease.partition())
                        .param("fence", lease.fence())
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Says why the work on a partition failed; nothing happens where the lease is lost. */
    public void fail(PartitionLease lease, BilingualText problem) {
        db.sql("""
                update work_partition set state = 'FAILED', problem_th = :thai, problem_en = :english
                where partition_id = :partition and state = 'LEASED' and fence = :fence
                """)
                .param("thai", shortened(problem.thai()))
                .param("english", shortened(problem.english()))
                .param("partition", lease.partition())
                .param("fence", lease.fence())
                .update();
    }

    private static String shortened(String problem) {
        return problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
    }

    /** What nobody began in time, what nobody extended in time, and what failed; by their numbers. */
    public List<OverdueLease> overdue() {
        return db.sql("""
                select partition_id, step_name, state, worker, fence, attempts from work_partition
                where state = 'FAILED' or (state in ('OPEN', 'LEASED') and lease_until <= :now) order by partition_id
                """)
                .param("now", clock.millis())
                .query((row, n) -> new OverdueLease(
                        row.getLong("partition_id"),
                        row.getString("step_name"),
                        row.getString("state").equals("LEASED")
                                ? Optional.of(row.getString("worker"))
                                : Optional.empty(),
                        row.getLong("fence"),
                        row.getInt("attempts")))
                .list();
    }

    /** Opens an overdue partition again: whoever had it can commit nothing from then on. False where it was done meanwhile. */
    public boolean reopen(OverdueLease overdue, Duration within) {
        return db.sql("""
                update work_partition set state = 'OPEN', fence = fence + 1, lease_until = :until
                where partition_id = :partition and fence = :fence and state <> 'DONE'
                """)
                        .param("until", after(within))
                        .param("partition", overdue.partition())
                        .param("fence", overdue.fence())
                        .update()
                == 1;
    }

    public LeaseCounts counts() {
        return db.sql("""
                select count(case when state = 'OPEN' then 1 end) as waiting,
                  count(case when state = 'LEASED' then 1 end) as leased,
                  count(case when state = 'DONE' then 1 end) as done,
                  count(case when state = 'FAILED' then 1 end) as failed
                from work_partition
                """)
                .query((row, n) -> new LeaseCounts(
                        row.getInt("waiting"), row.getInt("leased"), row.getInt("done"), row.getInt("failed")))
                .single();
    }

    public boolean isDone(long partition) {
        return db.sql("select state from work_partition where partition_id = :partition")
                .param("partition", partition)
                .query(String.class)
                .optional()
                .filter("DONE"::equals)
                .isPresent();
    }

    /** Why the last attempt at a partition failed, where a worker could say so. */
    public Optional<BilingualText> problem(long partition) {
        return db.sql("""
                select problem_th, problem_en from work_partition
                where partition_id = :partition and problem_th is not null
                """)
                .param("partition", partition)
                .query((row, n) -> new BilingualText(row.getString("problem_th"), row.getString("problem_en")))
                .optional();
    }

    /** Whether work waits that only another version of the program, or one with other settings, may do. */
    public boolean waitsForAnother(String configuration) {
        return db.sql("""
                select 1 from work_partition where state = 'OPEN' and configuration <> :configuration limit 1
                """)
                .param("configuration", configuration)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Who has partitions now. */
    public List<String> workers() {
        return db.sql("select distinct worker from work_partition where state = 'LEASED' order by worker")
                .query(String.class)
                .list();
    }

    /** Takes all leases back and forgets what waits: the run that handed it out is over. */
    public void clear() {
        db.sql("delete from work_partition").update();
        db.sql("delete from work_content").update();
        db.sql("delete from int_channel_message").update();
    }

    private long after(Duration time) {
        return clock.millis() + time.toMillis();
    }
}

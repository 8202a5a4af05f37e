package org.bringback.job.lease;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sessions of workers on a PostgreSQL server, known by the name that each connection gives itself. A worker that was
 * paused in the middle of a transaction keeps its rows locked, so whoever takes its partition over ends its sessions first.
 */
public final class WorkerSessionStore {

    /** What the application's name of every session of a worker begins with. */
    public static final String PREFIX = "bringback worker ";

    private final JdbcClient db;

    public WorkerSessionStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Ends the sessions of a worker; it makes new ones when it goes on. */
    public void end(String worker) {
        db.sql("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and usename = current_user and application_name = :name
                """).param("name", PREFIX + worker).query(Long.class).single();
    }
}

package org.bringback.job.lease;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of the database server. It goes on within a transaction. */
public final class ServerClockStore implements LeaseClock {

    private final JdbcClient db;

    public ServerClockStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    @Override
    public long millis() {
        return db.sql("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)")
                .query(Long.class)
                .single();
    }
}

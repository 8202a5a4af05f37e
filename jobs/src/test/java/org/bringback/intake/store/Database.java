package org.bringback.intake.store;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** An empty state in memory. */
final class Database {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Database() {}

    static DataSource create() {
        DataSource source = JdbcConnectionPool.create(
                "jdbc:h2:mem:intake" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }
}

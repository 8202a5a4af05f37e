package org.bringback.job.workspace;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.time.Duration;
import java.util.Deque;
import javax.sql.DataSource;

/** The connections that a run works with. */
final class ConnectionPools {

    private static final int CONNECTIONS = 6;

    /** A lost lock ends a run within this time and that of one answer. */
    private static final Duration LOCK_INTERVAL = Duration.ofSeconds(10);

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(15);

    private ConnectionPools() {}

    /** To the embedded database. */
    static HikariDataSource embedded(String url, String password) {
        HikariConfig settings = settings();
        settings.setJdbcUrl(url);
        settings.setUsername("sa");
        settings.setPassword(password);
        return new HikariDataSource(settings);
    }

    /**
     * To a server, under its lock where it has one.
     *
     * @param opened gets the lock, to be closed after the pool
     * @throws StateInUseException when another process works on the database
     */
    static HikariDataSource onServer(DatabaseServer server, Deque<Closeable> opened) throws StateInUseException {
        if (!server.isPostgres()) {
            return pool(server.connections(connection -> {}));
        }
        ServerLock.Held lock = new ServerLock(server, LOCK_INTERVAL, LOCK_PATIENCE).acquire();
        opened.push(lock);
        HikariDataSource database = pool(server.connections(lock::admit));
        lock.whenLost(database::close);
        return database;
    }

    /**
     * To the server of a state that another process has locked.
     *
     * @param name of the sessions
     */
    static HikariDataSource beside(DatabaseServer server, String name) {
        return pool(server.connections(connection -> {}, name));
    }

    static HikariDataSource pool(DataSource connections) {
        HikariConfig settings = settings();
        settings.setDataSource(connections);
        return new HikariDataSource(settings);
    }

    private static HikariConfig settings() {
        HikariConfig settings = new HikariConfig();
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return settings;
    }
}

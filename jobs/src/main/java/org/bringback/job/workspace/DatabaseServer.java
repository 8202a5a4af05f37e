package org.bringback.job.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database server that takes the place of the embedded database, as the environment names it.
 *
 * @param url for JDBC, from {@code BRINGBACK_DATABASE_URL}
 */
record DatabaseServer(String url, String user, String password) {

    static Optional<DatabaseServer> find(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("BRINGBACK_DATABASE_URL"))
                .map(url -> new DatabaseServer(
                        url,
                        environment.getOrDefault("BRINGBACK_DATABASE_USER", "sa"),
                        environment.getOrDefault("BRINGBACK_DATABASE_PASSWORD", "")));
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** A connection outside any pool. */
    Connection connect() throws SQLException {
        return connections(connection -> {}).getConnection();
    }

    /** Whether a new connection may be used. */
    interface Admission {
        /** @throws SQLException when it may not */
        void check(Connection connection) throws SQLException;
    }

    /** Connections that are asked for one by one; what is not admitted is closed again. */
    DataSource connections(Admission admission) {
        return connections(admission, "bringback");
    }

    /** @param name what the server's list of sessions calls them */
    DataSource connections(Admission admission, String name) {
        DriverManagerDataSource source = new DriverManagerDataSource(url, user, password) {
            // a pool that is closed waits so long for a connection that is being made; without, it would leave it open
            private volatile int loginSeconds;

            @Override
            public int getLoginTimeout() {
                return loginSeconds;
            }

            @Override
            public void setLoginTimeout(int seconds) {
                loginSeconds = seconds;
            }

            @Override
            protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
                Connection connection = super.getConnectionFromDriver(properties);
                try {
                    admission.check(connection);
                    return connection;
                } catch (SQLException | RuntimeException e) {
                    connection.close();
                    throw e;
                }
            }
        };
        if (isPostgres()) {
            // with a sign of life where a firewall ends silent ones
            Properties properties = new Properties();
            properties.setProperty("ApplicationName", name);
            properties.setProperty("tcpKeepAlive", "true");
            // within a transaction: a result is fetched so many rows at once, and not whole
            properties.setProperty("defaultRowFetchSize", "5000");
            source.setConnectionProperties(properties);
        }
        return source;
    }
}

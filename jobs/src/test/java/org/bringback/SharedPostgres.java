package org.bringback;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One server with a state's empty tables for all test classes of a process that leave nothing there; it ends with it. */
public final class SharedPostgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final HikariDataSource DATABASE = migrated();

    private SharedPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource migrated() {
        Flyway.configure().dataSource(SERVER.getPostgresDatabase()).load().migrate();
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(SERVER.getPostgresDatabase());
        return new HikariDataSource(settings);
    }

    public static DataSource database() {
        return DATABASE;
    }

    /** What the environment says of a new database of its own for a state. */
    public static Map<String, String> newDatabase(String name) {
        JdbcClient.create(DATABASE).sql("create database " + name).update();
        return Map.of(
                "BRINGBACK_DATABASE_URL", SERVER.getJdbcUrl("postgres", name), "BRINGBACK_DATABASE_USER", "postgres");
    }

    /** Another database of the server, empty; nobody else may take its name. */
    public static DataSource emptyDatabase(String name) {
        newDatabase(name);
        return SERVER.getDatabase("postgres", name);
    }

    /** A connection of its own, which no pool knows. */
    public static Connection connection() throws SQLException {
        return SERVER.getPostgresDatabase().getConnection();
    }
}

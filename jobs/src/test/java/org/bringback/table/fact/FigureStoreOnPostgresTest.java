package org.bringback.table.fact;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same counts from the same facts on PostgreSQL. */
@Tag("long")
class FigureStoreOnPostgresTest extends FigureStoreTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @AfterEach
    void empty() {
        JdbcClient.create(database()).sql("drop schema public cascade").update();
        JdbcClient.create(database()).sql("create schema public").update();
    }

    @Override
    DataSource database() {
        return server.getPostgresDatabase();
    }
}

package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night whose work other processes share, on a real PostgreSQL. */
class WorkersTest {

    private static EmbeddedPostgres server;
    private static JdbcClient db;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        db = JdbcClient.create(server.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Program on(String database, Map<String, String> more) throws IOException {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("BRINGBACK_DATABASE_URL", server.getJdbcUrl("postgres", database));
        environment.put("BRINGBACK_DATABASE_USER", "postgres");
        environment.put("BRINGBACK_LEASE_SECONDS", "3");
        return new Program(Files.createDirectories(folder.resolve(database)), environment);
    }

    @Test
    void aNightWithTwoWorkersGivesTheBytesOfOneAlone() throws Exception {
        db.sql("create database alone").update();
        db.sql("create database shared").update();
        Program alone = on("alone", Map.of());
        Program.Ended expected = alone.run(alone.night(Countries.clean(), alone.folder()));
        assertThat(expected.code()).as(expected.err()).isZero();
        Program manager = on("shared", Map.of("BRINGBACK_WORKERS", "2"));
        Program.Running night = manager.start(manager.night(Countries.clean(), manager.folder()));
        while (!Files.exists(manager.folder().resolve("state/state.json"))) {
            Thread.sleep(20);
        }
        List<Program.Running> workers = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            workers.add(manager.start(
                    "worker", "--folder", manager.folder().resolve(name).toString(), "--idle", "5"));
        }
        Program.Ended ended = night.end();
        for (Program.Running worker : workers) {}
        assertThat(ended.code()).as(ended.err()).isZero();
        Map<String, byte[]> bytes = Folder.bytes(alone.folder().resolve("output"));
        Folder.bytes(manager.folder().resolve("output"))
                .forEach((name, content) -> assertThat(content).as(name).isEqualTo(bytes.get(name)));
    }
}

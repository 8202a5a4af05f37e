package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nights on a server that ends one of their connections: the same command again ends in the same bytes. The long part
 * ends fifty: {@code mvn -Plong test -Dtest=LostConnectionsTest} (about ten minutes on two cores).
 */
class LostConnectionsTest {

    private static final List<String> FILES =
            List.of("export-nfe-2022-05-31.csv", "export-bse-2022-05-31.xls", "register-all-2022-05-31.csv.gz");

    private final Random random = new Random(20220923);

    private static EmbeddedPostgres server;
    private static JdbcClient db;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        db = JdbcClient.create(server.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private Path inbox() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (String file : FILES) {
            Files.copy(Countries.HOME.resolve("input-samples").resolve(file), inbox.resolve(file));
        }
        return inbox;
    }

    private Program on(String database) throws IOException {
        return new Program(
                Files.createDirectories(folder.resolve(database)),
                Map.of(
                        "BRINGBACK_DATABASE_URL",
                        server.getJdbcUrl("postgres", database),
                        "BRINGBACK_TRACE",
                        "1",
                        "BRINGBACK_DATABASE_USER",
                        "postgres"));
    }

    private List<Integer> sessions(String database) {
        return db.sql("""
                select pid from pg_stat_activity
                where datname = :database and application_name = 'bringback' order by pid
                """).param("database", database).query(Integer.class).list();
    }

    private void awaitSession(String database, Program.Running running) throws InterruptedException {
        while (sessions(database).isEmpty() && running.process().isAlive()) {
            Thread.sleep(5);
        }
    }

    @Test
    void nightsThatLoseAConnectionGoOnTheNextTime() throws Exception {
        lose(2);
    }

    @Test
    @Tag("long")
    void nightsThatLoseFiftyConnectionsGoOnTheNextTime() throws Exception {
        lose(50);
    }

    private void lose(int connections) throws Exception {
        Path inbox = inbox();
        db.sql("create database undisturbed").update();
        Program undisturbed = on("undisturbed");
        Program.Running first = undisturbed.start(undisturbed.night(inbox, undisturbed.folder()));
        awaitSession("undisturbed", first);
        long begun = System.nanoTime();
        Program.Ended expected = first.end();
        assertThat(expected.code()).as(expected.err()).isEqualTo(4);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Map<String, byte[]> results = Folder.bytes(undisturbed.folder().resolve("output"));
        int failed = 0;
        for (int night = 1; night <= connections; night++) {
            failed += lose("night_" + night, inbox, random.nextLong(millis), results);
        }
        System.out.printf("%d connections ended, %d nights of them failed, all went on%n", connections, failed);
    }

    /** One night; returns 1 when it failed of the lost connection. */
    private int lose(String database, Path inbox, long millis, Map<String, byte[]> expected) throws Exception {
        db.sql("create database " + database).update();
        Program program = on(database);
        String[] command = program.night(inbox, program.folder());
        Program.Running running = program.start(command);
        awaitSession(database, running);
        running.process().waitFor(millis, TimeUnit.MILLISECONDS);
        List<Integer> sessions = sessions(database);
        if (!sessions.isEmpty()) {
            db.sql("select pg_terminate_backend(:pid)")
                    .param("pid", sessions.get(random.nextInt(sessions.size())))
                    .query(Boolean.class)
                    .single();
        }
        Program.Ended disturbed = running.end();
        assertThat(disturbed.code()).as(disturbed.err()).isIn(1, 4);
        if (disturbed.code() == 1) {
            assertThat(disturbed.err())
                    .contains("the connection to the database was lost", "การเชื่อมต่อกับฐานข้อมูลขาดหาย");
        }
        Program.Ended again = program.run(command);
        assertThat(again.code()).as(database + ": " + again.err()).isEqualTo(4);
        Map<String, byte[]> results = Folder.bytes(program.folder().resolve("output"));
        assertThat(results.keySet()).isEqualTo(expected.keySet());
        results.forEach((file, bytes) -> assertThat(bytes).as(database + file).isEqualTo(expected.get(file)));
        db.sql("drop database " + database).update();
        return disturbed.code() == 1 ? 1 : 0;
    }

    @Test
    void aSecondMachineOnTheSameDatabaseLeavesWith75() throws Exception {
        Path inbox = inbox();
        Program one = on("postgres");
        String[] command = one.night(inbox, one.folder().resolve("one"));
        assertThat(one.run(command).code()).isEqualTo(4);
        Program.Running waiting;
        try (Connection blocking = server.getPostgresDatabase().getConnection();
                Statement statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("lock table submission");
            waiting = one.start(command);
            awaitSession("postgres", waiting);
            Program.Ended other = one.run(one.night(inbox, one.folder().resolve("other")));
            assertThat(other.code()).as(other.err()).isEqualTo(75);
            assertThat(other.err()).contains("on this database", "มีงานอื่นกำลังทำงานอยู่กับฐานข้อมูลนี้");
        }
        assertThat(waiting.end().code()).isEqualTo(4);
    }
}

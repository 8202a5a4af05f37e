package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.bringback.job.protection.KeyFile;
import org.bringback.job.protection.StateProtection;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nights that other processes share, while any of all processes is killed or paused, or loses a connection: the same bytes
 * and the same pairs as one process alone, though their state is encrypted and its is not. The long part has two hundred rounds:
 * {@code mvn -Plong test -Dtest=WorkersTest} (about half an hour on two cores).
 */
class WorkersTest {

    private static final List<String> FILES =
            List.of("export-nfe-2022-09-23.csv", "export-ovec-2022-09-23.csv", "register-all-2022-09-23.csv.gz");
    private static final String PAIRS = "select newer_key, older_key, weight from scored_pair order by 1, 2";
    private static final int LEASE_SECONDS = 2;
    private static final int FAULTS = 5;

    private static EmbeddedPostgres server;
    private static Path inbox;
    private static Path key;
    private static Map<String, byte[]> expectedBytes;
    private static List<Map<String, Object>> expectedPairs;

    private final Random random = new Random(20260117);
    private final List<Program.Running> workers = new ArrayList<>();
    private JdbcClient db;
    private Program manager;

    @TempDir
    static Path folder;

    @BeforeAll
    static void workAlone() throws Exception {
        server = EmbeddedPostgres.start();
        inbox = Files.createDirectories(folder.resolve("inbox"));
        for (String file : FILES) {
            Files.copy(Countries.normal().resolve(file), inbox.resolve(file));
        }
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database alone")
                .update();
        key = folder.resolve("key");
        new KeyFile(key).create();
        Program alone = on("alone", Map.of());
        Program.Ended ended = alone.run(night(alone, "output"));
        assertThat(ended.code()).as(ended.err()).isEqualTo(4);
        expectedBytes = Folder.bytes(alone.folder().resolve("output"));
        expectedPairs = JdbcClient.create(server.getDatabase("postgres", "alone"))
                .sql(PAIRS)
                .query()
                .listOfRows();
        assertThat(expectedPairs).isNotEmpty();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Program on(String database, Map<String, String> more) throws IOException {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("BRINGBACK_DATABASE_URL", server.getJdbcUrl("postgres", database));
        environment.put("BRINGBACK_DATABASE_USER", "postgres");
        environment.put("BRINGBACK_LEASE_SECONDS", String.valueOf(LEASE_SECONDS));
        return new Program(Files.createDirectories(folder.resolve(database)), environment);
    }

    private static String[] night(Program program, String output) {
        String[] command = program.night(inbox, program.folder(), "national,lists");
        command[command.length - 3] = program.folder().resolve(output).toString();
        return command;
    }

    @Test
    void fiveFaultsChangeNothing() throws Exception {
        rounds(5);
    }

    @Test
    @Tag("long")
    void twoHundredFaultsChangeNothing() throws Exception {
        rounds(200);
    }

    /** In databases of their own, five rounds each: in the first of them files are taken in too. */
    private void rounds(int count) throws Exception {
        for (int round = 0; round < count; round++) {
            if (round % FAULTS == 0) {
                begin("shared_" + count + "_" + round);
            }
            db.sql("delete from compared").update();
            db.sql("delete from scored_pair").update();
            String[] command = night(manager, "round" + round);
            Program.Running night = manager.start(command);
            String fault = disturb(round, night);
            Program.Ended ended = night.end();
            if (ended.code() != 4) {
                // only what was done to itself or its connections may fail a night; the same command goes on
                assertThat(fault).as(ended.err()).isIn("kill the manager", "end a session");
                ended = manager.run(command);
            }
            expect(ended, "round" + round);
            if (round % FAULTS == FAULTS - 1) {
                end();
            }
        }
    }

    private void begin(String database) throws Exception {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + database)
                .update();
        db = JdbcClient.create(server.getDatabase("postgres", database));
        manager = on(database, Map.of("BRINGBACK_WORKERS", "2", "BRINGBACK_KEY_FILE", key.toString()));
        // the state that a first night would begin, so that workers are there before it
        Flyway.configure()
                .dataSource(server.getDatabase("postgres", database))
                .load()
                .migrate();
        db.sql("insert into state_identity (id) values (:id)")
                .param("id", UUID.randomUUID().toString())
                .update();
        Path begun = Files.createDirectories(manager.folder().resolve("begun"));
        StateProtection.of(begun, Map.of("BRINGBACK_KEY_FILE", key.toString()))
                .protect(server.getDatabase("postgres", database));
        hire("one");
        hire("two");
    }

    /** Work that another version has to do sends the workers away. */
    private void end() throws Exception {
        db.sql("""
                insert into work_partition (
                  partition_id, step_name, configuration, state, fence, attempts, lease_until)
                values (1, 'unit', 'of another version', 'OPEN', 0, 0, 0)
                """).update();
        for (Program.Running worker : workers) {
            Program.Ended ended = worker.end();
            assertThat(ended.code()).as(ended.err()).isEqualTo(2);
            assertThat(ended.err()).contains("for another version of bringback", "ของ bringback รุ่นอื่น");
        }
        workers.clear();
    }

    private void hire(String name) throws IOException {
        workers.add(manager.start(
                "worker", "--folder", manager.folder().resolve(name).toString()));
    }

    private void expect(Program.Ended ended, String output) throws IOException {
        assertThat(ended.code()).as(ended.err()).isEqualTo(4);
        Map<String, byte[]> bytes = Folder.bytes(manager.folder().resolve(output));
        assertThat(bytes.keySet()).isEqualTo(expectedBytes.keySet());
        bytes.forEach((file, content) -> assertThat(content).as(output + file).isEqualTo(expectedBytes.get(file)));
        assertThat(db.sql(PAIRS).query().listOfRows()).isEqualTo(expectedPairs);
        assertThat(db.sql("select * from work_partition").query().listOfRows()).isEmpty();
        Folder.delete(manager.folder().resolve(output));
    }

    /** Does something bad, and says what. */
    private String disturb(int round, Program.Running night) throws Exception {
        int worker = random.nextInt(workers.size());
        Program.Running hit = workers.get(worker);
        return switch (round % FAULTS) {
            case 0 -> {
                awaitLease(hit, night);
                signal("STOP", hit);
                Thread.sleep(TimeUnit.SECONDS.toMillis(LEASE_SECONDS) + 1_500);
                signal("CONT", hit);
                yield "pause a worker";
            }
            case 1 -> {
                awaitLease(hit, night);
                hit.process().destroyForcibly().waitFor();
                workers.remove(worker);
                hire("worker" + round);
                yield "kill a worker";
            }
            case 2 -> {
                somewhen(night);
                night.process().destroyForcibly().waitFor();
                yield "kill the manager";
            }
            case 3 -> {
                somewhen(night);
                signal("STOP", night);
                Thread.sleep(TimeUnit.SECONDS.toMillis(LEASE_SECONDS) + 500);
                signal("CONT", night);
                yield "pause the manager";
            }
            default -> {
                somewhen(night);
                endSession();
                yield "end a session";
            }
        };
    }

    /** Waits until a worker has a partition, or there are none any more. */
    private void awaitLease(Program.Running worker, Program.Running night) throws InterruptedException {
        String name = "%-" + worker.process().pid() + "-%";
        while (night.process().isAlive()
                && db.sql("select 1 from work_partition where state = 'LEASED' and worker like :name")
                        .param("name", name)
                        .query(Integer.class)
                        .list()
                        .isEmpty()) {
            Thread.sleep(5);
        }
    }

    /** Waits until any time after the night has begun with its work. */
    private void somewhen(Program.Running night) throws InterruptedException {
        while (night.process().isAlive()
                && db.sql("select 1 from work_partition")
                        .query(Integer.class)
                        .list()
                        .isEmpty()) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(800));
    }

    private void endSession() {
        List<Integer> sessions = db.sql("""
                select pid from pg_stat_activity
                where datname = current_database() and application_name like 'bringback%' order by pid
                """).query(Integer.class).list();
        if (!sessions.isEmpty()) {
            db.sql("select pg_terminate_backend(:pid)")
                    .param("pid", sessions.get(random.nextInt(sessions.size())))
                    .query(Boolean.class)
                    .single();
        }
    }

    private static void signal(String name, Program.Running to) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(to.process().pid()))
                .start()
                .waitFor();
    }
}

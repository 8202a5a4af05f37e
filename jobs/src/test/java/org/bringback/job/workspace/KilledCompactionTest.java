package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bringback.job.protection.KeyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The file of an encrypted database is written anew when it is closed, if much of it is empty: a process that is killed
 * meanwhile leaves the database that there was, or the one that there is.
 */
class KilledCompactionTest {

    private static final int ROWS = 30_000;
    private static final int REMOVED_ROWS = 60_000;
    private static final String FILLED = """
            create table %s as
            select x as id, cast(random_uuid() as varchar) || random_uuid() || random_uuid() || random_uuid() as words
            from system_range(1, %d)
            """;

    @TempDir
    Path folder;

    @Test
    void aKillAsSoonAsTheFileIsWrittenAnewLosesNothing() throws Exception {
        killedAfter(0);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(
            ints = {1, 5, 10, 20, 40, 70, 100, 150, 200, 250, 300, 400, 500, 700, 900, 1200, 1500, 2000, 2500, 3000})
    void aKillAtAnyMomentLosesNothing(int milliseconds) throws Exception {
        killedAfter(milliseconds);
    }

    private void killedAfter(int milliseconds) throws Exception {
        Path key = folder.resolve("key");
        new KeyFile(key).create();
        Map<String, String> environment = Map.of(KeyFile.SETTING, key.toString());
        Path state = folder.resolve("state");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dbringback.home=" + Installation.current().home(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledCompactionTest.class.getName(),
                        state.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Path draft = state.resolve("bringback.mv.db.tempFile");
        while (process.isAlive() && !Files.exists(draft)) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        assertThat(draft).as("the file is being written anew").exists();
        TimeUnit.MILLISECONDS.sleep(milliseconds);
        process.destroyForcibly().waitFor();
        assertThat(Files.readString(folder.resolve("said.txt"))).isEqualTo("removed\n");

        try (State opened = State.open(state, environment)) {
            assertThat(JdbcClient.create(opened.database())
                            .sql("select count(*) || ' ' || sum(id) from kept")
                            .query(String.class)
                            .list())
                    .isEqualTo(List.of(ROWS + " " + ROWS * (ROWS + 1L) / 2));
        }
        assertThat(draft).doesNotExist();
    }

    /** Fills a state's database and empties it again, so that it is written anew when it is closed. */
    public static void main(String[] arguments) throws Exception {
        try (State state = State.open(Path.of(arguments[0]))) {
            JdbcClient database = JdbcClient.create(state.database());
            database.sql(FILLED.formatted("kept", ROWS)).update();
            database.sql(FILLED.formatted("removed", REMOVED_ROWS)).update();
            database.sql("drop table removed").update();
            state.sync();
            System.out.println("removed");
        }
    }
}

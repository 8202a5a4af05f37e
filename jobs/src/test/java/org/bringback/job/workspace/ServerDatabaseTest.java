package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.job.lease.WorkContentStore;
import org.bringback.job.protection.KeyFile;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** States on a real PostgreSQL: one run at a time, whatever the folder or machine, and words for what goes wrong. */
class ServerDatabaseTest {

    private static final List<String> PREPARED = List.of(
            "create role locked login password 'right'",
            "create role limited login connection limit 0",
            "create role stranger login",
            "create role reader login",
            "alter role reader set default_transaction_read_only = on",
            "create schema reader authorization reader",
            "create schema other");

    private static EmbeddedPostgres server;
    private static JdbcClient db;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectoryCustomizer(ServerDatabaseTest::askForThePassword)
                .start();
        db = JdbcClient.create(server.getPostgresDatabase());
        PREPARED.forEach(statement -> db.sql(statement).update());
    }

    private static void askForThePassword(File data) {
        try {
            Path rules = data.toPath().resolve("pg_hba.conf");
            Files.writeString(rules, "host all locked all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Map<String, String> environment(String user) {
        return Map.of(
                "BRINGBACK_DATABASE_URL",
                server.getJdbcUrl(user, "postgres"),
                "BRINGBACK_DATABASE_USER",
                user,
                "BRINGBACK_DATABASE_PASSWORD",
                "wrong");
    }

    private State open(String name) throws Exception {
        return State.open(folder.resolve(name), environment("postgres"));
    }

    /** Ends sessions on the server, as an administrator or a firewall would; returns how many. */
    private static int end(String which) {
        return db.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bringback' and "
                        + which)
                .query(Boolean.class)
                .list()
                .size();
    }

    private static int sessions(String name) {
        return db.sql("select count(*) from pg_stat_activity where application_name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private static int endTheLock() {
        return end("pid in (select pid from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock')");
    }

    @Test
    void twoFoldersOnOneDatabaseAreTwoRunsOnOneState() throws Exception {
        try (State first = open("one")) {
            assertThat(first.folder()).exists();
            assertThatThrownBy(() -> open("two"))
                    .isInstanceOf(StateInUseException.class)
                    .hasMessageContaining("on this database")
                    .hasMessageContaining("มีงานอื่นกำลังทำงานอยู่กับฐานข้อมูลนี้");
        }
        open("two").close();
        open("one").close();
    }

    @Test
    void aWorkerJoinsAStateThatSomebodyHasOpenAndLeavesWithItsFiles() throws Exception {
        Path own = folder.resolve("worker");
        try (State night = open("one")) {
            night.keeper().orElseThrow().keep(Sha256.hex("rows"), Files.writeString(folder.resolve("file"), "rows"));
            WorkContentStore contents = new WorkContentStore(night.database());
            contents.write(
                    WorkContentStore.ANY, Sha256.hex("rows"), night.archive().stored(Sha256.hex("rows")));
            contents.write(WorkContentStore.ANY, Sha256.hex("other"), new byte[] {1});
            try (State worker = State.join(own, environment("postgres"), "name")) {
                assertThat(worker.id()).isEqualTo(night.id());
                assertThat(worker.keeper()).isEmpty();
                assertThat(worker.archive().get(Sha256.hex("rows"))).hasContent("rows");
                for (String wrong : List.of("other", "missing")) {
                    assertThatThrownBy(() -> worker.archive().get(Sha256.hex(wrong)))
                            .isInstanceOf(ArchivedFileException.class);
                }
                assertThatThrownBy(() -> State.join(own, environment("postgres"), "second"))
                        .isInstanceOf(StateInUseException.class);
            }
        }
        try (Stream<Path> left = Files.walk(own)) {
            assertThat(left.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}")))
                    .isEmpty();
        }
        assertThat(State.unusedId(own)).isEmpty();
    }

    @Test
    void aWorkerRefusesADatabaseWithoutAStateAndAFolderThatIsOne() throws Exception {
        Map<String, String> empty = new HashMap<>(environment("reader"));
        empty.merge("BRINGBACK_DATABASE_URL", "&currentSchema=reader", String::concat);
        assertThatThrownBy(() -> State.join(folder.resolve("worker"), empty, "name"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("holds no state")
                .hasMessageContaining("ยังไม่มีสถานะ");
        open("one").close();
        assertThatThrownBy(() -> State.join(folder.resolve("one"), environment("postgres"), "name"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("--folder");
    }

    @Test
    void aWorkerWithAKeyRefusesAPlainStateAndChangesNothing() throws Exception {
        Map<String, String> sealed = new HashMap<>(environment("postgres"));
        Path key = folder.resolve("key");
        new KeyFile(key).create();
        sealed.put("BRINGBACK_KEY_FILE", key.toString());
        open("one").close();
        assertThatThrownBy(() -> State.join(folder.resolve("worker"), sealed, "name"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("this database is not encrypted, but this worker has a key file")
                .hasMessageContaining("เครื่องช่วยทำงานนี้มีไฟล์กุญแจ");
        assertThat(db.sql("select * from column_protection").query().listOfRows())
                .isEmpty();
        open("one").close();
    }

    @Test
    void anotherSchemaIsAnotherState() throws Exception {
        Map<String, String> other = new HashMap<>(environment("postgres"));
        other.merge("BRINGBACK_DATABASE_URL", "&currentSchema=other", String::concat);
        try (State first = open("one");
                State second = State.open(folder.resolve("two"), other)) {
            assertThat(first.folder()).isNotEqualTo(second.folder());
        }
    }

    @Test
    void whereTheServerLostTheLockNobodyElseBeginsWhileWorkGoesOnAndNoNewWorkBegins() throws Exception {
        DatabaseServer address = DatabaseServer.find(environment("postgres")).orElseThrow();
        ServerLock next = new ServerLock(address, Duration.ofMinutes(1), Duration.ofSeconds(1));
        try (ServerLock.Held lock = next.acquire()) {
            DataSource work = address.connections(lock::admit);
            try (Connection working = work.getConnection()) {
                assertThat(endTheLock()).isEqualTo(1);
                assertThatThrownBy(next::acquire).isInstanceOf(StateInUseException.class);
                assertThatThrownBy(work::getConnection)
                        .isInstanceOf(SQLException.class)
                        .extracting(failure -> ((SQLException) failure).getSQLState())
                        .isEqualTo("08003");
                assertThat(working.isValid(1)).isTrue();
            }
            next.acquire().close();
        }
    }

    @Test
    void aRunThatLostItsLockIsEnded() throws Exception {
        DatabaseServer address = DatabaseServer.find(environment("postgres")).orElseThrow();
        CountDownLatch ended = new CountDownLatch(1);
        try (ServerLock.Held lock = new ServerLock(address, Duration.ofMillis(50), Duration.ofSeconds(1)).acquire()) {
            lock.whenLost(ended::countDown);
            assertThat(ended.await(300, TimeUnit.MILLISECONDS)).isFalse();
            endTheLock();
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aClosedPoolLeavesNoConnectionBehindThatWasBeingMade() throws Exception {
        DatabaseServer address = DatabaseServer.find(environment("postgres")).orElseThrow();
        CountDownLatch second = new CountDownLatch(2);
        DataSource slow = address.connections(
                connection -> {
                    second.countDown();
                    if (second.getCount() == 0) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                    }
                },
                "slow");
        HikariDataSource pool = ConnectionPools.pool(slow);
        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        pool.close();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (sessions("slow") > 0 && System.nanoTime() < end) {
            // the server ends a session a little after its connection
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(sessions("slow")).isZero();
    }

    /** {@code server-problems.csv}: what is asked of the server, and what the user is told. */
    @ParameterizedTest
    @CsvFileSource(resources = "server-problems.csv", numLinesToSkip = 1)
    void whatGoesWrongIsToldInWords(String user, String change, String to, String state, String english, String thai) {
        Map<String, String> environment = new HashMap<>(environment(user));
        environment.computeIfPresent(
                "BRINGBACK_DATABASE_URL", (key, url) -> url.replace(change, to.replace("PORT", "1")));
        Throwable failure = catchThrowable(() -> State.open(folder, environment).close());
        assertThat(failure).isNotNull();
        assertThat(FailureCause.describe(failure).englishThenThai())
                .contains(english)
                .contains(thai)
                .endsWith("(SQL state " + state + ")")
                .doesNotContain("FATAL", "ERROR");
    }
}

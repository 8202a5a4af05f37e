package org.bringback.job.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.bringback.text.BilingualText;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leases by a clock that the test sets. The same on PostgreSQL in {@link PartitionLeaseOnPostgresTest}. */
class PartitionLeaseStoreTest {

    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final long PARTITION = 7;
    private static final DataSource EMBEDDED = embedded();

    private long now = 1_669_766_400_000L;
    private final Map<String, PartitionLease> held = new HashMap<>();

    private static DataSource embedded() {
        return migrated(JdbcConnectionPool.create("jdbc:h2:mem:leases;DB_CLOSE_DELAY=-1", "sa", ""));
    }

    static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    DataSource database() {
        return EMBEDDED;
    }

    private PartitionLeaseStore leases() {
        return new PartitionLeaseStore(database(), () -> now);
    }

    @BeforeEach
    void offer() {
        new Fence(leases(), LEASE).leave();
        leases().clear();
        leases().offer(PARTITION, "unit", "settings", LEASE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "leases.csv", delimiter = '|', useHeadersInDisplayName = false, numLinesToSkip = 1)
    void aPartitionHasOneLeaseThatCounts(String name, String steps, String answers, String state, int attempts) {
        List<String> given = new ArrayList<>();
        for (String step : steps.split(", ")) {
            answer(step).ifPresent(given::add);
        }
        assertThat(String.join(" ", given)).as(name).isEqualTo(answers);
        JdbcClient db = JdbcClient.create(database());
        assertThat(db.sql("select state from work_partition")
                        .query(String.class)
                        .optional()
                        .orElse("GONE"))
                .isEqualTo(state);
        assertThat(db.sql("select coalesce(sum(attempts), 0) from work_partition")
                        .query(Integer.class)
                        .single())
                .isEqualTo(attempts);
    }

    private Optional<String> answer(String step) {
        String[] words = step.split(" ");
        return switch (words[0]) {
            case "wait" -> {
                now += Long.parseLong(words[1]) * 1000;
                yield Optional.empty();
            }
            case "claim" -> {
                Optional<PartitionLease> lease = leases().claim(PARTITION, words[1], LEASE);
                lease.ifPresent(one -> held.put(words[1], one));
                yield yes(lease.isPresent());
            }
            case "beat" -> yes(leases().extend(held.get(words[1]), LEASE));
            case "complete" -> yes(held.containsKey(words[1]) && leases().complete(held.get(words[1])));
            case "fail" -> {
                leases().fail(held.get(words[1]), new BilingualText("ไม่สำเร็จ", "failed"));
                yield Optional.empty();
            }
            case "back" -> {
                leases().giveBack(held.get(words[1]));
                yield Optional.empty();
            }
            case "reopen" ->
                Optional.of(String.valueOf(leases().overdue().stream()
                        .filter(overdue -> leases().reopen(overdue, LEASE))
                        .count()));
            case "clear" -> {
                leases().clear();
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static Optional<String> yes(boolean answer) {
        return Optional.of(answer ? "yes" : "no");
    }

    private int contents() {
        return JdbcClient.create(database())
                .sql("select count(*) from work_content")
                .query(Integer.class)
                .single();
    }

    /** Writes a result under a lease, and lets time pass before its transaction ends. */
    private void write(PartitionLease lease, Duration pause) {
        Fence fence = new Fence(leases(), LEASE);
        fence.enter(lease);
        new TransactionTemplate(new DataSourceTransactionManager(database())).executeWithoutResult(transaction -> {
            JdbcClient.create(database())
                    .sql("insert into work_content (partition_id, name, part, content) values (7, 'a', 0, :bytes)")
                    .param("bytes", new byte[] {1, 2, 3})
                    .update();
            now += pause.toMillis();
            fence.confirm();
        });
    }

    @Test
    void aResultIsStoredWhileTheLeaseHolds() {
        write(leases().claim(PARTITION, "a", LEASE).orElseThrow(), Duration.ofSeconds(44));
        assertThat(contents()).isOne();
        assertThat(leases().isDone(PARTITION)).isTrue();
    }

    @Test
    void aWorkerPausedPastItsLeaseCommitsNothing() {
        PartitionLease lease = leases().claim(PARTITION, "a", LEASE).orElseThrow();
        assertThatThrownBy(() -> write(lease, Duration.ofSeconds(90))).isInstanceOf(LeaseLostException.class);
        assertThat(contents()).isZero();
        assertThat(leases().isDone(PARTITION)).isFalse();
    }

    @Test
    void whatWasNeverHandedOutIsNotFenced() {
        leases().clear();
        Fence fence = new Fence(leases(), LEASE);
        fence.confirm();
        fence.enter(new PartitionLease(PARTITION, "unit", "a", 1));
        assertThatThrownBy(fence::confirm).isInstanceOf(LeaseLostException.class);
        fence.leave();
        fence.confirm();
    }

    @Test
    void oneOfManyWhoAskAtOnceGetsThePartition() throws Exception {
        int many = 4;
        CountDownLatch together = new CountDownLatch(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Future<Optional<PartitionLease>>> asked = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String worker = "worker" + i;
            asked.add(threads.submit(() -> {
                together.countDown();
                together.await();
                return leases().claim(PARTITION, worker, LEASE);
            }));
        }
        int taken = 0;
        for (Future<Optional<PartitionLease>> one : asked) {
            taken += one.get(1, TimeUnit.MINUTES).isPresent() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(taken).isOne();
    }

    @Test
    void aFailureSaysWhyWithoutEnd() {
        PartitionLease lease = leases().claim(PARTITION, "a", LEASE).orElseThrow();
        leases().fail(lease, new BilingualText("ก".repeat(600), "x".repeat(600)));
        assertThat(leases().problem(PARTITION)).contains(new BilingualText("ก".repeat(500), "x".repeat(500)));
        assertThat(leases().counts()).isEqualTo(new LeaseCounts(0, 0, 0, 1));
    }

    @Test
    void workOfOtherSettingsIsSeenWhileItWaits() {
        assertThat(leases().waitsForAnother("settings")).isFalse();
        assertThat(leases().waitsForAnother("others")).isTrue();
        assertThat(leases().claim(PARTITION, "a", LEASE)).isPresent();
        assertThat(leases().workers()).containsExactly("a");
        assertThat(leases().waitsForAnother("others")).isFalse();
    }

    @Test
    void contentsComeBackWholeAndOnlyTheLastOnes() {
        WorkContentStore contents = new WorkContentStore(database());
        byte[] large = new byte[2_000_000];
        new Random(20).nextBytes(large);
        contents.write(PARTITION, "given", large);
        contents.write(PARTITION, "result", new byte[0]);
        assertThat(contents.get(PARTITION, "given")).isEqualTo(large);
        assertThat(contents.get(PARTITION, "result")).isEmpty();
        contents.write(PARTITION, "given", new byte[] {4});
        assertThat(contents.get(PARTITION, "given")).containsExactly(4);
        contents.delete(PARTITION, "given");
        assertThatThrownBy(() -> contents.get(PARTITION, "given"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("given");
    }

    @Test
    void everyTransactionOfAPartitionHoldsTheLeaseAnew() {
        PartitionLease lease = leases().claim(PARTITION, "a", LEASE).orElseThrow();
        Fence fence = new Fence(leases(), LEASE);
        fence.hold();
        fence.enter(lease);
        for (int chunk = 0; chunk < 3; chunk++) {
            now += 40_000;
            fence.hold();
        }
        now += 46_000;
        assertThatThrownBy(fence::hold).isInstanceOf(LeaseLostException.class);
        assertThat(leases().overdue())
                .containsExactly(new OverdueLease(PARTITION, "unit", Optional.of("a"), lease.fence(), 1));
    }
}

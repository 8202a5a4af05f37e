package org.bringback.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Layouts that are kept while files are read side by side. */
class LayoutStoreTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 150;

    @Test
    void filesOfOneLayoutAreOpenedAtTheSameMoment() throws Exception {
        var database = Database.create();
        LayoutStore layouts = new LayoutStore(database);
        CyclicBarrier together = new CyclicBarrier(THREADS);
        try (Threads threads = new Threads(Executors.newFixedThreadPool(THREADS))) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                long file = thread;
                all.add(threads.pool().submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        together.await(5, TimeUnit.SECONDS);
                        layouts.enter("layout" + round, "content");
                        // two of the threads are about the same file
                        layouts.enter(round * THREADS + file / 2, "layout" + round);
                    }
                    return file;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        JdbcClient db = JdbcClient.create(database);
        assertThat(db.sql("select count(*) from layout").query(Integer.class).single())
                .isEqualTo(ROUNDS);
        assertThat(db.sql("select count(*) from submission_layout")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ROUNDS * THREADS / 2);
    }

    /** Ends the threads, which wait for each other for ever where one failed. */
    private record Threads(ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}

package org.bringback.identity.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages that are worked through while the next one is read. */
final class PagesBehindTest {

    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @Test
    void pagesAreWorkedThroughInTheirOrder() {
        try (PagesBehind pages = new PagesBehind()) {
            IntStream.range(0, 50).forEach(page -> pages.begin(() -> done.add(page)));
            pages.await();
        }
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void theNextPageIsReadMeanwhile() {
        CountDownLatch read = new CountDownLatch(1);
        try (PagesBehind pages = new PagesBehind()) {
            pages.begin(() -> {
                await(read);
                done.add(1);
            });
            assertThat(done).isEmpty();
            read.countDown();
        }
        assertThat(done).containsExactly(1);
    }

    @Test
    void whatAPageThrewEndsTheReading() {
        RuntimeException failure = new IllegalStateException("full disk");
        try (PagesBehind pages = new PagesBehind()) {
            pages.begin(() -> {
                throw failure;
            });
            assertThatThrownBy(() -> pages.begin(() -> done.add(2))).isSameAs(failure);
        }
        assertThat(done).isEmpty();
    }

    @Test
    void anErrorIsThrownAsItIs() {
        Error failure = new OutOfMemoryError("rows");
        try (PagesBehind pages = new PagesBehind()) {
            pages.begin(() -> {
                throw failure;
            });
            assertThatThrownBy(pages::await).isSameAs(failure);
        }
    }

    /** Else it would write on while the step is begun again. */
    @Test
    void whoGivesUpWhileReadingWaitsForThePageThatWasBegun() {
        CountDownLatch begun = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (PagesBehind pages = new PagesBehind()) {
                        pages.begin(() -> {
                            begun.countDown();
                            LockSupport.parkNanos(50_000_000);
                            done.add(1);
                        });
                        await(begun);
                        throw new IllegalStateException("the connection is lost");
                    }
                })
                .hasMessage("the connection is lost");
        assertThat(done).containsExactly(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

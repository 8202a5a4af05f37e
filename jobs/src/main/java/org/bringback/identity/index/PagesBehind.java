package org.bringback.identity.index;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Works through pages one after the other while the next one is read: reading stays with the caller's thread, which has
 * the transaction.
 */
public final class PagesBehind implements AutoCloseable {

    private CompletableFuture<Void> last = CompletableFuture.allOf();

    /** Waits for the page before, and begins this one; throws what the page before threw. */
    public void begin(Runnable page) {
        await();
        last = CompletableFuture.runAsync(page);
    }

    /** Waits for the last page; throws what it threw. */
    public void await() {
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for the last page, whatever became of it: nothing writes on when somebody has given up. */
    @Override
    public void close() {
        last.handle((done, failure) -> true).join();
    }
}

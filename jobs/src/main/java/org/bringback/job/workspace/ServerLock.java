package org.bringback.job.workspace;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Keeps other processes, on any machine, from a database on a server while one works on it. One connection has the lock
 * {@code run}. Should the server lose it, others are still kept out: every connection that writes shares the lock
 * {@code work}, is only made while the first connection lives, and a new run begins when nobody shares it any more.
 */
final class ServerLock implements StateLock {

    private static final String RUN = "run";
    private static final String WORK = "work";

    private static final int MILLIS_BETWEEN_ATTEMPTS = 20;

    private final DatabaseServer server;
    private final Duration interval;
    private final Duration patience;

    /**
     * @param interval between two looks at whether the lock is still held
     * @param patience with connections of a run that has ended, which the server gives up a little later
     */
    ServerLock(DatabaseServer server, Duration interval, Duration patience) {
        this.server = server;
        this.interval = interval;
        this.patience = patience;
    }

    @Override
    public Held acquire() throws StateInUseException {
        try {
            Connection connection = server.connect();
            boolean taken = false;
            try {
                AdvisoryLockStore locks = new AdvisoryLockStore(connection);
                taken = locks.takeAlone(RUN) && nobodyWorks(locks);
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
            if (!taken) {
                throw StateInUseException.database();
            }
            return new Held(connection, interval);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("the lock on the database cannot be asked for", e);
        }
    }

    private boolean nobodyWorks(AdvisoryLockStore locks) {
        long end = System.nanoTime() + patience.toNanos();
        while (!locks.takeAlone(WORK)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_ATTEMPTS));
        }
        locks.giveBack(WORK);
        return true;
    }

    /** The lock while it is held. */
    static final class Held implements Closeable {

        private static final int SECONDS_TO_ANSWER = 10;

        private final Connection connection;
        private final Duration interval;
        private final CountDownLatch closed = new CountDownLatch(1);

        private Held(Connection connection, Duration interval) {
            this.connection = connection;
            this.interval = interval;
        }

        /**
         * Lets a connection work under this lock.
         *
         * @throws SQLException when the lock is lost
         */
        void admit(Connection worker) throws SQLException {
            if (!new AdvisoryLockStore(worker).takeShared(WORK) || !connection.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLException("the lock on the database was lost", DatabaseProblem.LOST_STATE);
            }
        }

        /** Ends the work once the lock is lost: nobody else has begun by then, as the working connections still live. */
        void whenLost(Runnable end) {
            Thread watch = new Thread(() -> watch(end), "database-lock");
            watch.setDaemon(true);
            watch.start();
        }

        private void watch(Runnable end) {
            try {
                while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    if (!isHeld()) {
                        end.run();
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean isHeld() {
            try {
                return connection.isValid(SECONDS_TO_ANSWER);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            closed.countDown();
            try {
                new AdvisoryLockStore(connection).giveBack(RUN);
                connection.close();
            } catch (SQLException | DataAccessException e) {
                // it is gone, and the lock with it
            }
        }
    }
}

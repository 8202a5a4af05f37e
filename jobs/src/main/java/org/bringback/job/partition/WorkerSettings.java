package org.bringback.job.partition;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bringback.job.workspace.SetupException;
import org.bringback.text.BilingualText;

/**
 * What the environment says of workers.
 *
 * @param workers how many there are, from {@code BRINGBACK_WORKERS}; 0 where a night works alone
 * @param lease how long a worker may be silent before its partition is taken over, from {@code BRINGBACK_LEASE_SECONDS}
 */
public record WorkerSettings(int workers, Duration lease) {

    private static final String WORKERS = "BRINGBACK_WORKERS";
    private static final String LEASE = "BRINGBACK_LEASE_SECONDS";
    private static final String DATABASE = "BRINGBACK_DATABASE_URL";
    private static final String POSTGRES = "jdbc:postgresql:";

    /** With the time until it is noticed and that until another worker asks for work, below a minute. */
    private static final int USUAL_LEASE = 45;

    private static final int MAX_LEASE = 3600;
    private static final int MAX_WORKERS = 200;

    /** @throws SetupException when a number is none, or workers are named without a server that they could share */
    public static WorkerSettings of(Map<String, String> environment) {
        WorkerSettings settings = new WorkerSettings(
                number(environment, WORKERS, 0, 0, MAX_WORKERS),
                Duration.ofSeconds(number(environment, LEASE, USUAL_LEASE, 1, MAX_LEASE)));
        if (settings.workers > 0) {
            requireServer(environment);
        }
        return settings;
    }

    /** @throws SetupException when the database is not one that several machines can share */
    public static void requireServer(Map<String, String> environment) {
        if (!environment.getOrDefault(DATABASE, "").startsWith(POSTGRES)) {
            throw new SetupException(new BilingualText(
                    "การทำงานหลายเครื่องต้องใช้ PostgreSQL ให้ตั้ง " + DATABASE + "=" + POSTGRES
                            + "//… หรือไม่ต้องตั้ง " + WORKERS + " เพื่อทำงานเครื่องเดียว",
                    "work on several machines needs PostgreSQL: set " + DATABASE + "=" + POSTGRES
                            + "//…, or do not set " + WORKERS + " to work on one machine"));
        }
    }

    private static int number(Map<String, String> environment, String name, int usual, int least, int greatest) {
        String value = Optional.ofNullable(environment.get(name)).orElse("").strip();
        if (value.isEmpty()) {
            return usual;
        }
        if (value.matches("\\d{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= greatest) {
                return number;
            }
        }
        throw new SetupException(new BilingualText(
                name + " ต้องเป็นจำนวนตั้งแต่ " + least + " ถึง " + greatest,
                name + " has to be a number from " + least + " to " + greatest));
    }

    /** The same for a worker, who is one whether or not the number is given. */
    public WorkerSettings asWorker() {
        return new WorkerSettings(Math.max(1, workers), lease);
    }

    public boolean areThere() {
        return workers > 0;
    }

    /** Between two signs of life of a worker: two may get lost before the lease runs out. */
    Duration heartbeat() {
        return lease.dividedBy(4);
    }
}

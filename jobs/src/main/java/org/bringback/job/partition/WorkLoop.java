package org.bringback.job.partition;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.bringback.job.lease.PartitionLeaseStore;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.SetupException;
import org.bringback.text.BilingualText;
import org.springframework.dao.DataAccessException;

/** What a worker does as long as it lives: partitions, one after the other. */
public final class WorkLoop {

    private static final long PAUSE_MILLIS = 200;

    /** Within a night one step follows the other. */
    private static final long SHORT_PAUSE_MILLIS = 50;

    private static final Duration WITHIN_A_NIGHT = Duration.ofSeconds(10);

    /** A server that starts anew, or a session that was ended, is no reason to leave. */
    private static final Duration UNREACHED = Duration.ofMinutes(1);

    private final PartitionRunner runner;
    private final PartitionLeaseStore leases;
    private final String configuration;
    private final Progress progress;
    private final LongSupplier clock;
    private int done;
    private long lastWork;
    private Optional<Long> unreachedSince = Optional.empty();

    /** @param clock nanoseconds of {@link System#nanoTime} */
    WorkLoop(
            PartitionRunner runner,
            PartitionLeaseStore leases,
            String configuration,
            Progress progress,
            LongSupplier clock) {
        this.runner = runner;
        this.leases = leases;
        this.configuration = configuration;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Works until a limit is reached, or for ever.
     *
     * @param idle how long the worker waits for work before it leaves
     * @param life how long it takes partitions at all
     * @return how many partitions it did
     * @throws SetupException when work waits that only another version, or one with other settings, may do
     */
    public int run(Optional<Duration> idle, Optional<Duration> life) throws InterruptedException {
        Thread end = new Thread(runner::giveUp, "give-up");
        Runtime.getRuntime().addShutdownHook(end);
        long begun = clock.getAsLong();
        lastWork = begun;
        progress.begin(new BilingualText("รองาน", "waiting for work"), 0);
        while (!isOver(begun, life) && !isOver(lastWork, idle)) {
            if (!next()) {
                Thread.sleep(pause());
            }
        }
        Runtime.getRuntime().removeShutdownHook(end);
        return done;
    }

    private long pause() {
        return done > 0 && !isOver(lastWork, Optional.of(WITHIN_A_NIGHT)) ? SHORT_PAUSE_MILLIS : PAUSE_MILLIS;
    }

    private boolean isOver(long since, Optional<Duration> limit) {
        return limit.filter(time -> clock.getAsLong() - since > time.toNanos()).isPresent();
    }

    /** Whether there was something to do. */
    private boolean next() {
        try {
            PartitionRunner.Outcome outcome = runner.next();
            unreachedSince = Optional.empty();
            if (outcome == PartitionRunner.Outcome.NOTHING_TO_DO) {
                if (leases.waitsForAnother(configuration)) {
                    throw new SetupException(OTHER_VERSION);
                }
                return false;
            }
            lastWork = clock.getAsLong();
            if (outcome == PartitionRunner.Outcome.DONE) {
                done++;
                progress.advance(1);
            }
            return true;
        } catch (DataAccessException e) {
            // not since the last answer: a partition may take longer than that
            long since = unreachedSince.orElseGet(clock::getAsLong);
            unreachedSince = Optional.of(since);
            if (isOver(since, Optional.of(UNREACHED))) {
                throw e;
            }
            return false;
        }
    }

    private static final BilingualText OTHER_VERSION = new BilingualText(
            "งานที่รออยู่เป็นของ bringback รุ่นอื่น หรือรุ่นเดียวกันที่สร้างจากซอร์สต่างกัน"
                    + " หรือมีค่าตั้ง (jobs) แบบรายงาน (report-templates) สถานะ หรือไฟล์กุญแจต่างกัน"
                    + " ให้ติดตั้งโปรแกรมชุดเดียวกัน ค่าตั้ง และไฟล์กุญแจเดียวกับเครื่องที่สั่ง nightly"
                    + " แล้วเริ่ม worker อีกครั้ง ไม่ได้รับงานใด",
            "the work that waits is for another version of bringback, for a build of this version from other source, or for"
                    + " one with other settings (jobs), templates (report-templates), state or key file; install the same"
                    + " program, settings and key file that the machine that runs nightly has and start the worker again;"
                    + " no work was taken");
}

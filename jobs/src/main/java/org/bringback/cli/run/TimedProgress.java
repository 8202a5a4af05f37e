package org.bringback.cli.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bringback.job.workspace.Progress;
import org.bringback.text.BilingualText;

/** Passes on how far a run is, and keeps how long each step took. */
final class TimedProgress implements Progress {

    private final Progress shown;
    private final List<Step> steps = new ArrayList<>();
    private String name = "";
    private long begun = System.nanoTime();
    private Optional<LocalDate> day = Optional.empty();

    TimedProgress(Progress shown) {
        this.shown = shown;
    }

    /** What was done, and how long it took. */
    record Step(String name, double seconds) {}

    @Override
    public synchronized void begin(BilingualText step, long total) {
        end();
        name = step.english();
        shown.begin(step, total);
    }

    @Override
    public void advance(long done) {
        shown.advance(done);
    }

    @Override
    public synchronized void about(LocalDate run) {
        day = Optional.of(run);
    }

    /** Which day the run is about, if it came so far that this was known. */
    synchronized Optional<LocalDate> day() {
        return day;
    }

    private void end() {
        long now = System.nanoTime();
        if (!name.isEmpty()) {
            steps.add(new Step(name, tenths(now - begun)));
        }
        name = "";
        begun = now;
    }

    /** Ends the last one. */
    synchronized List<Step> steps() {
        end();
        return List.copyOf(steps);
    }

    /** Seconds, to a tenth. */
    static double tenths(long nanoseconds) {
        return Math.floorDiv(TimeUnit.NANOSECONDS.toMillis(nanoseconds), 100L) / 10.0;
    }
}

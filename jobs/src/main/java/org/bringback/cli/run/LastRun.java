package org.bringback.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** When the latest run of a state began, by the clock of then. */
public final class LastRun {

    private LastRun() {}

    /** Empty where no run has left its files. */
    public static Optional<Instant> begun(Path state) throws IOException {
        return RunFiles.latest(state);
    }
}

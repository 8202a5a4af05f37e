package org.bringback.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a nightly run is asked to do.
 *
 * @param inbox folder with the offices' files
 * @param asOf the day the figures are about; the newest date present where not given, never the clock
 * @param finished whether every file is known to be whole; else each is looked at twice, two seconds apart
 * @param output folder below which {@code <as-of>/published} is written
 * @param printing which reports
 */
public record NightOrder(Path inbox, Optional<LocalDate> asOf, boolean finished, Path output, Printing printing) {

    /** An order about an inbox that others may still be writing to. */
    public static NightOrder of(Path inbox, Optional<LocalDate> asOf, Path output, Printing printing) {
        return new NightOrder(inbox, asOf, false, output, printing);
    }
}

package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bringback.table.disclosure.audit.DisclosureBreach;
import org.bringback.table.disclosure.audit.UnsafePublicationException;

/**
 * Says that breakdowns were left out of a release: {@code restricted/withheld-breakdowns.txt} names the cells that would
 * have told too much, and no figure.
 */
public final class WithheldBreakdowns {

    private static final String NAME = "withheld-breakdowns.txt";

    private WithheldBreakdowns() {}

    static void clear(Path restricted) throws IOException {
        Files.deleteIfExists(restricted.resolve(NAME));
    }

    static void note(Path restricted, UnsafePublicationException why) throws IOException {
        List<String> lines = new ArrayList<>();
        for (DisclosureBreach breach : why.breaches()) {
            lines.add(breach.words().thai());
            lines.add(breach.words().english());
        }
        Files.write(restricted.resolve(NAME), lines);
    }

    public static boolean in(Path output, LocalDate asOf) {
        return Files.exists(
                output.resolve(asOf.toString()).resolve("restricted").resolve(NAME));
    }
}

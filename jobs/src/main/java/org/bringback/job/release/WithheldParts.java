package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.table.disclosure.audit.DisclosureBreach;
import org.bringback.table.disclosure.audit.UnsafePublicationException;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;

/**
 * Notes in {@code restricted/} of what was left out of a release: {@code withheld-breakdowns.txt} names the cells that
 * would have told too much, and no figure; {@code withheld-rejects.txt} names the files whose reject workbooks could not
 * be written, one a line; {@code withheld-release.txt} says in Thai and English why nothing was published.
 */
public final class WithheldParts {

    private static final String BREAKDOWNS = "withheld-breakdowns.txt";
    private static final String REJECTS = "withheld-rejects.txt";

    private static final String RELEASE = "withheld-release.txt";

    private WithheldParts() {}

    static void clearRelease(Path restricted) throws IOException {
        Files.deleteIfExists(restricted.resolve(RELEASE));
    }

    static void noteRelease(Path restricted, BilingualText why) throws IOException {
        Files.write(OwnerOnly.file(restricted.resolve(RELEASE)), List.of(why.thai(), why.english()));
    }

    /** Why a day's release was not published, where that is so. */
    public static Optional<BilingualText> release(Path output, LocalDate asOf) throws IOException {
        Path note = restricted(output, asOf).resolve(RELEASE);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        return Optional.of(new BilingualText(lines.get(0), lines.get(1)));
    }

    static void clearBreakdowns(Path restricted) throws IOException {
        Files.deleteIfExists(restricted.resolve(BREAKDOWNS));
    }

    static void noteBreakdowns(Path restricted, UnsafePublicationException why) throws IOException {
        List<String> lines = new ArrayList<>();
        for (DisclosureBreach breach : why.breaches()) {
            lines.add(breach.words().thai());
            lines.add(breach.words().english());
        }
        Files.write(OwnerOnly.file(restricted.resolve(BREAKDOWNS)), lines);
    }

    public static boolean breakdowns(Path output, LocalDate asOf) {
        return Files.exists(restricted(output, asOf).resolve(BREAKDOWNS));
    }

    static void noteRejects(Path restricted, List<String> files) throws IOException {
        Path note = restricted.resolve(REJECTS);
        if (files.isEmpty()) {
            Files.deleteIfExists(note);
        } else {
            Files.write(OwnerOnly.file(note), files);
        }
    }

    /** The same beside those that are named there. */
    static void noteFurtherRejects(Path restricted, List<String> files) throws IOException {
        Set<String> all = new LinkedHashSet<>(rejects(restricted));
        all.addAll(files);
        noteRejects(restricted, List.copyOf(all));
    }

    public static List<String> rejects(Path output, LocalDate asOf) throws IOException {
        return rejects(restricted(output, asOf));
    }

    private static List<String> rejects(Path restricted) throws IOException {
        Path note = restricted.resolve(REJECTS);
        return Files.exists(note) ? Files.readAllLines(note) : List.of();
    }

    private static Path restricted(Path output, LocalDate asOf) {
        return output.resolve(asOf.toString()).resolve("restricted");
    }
}

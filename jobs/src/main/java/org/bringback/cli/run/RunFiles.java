package org.bringback.cli.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.bringback.text.OutsideTextWriter;
import org.bringback.text.file.OwnerOnly;

/**
 * Where the log and the report of a run are kept: two files of one name in the state's folder {@code log}, of as many
 * runs as somebody may want to look back at.
 *
 * @param name without its ending; names sort by the time when runs began
 */
record RunFiles(Path folder, String name) {

    /** A quarter of a year of nights. */
    static final int KEPT = 100;

    /** The launcher of nights names the files, as it writes them itself where no report was written. */
    private static final String NAME = "BRINGBACK_RUN";

    private static final String TIMED = "\\d{8}T\\d{9}Z-.+";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT);

    static RunFiles in(Path state, String command, OffsetDateTime begun) {
        String made = TIME.format(begun.withOffsetSameInstant(ZoneOffset.UTC)) + "-" + command;
        String name = Optional.ofNullable(System.getenv(NAME))
                .filter(given -> given.matches("[A-Za-z0-9-]+") && given.matches(TIMED))
                .orElse(made);
        return new RunFiles(state.resolve("log"), name);
    }

    Path log() {
        return folder.resolve(name + ".log");
    }

    Path report() {
        return folder.resolve(name + ".json");
    }

    /** What happened, one object a line; only where somebody asked for it. */
    Path events() {
        return folder.resolve(name + ".jsonl");
    }

    /** Writes log and report, and removes the files of runs that are long ago. */
    void write(String log, String report) throws IOException {
        OwnerOnly.folder(folder);
        write(log(), log);
        write(report(), report);
        List<String> names = oldestFirst();
        for (String longAgo : names.subList(0, Math.max(0, names.size() - KEPT))) {
            RunFiles oldest = new RunFiles(folder, longAgo);
            Files.deleteIfExists(oldest.log());
            Files.deleteIfExists(oldest.report());
            Files.deleteIfExists(oldest.events());
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (Writer writer = new OutsideTextWriter(OwnerOnly.writer(file))) {
            writer.write(text);
        }
    }

    /**
     * A run that began well after this one began before a clock was set back: those go first, or each further run would
     * be the one to go.
     */
    private List<String> oldestFirst() throws IOException {
        String later = TIME.format(time(name).atOffset(ZoneOffset.UTC).plusDays(1));
        NavigableSet<String> names = names();
        List<String> ordered = new ArrayList<>(names.tailSet(later));
        ordered.addAll(names.headSet(later));
        return ordered;
    }

    private static Instant time(String name) {
        return LocalDateTime.parse(name.substring(0, name.indexOf('Z') + 1), TIME)
                .toInstant(ZoneOffset.UTC);
    }

    /** When the run began whose name is the last; empty where there are none. */
    static Optional<Instant> latest(Path state) throws IOException {
        Path log = state.resolve("log");
        if (!Files.isDirectory(log)) {
            return Optional.empty();
        }
        return new RunFiles(log, "")
                .names().descendingSet().stream().findFirst().map(RunFiles::time);
    }

    private NavigableSet<String> names() throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*Z-*.{log,json,jsonl}")) {
            for (Path file : files) {
                String whole = file.getFileName().toString();
                String name = whole.substring(0, whole.lastIndexOf('.'));
                if (name.matches(TIMED)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}

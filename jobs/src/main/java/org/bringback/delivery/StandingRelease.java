package org.bringback.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A release that stands in an output folder, as its manifest describes it. */
public record StandingRelease(LocalDate asOf, Path folder, Manifest manifest) {

    /**
     * All of an output folder, oldest first. One whose manifest is damaged says nothing, and costs only its own day:
     * {@link #damaged} names it.
     */
    public static List<StandingRelease> list(Path output) throws IOException {
        List<StandingRelease> standing = new ArrayList<>();
        for (LocalDate asOf : days(output)) {
            find(output, asOf)
                    .ifPresent(manifest ->
                            standing.add(new StandingRelease(asOf, Release.published(output, asOf), manifest)));
        }
        return standing;
    }

    /** The days of an output folder whose manifests are missing or cannot be read, oldest first. */
    public static List<LocalDate> damaged(Path output) throws IOException {
        List<LocalDate> damaged = new ArrayList<>();
        for (LocalDate asOf : days(output)) {
            try {
                Release.find(output, asOf);
            } catch (DamagedManifestException e) {
                damaged.add(asOf);
            }
        }
        return damaged;
    }

    private static List<LocalDate> days(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(output)) {
            return folders.map(path -> path.getFileName().toString())
                    .flatMap(name -> day(name).stream())
                    .sorted()
                    .toList();
        }
    }

    /** Empty for a folder that is no day's, such as one of other files in the same place. */
    private static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Manifest> find(Path output, LocalDate asOf) throws IOException {
        try {
            return Release.find(output, asOf);
        } catch (DamagedManifestException e) {
            return Optional.empty();
        }
    }
}

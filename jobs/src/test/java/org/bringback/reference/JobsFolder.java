package org.bringback.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's own configuration, and copies of it that a test may spoil. */
public final class JobsFolder {

    private JobsFolder() {}

    public static Path real() {
        return Path.of(System.getProperty("bringback.home"), "jobs");
    }

    /** Copies agencies and reference data into {@code target}. */
    public static Path copyTo(Path target) throws IOException {
        for (String folder : new String[] {"agencies", "reference"}) {
            Files.createDirectories(target.resolve(folder));
            try (Stream<Path> files = Files.list(real().resolve(folder))) {
                files.forEach(file -> copy(file, target.resolve(folder).resolve(file.getFileName())));
            }
        }
        return target;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence of a text that must be there. */
    public static void replace(Path file, String text, String by) throws IOException {
        String before = Files.readString(file);
        int at = before.indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException("not in " + file.getFileName() + ": " + text);
        }
        Files.writeString(file, before.substring(0, at) + by + before.substring(at + text.length()));
    }
}

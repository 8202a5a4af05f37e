package org.bringback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders as tests look at them. */
public final class Folder {

    private Folder() {}

    /** Path below the folder to the SHA-256-comparable bytes of every file, in the order of the paths. */
    public static Map<String, byte[]> bytes(Path folder) {
        return bytes(folder, path -> true);
    }

    public static Map<String, byte[]> bytes(Path folder, Predicate<String> wanted) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (wanted.test(name)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static void copy(Path from, Path to) {
        bytes(from).forEach((name, bytes) -> {
            try {
                Files.createDirectories(to.resolve(name).getParent());
                Files.write(to.resolve(name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

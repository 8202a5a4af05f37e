package org.bringback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /**
     * Path below the folder to the SHA-256-comparable bytes of every file, in the order of the paths. Two states that are
     * given the same differ in their random id only, so that is left out of the manifests.
     */
    public static Map<String, byte[]> bytes(Path folder) {
        Map<String, byte[]> files = bytes(folder, path -> true);
        files.replaceAll((name, bytes) -> name.endsWith("manifest.json") ? withoutState(bytes) : bytes);
        return files;
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

    private static byte[] withoutState(byte[] manifest) {
        return new String(manifest, StandardCharsets.UTF_8)
                .replaceAll("\"state\" : \"[0-9a-f-]{36}\"", "\"state\" : \"\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static void copy(Path from, Path to) {
        bytes(from, path -> true).forEach((name, bytes) -> {
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

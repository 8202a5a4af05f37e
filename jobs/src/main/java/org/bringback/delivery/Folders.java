package org.bringback.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.Sha256;

/** Folders as releases and deliveries need them: private or readable, described, synced, deleted whole. */
public final class Folders {

    private Folders() {}

    /** A folder that everybody may look into, with those above it that are missing, whatever the umask. */
    public static void createReadable(Path folder) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (above != null && !Files.exists(above)) {
            createReadable(above);
        }
        boolean made = !Files.exists(folder);
        Files.createDirectories(folder);
        permit(folder, "rwxr-xr-x");
        if (made) {
            DiskSync.nameOf(folder);
        }
    }

    /** A folder for its owner alone; the missing ones above it are readable, as releases lie in them too. */
    public static void createPrivate(Path folder) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (above != null && !Files.exists(above)) {
            createReadable(above);
        }
        OwnerOnly.folder(folder);
    }

    /** Lets everybody read a folder and what is in it, whatever the umask. */
    public static void makeReadable(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                permit(path, Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--");
            }
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Removes a folder with all that is in it, where there is one. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files in the folder and below it with size and SHA-256, sorted by name. */
    static List<Manifest.PublishedFile> describe(Path folder) throws IOException {
        List<Manifest.PublishedFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                files.add(new Manifest.PublishedFile(name, Files.size(file), Sha256.hex(file)));
            }
        }
        return List.copyOf(files);
    }

    /** Puts a folder and the files in it on disk, so that a rename after it cannot be lost before them. */
    static void sync(Path folder) throws IOException {
        for (String name : names(folder)) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                DiskSync.file(file);
            } else {
                sync(file);
            }
        }
        DiskSync.folder(folder);
    }
}

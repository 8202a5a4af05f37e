package org.bringback.text.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files and folders that hold persons: nobody but their owner has any right to them, whatever the process's umask says,
 * and before anything is in them. Where the file system knows no such rights, they are as it makes them.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** A folder, with those above it that are missing; one that is there is closed to others. */
    public static Path folder(Path folder) throws IOException {
        if (knowsRights(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            restrict(folder);
        } else {
            Files.createDirectories(folder);
        }
        return folder;
    }

    /** An empty file in place of any older one. */
    public static Path file(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, rights(file));
    }

    /** An empty file where there is none; one that is there keeps its content and is closed to others. */
    public static Path fileIfMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            restrict(file);
            return file;
        }
        return file(file);
    }

    /** Writes a new file in place of any older one. */
    public static OutputStream output(Path file) throws IOException {
        return Files.newOutputStream(file(file));
    }

    /** Writes a new text file, UTF-8, in place of any older one. */
    public static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(output(file), StandardCharsets.UTF_8));
    }

    /** Closes a folder and everything in it to others. Symbolic links are left alone, and so is what they lead to. */
    public static void restrictAll(Path folder) throws IOException {
        if (!knowsRights(folder)) {
            return;
        }
        for (Path path : present(folder)) {
            restrictIfThere(path);
        }
    }

    /** Whether others than its owner have any right to a file; false where the file system knows no such rights. */
    public static boolean isOpenToOthers(Path file) throws IOException {
        return knowsRights(file) && !FOLDER.containsAll(Files.getPosixFilePermissions(file));
    }

    /** A file or folder in a folder, or itself, to which others have rights; empty where there is none. */
    public static Optional<Path> openToOthers(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !knowsRights(folder)) {
            return Optional.empty();
        }
        for (Path path : present(folder)) {
            if (isOpenIfThere(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** A folder and everything in it. A database's own temporary files may go while the folder is walked through. */
    private static List<Path> present(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                all.add(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                all.add(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException && !path.equals(folder)) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return all;
    }

    private static boolean isOpenIfThere(Path path) throws IOException {
        try {
            return !Files.isSymbolicLink(path) && !FOLDER.containsAll(Files.getPosixFilePermissions(path));
        } catch (NoSuchFileException e) {
            // nothing is left that could be read
            return false;
        }
    }

    private static void restrictIfThere(Path path) throws IOException {
        try {
            restrict(path);
        } catch (NoSuchFileException e) {
            // nothing is left that could be read
        }
    }

    private static void restrict(Path path) throws IOException {
        if (Files.isSymbolicLink(path) || !knowsRights(path)) {
            return;
        }
        Set<PosixFilePermission> wanted = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE;
        if (!Files.getPosixFilePermissions(path).equals(wanted)) {
            Files.setPosixFilePermissions(path, wanted);
        }
    }

    /** What to give to {@link Files#createFile} and {@link Files#createTempFile}. */
    public static FileAttribute<?>[] rights(Path file) {
        return knowsRights(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

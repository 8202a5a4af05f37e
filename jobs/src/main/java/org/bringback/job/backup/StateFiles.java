package org.bringback.job.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of a state that belong into a backup. Whatever can be made again, or is a process's, is left out. */
record StateFiles(Path state) {

    static final String JOURNAL = "journal";
    static final String ARCHIVE = "archive";

    private static final Set<String> LEFT_OUT_FOLDERS = Set.of("keys", "tmp", "open", "copy", "printed");
    private static final Set<String> LEFT_OUT_FILES = Set.of("lock", ".launcher-lock", "database.json", "backup.json");

    /** Those of one folder, in the order of their names. */
    List<Path> in(String folder) throws IOException {
        return Files.isDirectory(state.resolve(folder)) ? below(state.resolve(folder)) : List.of();
    }

    /** All but those of the folder of journals, which are copied before the database. */
    List<Path> others() throws IOException {
        return below(state).stream()
                .filter(file -> !file.startsWith(state.resolve(JOURNAL)))
                .toList();
    }

    String name(Path file) {
        return state.relativize(file).toString().replace('\\', '/');
    }

    private List<Path> below(Path top) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean leftOut = state.equals(folder.getParent())
                        && LEFT_OUT_FOLDERS.contains(folder.getFileName().toString());
                return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                boolean leftOut = name.endsWith(".part")
                        || name.contains(".mv.db")
                        || state.equals(file.getParent()) && LEFT_OUT_FILES.contains(name);
                if (attributes.isRegularFile() && !leftOut) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                // a running command removes files of its own
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        found.sort(null);
        return found;
    }
}

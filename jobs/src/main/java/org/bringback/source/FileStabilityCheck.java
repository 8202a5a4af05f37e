package org.bringback.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether files are still being written. All files are looked at, then the caller waits once, then all are looked
 * at again; a file is stable when both looks agree and its name does not end in {@code .part}.
 */
public final class FileStabilityCheck {

    private static final String UNFINISHED = ".part";

    private FileStabilityCheck() {}

    /** What something in a folder is. */
    public enum Form {
        FILE,
        LINK,
        FOLDER,
        /** A pipe, socket or device: opening one may wait for ever. */
        SPECIAL
    }

    /**
     * What one look at a file shows.
     *
     * @param size in bytes
     * @param modified when the file says it was last written
     * @param key by which the file system knows it under any name, where it says so
     */
    public record Look(long size, FileTime modified, Form form, Optional<Object> key) {

        static Look at(BasicFileAttributes seen) {
            return new Look(seen.size(), seen.lastModifiedTime(), form(seen), Optional.ofNullable(seen.fileKey()));
        }

        private static Form form(BasicFileAttributes seen) {
            if (seen.isSymbolicLink()) {
                return Form.LINK;
            }
            if (seen.isDirectory()) {
                return Form.FOLDER;
            }
            return seen.isRegularFile() ? Form.FILE : Form.SPECIAL;
        }
    }

    /** Looks at everything now, following no link; what is gone is left out. */
    public static Map<Path, Look> look(Collection<Path> files) throws IOException {
        Map<Path, Look> looks = new HashMap<>();
        for (Path file : files) {
            try {
                looks.put(
                        file,
                        Look.at(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
            } catch (NoSuchFileException e) {
                // gone between the listing and now
            }
        }
        return looks;
    }

    /** The files that both looks show alike. */
    public static Set<Path> stable(Map<Path, Look> first, Map<Path, Look> second) {
        return first.entrySet().stream()
                .filter(look -> look.getValue().equals(second.get(look.getKey())))
                .map(Map.Entry::getKey)
                .filter(file -> !file.toString().endsWith(UNFINISHED))
                .collect(Collectors.toUnmodifiableSet());
    }
}

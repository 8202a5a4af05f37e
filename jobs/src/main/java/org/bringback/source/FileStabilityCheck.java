package org.bringback.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether files are still being written. All files are looked at, then the caller waits once, then all are looked
 * at again; a file is stable when both looks agree and its name does not end in {@code .part}.
 */
public final class FileStabilityCheck {

    private static final String UNFINISHED = ".part";

    private FileStabilityCheck() {}

    /**
     * What one look at a file shows.
     *
     * @param size in bytes
     * @param modified when the file says it was last written
     */
    public record Look(long size, FileTime modified) {}

    /** Looks at every file now; one that is gone is left out. */
    public static Map<Path, Look> look(Collection<Path> files) throws IOException {
        Map<Path, Look> looks = new HashMap<>();
        for (Path file : files) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                BasicFileAttributes seen =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                looks.put(file, new Look(seen.size(), seen.lastModifiedTime()));
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

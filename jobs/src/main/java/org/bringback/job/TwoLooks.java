package org.bringback.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Tells files that are still being written from finished ones: size and time must not differ between two looks. */
final class TwoLooks {

    private static final long APART_MILLIS = 2000;

    private TwoLooks() {}

    private record Look(long size, long modified) {}

    /** Every file with whether it stayed the same. Waits once for all of them. */
    static Map<Path, Boolean> at(List<Path> files) throws IOException {
        Map<Path, Look> first = looks(files);
        if (!files.isEmpty()) {
            pause();
        }
        Map<Path, Boolean> stable = new HashMap<>();
        looks(files).forEach((file, look) -> stable.put(file, look.equals(first.get(file))));
        return stable;
    }

    private static Map<Path, Look> looks(List<Path> files) throws IOException {
        Map<Path, Look> looks = new HashMap<>();
        for (Path file : files) {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            looks.put(file, new Look(now.size(), now.lastModifiedTime().toMillis()));
        }
        return looks;
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(APART_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while looking at the inbox", e);
        }
    }
}

package org.bringback.interruption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What of a folder the disk is sure to hold: of every file the content it had when it was last synced, of every folder the
 * names. All else is lost when the power goes, or what of it chance has not written yet. Renames of one folder reach the
 * disk in their order, as journaling file systems do it, and a file that was never synced is empty.
 */
final class SyncedFolder {

    private static final int PAGE = 4096;
    private static final String DATABASE = ".mv.db";

    private final Path folder;
    /** Another name for every file, so that nothing is gone before it is asked for and no file is taken for another. */
    private final Path links;

    private final Set<Object> linked = new HashSet<>();
    private final Map<Object, byte[]> contents = new HashMap<>();
    /** By folder: the names it had when it was synced, then what was seen since. */
    private final Map<Object, List<Map<String, Entry>>> names = new HashMap<>();

    /** What goes when the power goes. */
    enum Loss {
        /** What the database had not synced. */
        DATABASE_UNSYNCED,
        /** What nobody had synced: the archive's files, the journal, releases and names among it. */
        ALL_UNSYNCED,
        /** A random half of that, by pages and names. */
        HALF_UNSYNCED
    }

    /** A file or folder under a name; the link leads to a file's content, whatever its name is by then. */
    private record Entry(Object key, boolean isFolder, Path link) {}

    /** @param links an empty folder on the same disk */
    SyncedFolder(Path folder, Path links) throws IOException {
        this.folder = folder;
        this.links = Files.createDirectories(links);
        look(folder, true);
    }

    /** A file or folder was synced. */
    void synced(Path path) throws IOException {
        look();
        Object key = key(path);
        if (Files.isDirectory(path)) {
            names.put(key, new ArrayList<>(List.of(entries(path))));
        } else {
            contents.put(key, Files.readAllBytes(path));
        }
    }

    /** Sees what names there are. */
    void look() throws IOException {
        look(folder, false);
    }

    private void look(Path at, boolean isSynced) throws IOException {
        Map<String, Entry> now;
        Object folderKey;
        try {
            now = entries(at);
            folderKey = key(at);
        } catch (NoSuchFileException e) {
            // removed by another thread meanwhile
            return;
        }
        List<Map<String, Entry>> before = names.computeIfAbsent(folderKey, any -> new ArrayList<>(List.of(Map.of())));
        if (isSynced) {
            before.clear();
        }
        if (before.isEmpty() || !before.get(before.size() - 1).equals(now)) {
            before.add(now);
        }
        for (Map.Entry<String, Entry> entry : now.entrySet()) {
            if (entry.getValue().isFolder()) {
                look(at.resolve(entry.getKey()), isSynced);
            } else if (isSynced) {
                contents.put(entry.getValue().key(), Files.readAllBytes(at.resolve(entry.getKey())));
            }
        }
    }

    private Map<String, Entry> entries(Path at) throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        List<Path> all;
        try (Stream<Path> children = Files.list(at)) {
            all = children.toList();
        }
        for (Path child : all) {
            try {
                entries.put(child.getFileName().toString(), entry(child));
            } catch (NoSuchFileException e) {
                // removed by another thread meanwhile
            }
        }
        return entries;
    }

    private Entry entry(Path path) throws IOException {
        Object key = key(path);
        boolean isFolder = Files.isDirectory(path);
        Path link = links.resolve(key.toString().replaceAll("[^0-9a-z]", "-"));
        if (!isFolder && !linked.contains(key)) {
            Files.createLink(link, path);
            linked.add(key);
        }
        return new Entry(key, isFolder, link);
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /** Writes down what is left when the power goes now. */
    void lose(Loss loss, Random random, Path left) throws IOException {
        look();
        Files.createDirectories(left);
        leave(loss, random, new Entry(key(folder), true, folder), left);
    }

    private void leave(Loss loss, Random random, Entry from, Path left) throws IOException {
        for (Map.Entry<String, Entry> entry : left(loss, random, from).entrySet()) {
            Path target = left.resolve(entry.getKey());
            if (entry.getValue().isFolder()) {
                leave(loss, random, entry.getValue(), Files.createDirectories(target));
            } else {
                boolean loses = loss != Loss.DATABASE_UNSYNCED || entry.getKey().endsWith(DATABASE);
                byte[] now = Files.readAllBytes(entry.getValue().link());
                byte[] synced = contents.getOrDefault(entry.getValue().key(), new byte[0]);
                Files.write(target, !loses ? now : loss == Loss.HALF_UNSYNCED ? mixed(synced, now, random) : synced);
            }
        }
    }

    private Map<String, Entry> left(Loss loss, Random random, Entry from) {
        List<Map<String, Entry>> seen = names.getOrDefault(from.key(), List.of(Map.of()));
        return switch (loss) {
            case DATABASE_UNSYNCED -> seen.get(seen.size() - 1);
            case ALL_UNSYNCED -> seen.get(0);
            case HALF_UNSYNCED -> seen.get(random.nextInt(seen.size()));
        };
    }

    /** Every page that has changed is the new one or the old one, and so is the length. */
    private static byte[] mixed(byte[] synced, byte[] now, Random random) {
        byte[] mixed = Arrays.copyOf(synced, random.nextBoolean() ? now.length : synced.length);
        for (int page = 0; page < Math.min(mixed.length, now.length); page += PAGE) {
            if (random.nextBoolean()) {
                System.arraycopy(now, page, mixed, page, Math.min(PAGE, Math.min(mixed.length, now.length) - page));
            }
        }
        return mixed;
    }
}

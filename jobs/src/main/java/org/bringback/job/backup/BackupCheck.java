package org.bringback.job.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.bringback.text.BilingualText;

/** Finds out whether the last backup is still what was written: all of it, or as much as a night has time for. */
public final class BackupCheck {

    /** So much is read in a night. */
    private static final long BYTES_A_NIGHT = 4L * StoredFile.PART_BYTES;

    private final BackupFolder target;

    public BackupCheck(Path folder) {
        this.target = new BackupFolder(folder.toAbsolutePath().normalize());
    }

    private record Part(StoredFile file, int number) {}

    /** Whether there is a backup in the folder. */
    public boolean isThere() throws IOException {
        return !target.numbers().isEmpty();
    }

    /** Reads everything of the last backup. What is found damaged is removed here too. */
    public Optional<BilingualText> everything() throws IOException {
        return problem(parts -> parts);
    }

    /**
     * Looks whether everything is there, and reads a few parts. What is found damaged is removed, so that the next backup
     * copies it anew.
     */
    public Optional<BilingualText> someOf(Random random) throws IOException {
        return problem(parts -> {
            List<Part> drawn = new ArrayList<>(parts);
            Collections.shuffle(drawn, random);
            int count = 0;
            long bytes = 0;
            while (count < drawn.size() && bytes < BYTES_A_NIGHT) {
                Part part = drawn.get(count++);
                bytes += part.file().bytesOf(part.number());
            }
            return drawn.subList(0, count);
        });
    }

    private interface Selection {
        List<Part> among(List<Part> parts);
    }

    private Optional<BilingualText> problem(Selection selection) throws IOException {
        Optional<BackupManifest> last = target.last();
        if (last.isEmpty()) {
            return Optional.of(BackupProblem.none(target.folder()).explanation());
        }
        TreeSet<String> damaged = new TreeSet<>();
        List<Part> parts = new ArrayList<>();
        for (StoredFile file : last.get().files()) {
            if (!target.holds(file)) {
                damaged.add(file.path());
                continue;
            }
            for (int part = 0; part < file.parts().size(); part++) {
                parts.add(new Part(file, part));
            }
        }
        for (Part part : selection.among(parts)) {
            if (!isWhole(part)) {
                damaged.add(part.file().path());
                Files.deleteIfExists(target.content(part.file()));
            }
        }
        return damaged.isEmpty()
                ? Optional.empty()
                : Optional.of(BackupProblem.damaged(target.folder(), List.copyOf(damaged)));
    }

    private boolean isWhole(Part part) throws IOException {
        if (!Files.exists(target.content(part.file()))) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.allocate(part.file().bytesOf(part.number()));
        try (FileChannel channel = FileChannel.open(target.content(part.file()))) {
            channel.position((long) part.number() * StoredFile.PART_BYTES);
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = channel.read(buffer);
            }
        }
        CRC32C checksum = new CRC32C();
        checksum.update(buffer.flip());
        return PartDigest.hex(checksum).equals(part.file().parts().get(part.number()));
    }
}

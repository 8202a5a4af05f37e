package org.bringback.job.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.DiskSync;
import org.bringback.text.json.Json;

/**
 * The file {@code database.json}: length and CRC-32C of the database's file as it was closed, and, while it is open, since
 * which start of the machine. The database itself checks few of its pages, and does not sync every commit: one that has
 * changed while nobody had it open, or that was open when the machine stopped, would give other figures without a word.
 *
 * @param database the database's file
 * @param file of the seal
 * @param boot names the start of the machine; empty where the system does not tell
 */
record DatabaseSeal(Path database, Path file, String boot) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final String BYTES = "bytes";
    private static final String CHECKSUM = "crc32c";
    private static final String OPEN = "open_since";
    private static final int BUFFER = 1 << 20;

    static DatabaseSeal of(Path folder, Path database) throws IOException {
        String boot = Files.isReadable(BOOT) ? Files.readString(BOOT).strip() : "";
        return new DatabaseSeal(database, file(folder), boot);
    }

    static Path file(Path folder) {
        return folder.resolve("database.json");
    }

    /** What the seal says of the database's file. */
    enum Verdict {
        /** Unchanged, or never sealed, or open when the program was killed, which the database stands. */
        GOOD,
        /** Changed though it was closed. */
        CHANGED,
        /** Changed, and open when the machine stopped. */
        UNTRUSTED
    }

    Verdict check() throws IOException {
        if (!Files.exists(file)) {
            return Verdict.GOOD;
        }
        ObjectNode seal = read();
        String since = seal.path(OPEN).asText();
        if (seal.has(OPEN) && since.equals(boot)) {
            return Verdict.GOOD;
        }
        boolean same = seal.path(BYTES).asLong() == Files.size(database)
                && seal.path(CHECKSUM).asLong() == checksum();
        if (same) {
            return Verdict.GOOD;
        }
        return seal.has(OPEN) ? Verdict.UNTRUSTED : Verdict.CHANGED;
    }

    /** A seal that cannot be read says nothing good of the database beside it. */
    private ObjectNode read() throws IOException {
        return Json.find(file, ObjectNode.class).orElseGet(Json.INDENTED::createObjectNode);
    }

    /** Before the database is opened, which may change it. */
    void open() throws IOException {
        ObjectNode seal = Files.exists(file) ? read() : Json.INDENTED.createObjectNode();
        write(seal.put(OPEN, boot));
    }

    /** After it was closed. */
    void close() throws IOException {
        DiskSync.file(database);
        write(Json.INDENTED.createObjectNode().put(BYTES, Files.size(database)).put(CHECKSUM, checksum()));
    }

    private void write(ObjectNode seal) throws IOException {
        try (AtomicFile draft = AtomicFile.ownerOnly(file)) {
            Json.INDENTED.writeValue(draft.draft().toFile(), seal);
            draft.putInPlace();
        }
    }

    private long checksum() throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel channel = FileChannel.open(database)) {
            while (channel.read(buffer.clear()) >= 0) {
                checksum.update(buffer.flip());
            }
        }
        return checksum.getValue();
    }
}

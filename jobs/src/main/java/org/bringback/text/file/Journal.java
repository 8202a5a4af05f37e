package org.bringback.text.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file of JSON lines that only grows. Each line carries the CRC-32C of its entry, and is on disk when it has been
 * appended. A last line that a power loss tore, so that its end is missing, is passed over and written over.
 */
public final class Journal {

    private static final String BEFORE = "{\"crc32c\":\"";
    private static final String BETWEEN = "\",\"entry\":";
    private static final int DIGITS = 8;
    private static final int ENTRY = BEFORE.length() + DIGITS + BETWEEN.length();

    private final Path file;

    public Journal(Path file) {
        this.file = file;
    }

    /**
     * What a journal holds.
     *
     * @param entries JSON, in the order in which they were written; empty where a line that has its end is damaged
     */
    public record Content(List<Optional<String>> entries) {

        public List<String> whole() {
            return entries.stream().flatMap(Optional::stream).toList();
        }

        public boolean isDamaged() {
            return entries.contains(Optional.<String>empty());
        }
    }

    /** Reads everything; a file that is not there holds nothing. */
    public Content read() throws IOException {
        if (!Files.exists(file)) {
            return new Content(List.of());
        }
        // bytes that are no UTF-8 become other characters, which the checksum then finds
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        List<Optional<String>> entries = new ArrayList<>();
        if (end > 0) {
            for (String line : text.substring(0, end - 1).split("\n", -1)) {
                entries.add(entry(line));
            }
        }
        unended(text.substring(end)).ifPresent(entry -> entries.add(Optional.of(entry)));
        return new Content(List.copyOf(entries));
    }

    /** What stands after the last line end: nothing, a torn line, or a whole one whose end is missing or damaged. */
    private static Optional<String> unended(String line) {
        return entry(line).or(() -> entry(line.substring(0, Math.max(0, line.length() - 1))));
    }

    private static Optional<String> entry(String line) {
        if (line.length() <= ENTRY || !line.startsWith(BEFORE) || !line.endsWith("}")) {
            return Optional.empty();
        }
        String entry = line.substring(ENTRY, line.length() - 1);
        return Optional.of(entry).filter(text -> line(text).equals(line));
    }

    private static String line(String entry) {
        CRC32C checksum = new CRC32C();
        checksum.update(entry.getBytes(StandardCharsets.UTF_8));
        return BEFORE + String.format(Locale.ROOT, "%08x", checksum.getValue()) + BETWEEN + entry + "}";
    }

    private static byte[] lines(List<String> entries) {
        return text(entries).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(List<String> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(line(entry)).append('\n'));
        return lines.toString();
    }

    /**
     * Adds entries, each JSON in one line.
     *
     * @throws IllegalStateException when a line that has its end is damaged
     */
    public void append(List<String> entries) throws IOException {
        Content before = read();
        if (before.isDamaged()) {
            throw new IllegalStateException("a damaged journal is replaced, not appended to");
        }
        boolean begun = Files.exists(file);
        if (!begun) {
            OwnerOnly.folder(folder());
            OwnerOnly.file(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // the last line may be whole without its end, which is written again
            String end = before.entries().isEmpty() ? "" : "\n";
            channel.truncate((long) lines(before.whole()).length - end.length());
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap((end + text(entries)).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        DiskSync.file(file);
        if (!begun) {
            DiskSync.nameOf(file);
            DiskSync.nameOf(folder());
        }
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** Writes the whole file anew: whole, or as it was. */
    public void replace(List<String> entries) throws IOException {
        try (AtomicFile whole = AtomicFile.ownerOnly(file)) {
            Files.write(whole.draft(), lines(entries));
            whole.putInPlace();
        }
    }
}

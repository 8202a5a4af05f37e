package org.bringback.job.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.Sha256;
import org.bringback.text.json.Json;

/**
 * The file {@code audit.jsonl} of a state, to which lines are only added. Each carries a digest of itself and of all lines
 * before it, so one that was changed, removed or put between others is noticed; of the last ones that were removed, only
 * a backup tells.
 */
public final class AuditLedger {

    private static final Pattern LINE =
            Pattern.compile("\\{\"chain\":\"([0-9a-f]{64})\",\"entry\":(\\{.*\\})\\}", Pattern.DOTALL);

    /** What older versions wrote: the time, the user and what was shown. */
    private static final Pattern ACCESS = Pattern.compile("(\\S+) (\\S+) (explain \\S+) ?(.*)");

    private final Path file;
    private final Path accessLog;

    private AuditLedger(Path file, Path accessLog) {
        this.file = file;
        this.accessLog = accessLog;
    }

    public static AuditLedger in(Path state) {
        return new AuditLedger(state.resolve("audit.jsonl"), state.resolve("access.log"));
    }

    /**
     * What a ledger says.
     *
     * @param broken the first line that is not as it was written, from 1; empty where all are
     */
    public record Content(List<AuditEntry> entries, Optional<Integer> broken) {}

    /** Adds a line; the disk holds it when this returns. Lines of several processes stand one after the other. */
    public void add(AuditEntry entry) throws IOException {
        synchronized (AuditLedger.class) {
            boolean begun = Files.exists(file);
            List<AuditEntry> added = new ArrayList<>(begun ? List.of() : older());
            added.add(entry);
            OwnerOnly.fileIfMissing(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.lock();
                append(channel, added);
            }
            DiskSync.file(file);
            if (!begun) {
                DiskSync.nameOf(file);
                Files.deleteIfExists(accessLog);
            }
        }
    }

    private void append(FileChannel channel, List<AuditEntry> added) throws IOException {
        ByteBuffer before = ByteBuffer.allocate((int) channel.size());
        int read = 0;
        while (before.hasRemaining() && read >= 0) {
            read = channel.read(before);
        }
        String text = new String(before.array(), StandardCharsets.UTF_8);
        StringBuilder lines = new StringBuilder(text.isEmpty() || text.endsWith("\n") ? "" : "\n");
        String chain = lastChain(text);
        for (AuditEntry entry : added) {
            String json = Json.oneLine(entry);
            chain = chained(chain, json);
            lines.append("{\"chain\":\"")
                    .append(chain)
                    .append("\",\"entry\":")
                    .append(json)
                    .append("}\n");
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String lastChain(String text) {
        String chain = "";
        for (String line : text.split("\n", -1)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                chain = parts.group(1);
            }
        }
        return chain;
    }

    private static String chained(String before, String entry) {
        return Sha256.hex(before + entry);
    }

    /** Everything, oldest first; a file that is not there says nothing. */
    public Content list() throws IOException {
        if (!Files.exists(file)) {
            return new Content(older(), Optional.empty());
        }
        List<AuditEntry> entries = new ArrayList<>();
        Optional<Integer> broken = Optional.empty();
        String chain = "";
        int number = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            number++;
            Matcher parts = LINE.matcher(line);
            boolean whole = parts.matches() && parts.group(1).equals(chained(chain, parts.group(2)));
            if (!whole && broken.isEmpty()) {
                broken = Optional.of(number);
            }
            if (parts.matches()) {
                chain = parts.group(1);
                read(parts.group(2)).ifPresent(entries::add);
            }
        }
        return new Content(List.copyOf(entries), broken);
    }

    private static Optional<AuditEntry> read(String entry) {
        try {
            return Optional.of(Json.readLine(entry, AuditEntry.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The lines of the log that there was before. */
    private List<AuditEntry> older() throws IOException {
        if (!Files.exists(accessLog)) {
            return List.of();
        }
        List<AuditEntry> entries = new ArrayList<>();
        for (String line : Files.readString(accessLog).lines().toList()) {
            Matcher parts = ACCESS.matcher(line);
            if (parts.matches()) {
                entries.add(new AuditEntry(
                        parts.group(1),
                        parts.group(2),
                        parts.group(3),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        parts.group(4)));
            }
        }
        return entries;
    }
}

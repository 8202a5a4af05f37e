package org.bringback.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bringback.notice.Location;
import org.bringback.notice.NoticeCode;
import org.bringback.source.container.Content;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;

/**
 * Tells a text's encoding from its bytes: by byte order mark; else UTF-16 when NULs stand on one side of the byte pairs;
 * else UTF-8 when the whole file is strictly that; else windows-874. The whole file is read, since the first Thai letter
 * may come late.
 *
 * <p>Refused are bytes that no candidate knows, and text that was decoded wrongly and saved again: a chain such as
 * {@code UTF-8 → windows-874 → UTF-8} in the notice says what happened.
 */
final class EncodingDetector {

    private static final int BUFFER = 1 << 16;
    private static final String KNOWN = "UTF-8, windows-874, UTF-16";

    private final Content content;
    private final Location location;

    EncodingDetector(Content content, Location location) {
        this.content = content;
        this.location = location;
    }

    Encoding detect() throws IOException, RefusedFileException {
        byte[] head = content.head(4);
        Optional<Encoding> marked = byMark(head);
        if (marked.isPresent() && head.length == marked.get().bom()) {
            throw Refusal.of(NoticeCode.EMPTY_FILE, location);
        }
        if (marked.isPresent() && !marked.get().label().equals("UTF-8")) {
            return marked.get();
        }
        EncodingStatistics sample = statistics(BUFFER);
        Optional<Encoding> wide = utf16WithoutMark(sample);
        if (wide.isPresent()) {
            return wide.get();
        }
        refuseBinary(sample);
        EncodingStatistics statistics = statistics(Long.MAX_VALUE);
        if (statistics.visible == 0) {
            throw Refusal.of(NoticeCode.EMPTY_FILE, location);
        }
        return marked.isPresent() ? utf8(statistics, marked.get()) : withoutMark(statistics);
    }

    private static Optional<Encoding> byMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, "UTF-8", 3));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, "UTF-16", 2));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, "UTF-16", 2));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private EncodingStatistics statistics(long upTo) throws IOException {
        EncodingStatistics statistics = new EncodingStatistics();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open()) {
            int read = in.readNBytes(buffer, 0, BUFFER);
            while (read > 0) {
                statistics.add(buffer, read);
                read = statistics.size() < upTo ? in.readNBytes(buffer, 0, BUFFER) : 0;
            }
        }
        statistics.end();
        return statistics;
    }

    /** Separators, digits and line ends have a NUL beside them: a twentieth of all pairs is far less than any table has. */
    private static Optional<Encoding> utf16WithoutMark(EncodingStatistics sample) {
        long enough = Math.max(2, sample.size() / 40);
        if (sample.oddNuls >= enough && sample.evenNuls * 20 <= sample.oddNuls) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, "UTF-16LE (no BOM)", 0));
        }
        if (sample.evenNuls >= enough && sample.oddNuls * 20 <= sample.evenNuls) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, "UTF-16BE (no BOM)", 0));
        }
        return Optional.empty();
    }

    private void refuseBinary(EncodingStatistics sample) throws RefusedFileException {
        if (sample.controls * 50 > sample.size()) {
            throw Refusal.unknownFormat(location);
        }
    }

    private Encoding withoutMark(EncodingStatistics statistics) throws RefusedFileException {
        Encoding utf8 = new Encoding(StandardCharsets.UTF_8, "UTF-8", 0);
        if (statistics.broken == 0) {
            boolean ascii = statistics.thai + statistics.otherCharacters == 0;
            return ascii ? new Encoding(StandardCharsets.US_ASCII, "US-ASCII", 0) : utf8(statistics, utf8);
        }
        if (statistics.thai + statistics.otherCharacters > statistics.broken * 10) {
            throw broken(statistics.firstBroken, "UTF-8");
        }
        if (statistics.firstNotThai.line() > 0) {
            throw broken(statistics.firstNotThai, KNOWN);
        }
        return new Encoding(Windows874.CHARSET, "windows-874", 0);
    }

    private Encoding utf8(EncodingStatistics statistics, Encoding encoding) throws RefusedFileException {
        if (statistics.broken > 0) {
            throw broken(statistics.firstBroken, "UTF-8");
        }
        if (statistics.thaiTwice >= 4 && statistics.thaiTwice * 5 > statistics.thai) {
            throw Refusal.encoding(location, KNOWN, "UTF-8 → windows-874 → UTF-8");
        }
        if (statistics.thaiAsLatin >= 4 && statistics.thaiAsLatin * 5 > statistics.otherCharacters) {
            throw Refusal.encoding(location, KNOWN, "UTF-8 → ISO-8859-1 → UTF-8");
        }
        if (statistics.latinPairs >= 4 && statistics.latinPairs > statistics.thai) {
            throw Refusal.encoding(location, KNOWN, "windows-874 → ISO-8859-1 → UTF-8");
        }
        return encoding;
    }

    private RefusedFileException broken(EncodingStatistics.Offence offence, String expected) {
        return Refusal.encoding(location.inRow(offence.line()), expected, "0x%02X".formatted(offence.value()));
    }
}

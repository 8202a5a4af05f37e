package org.bringback.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Place;

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
    private final Place place;

    EncodingDetector(Content content, Place place) {
        this.content = content;
        this.place = place;
    }

    Encoding detect() throws IOException, RefusedFileException {
        byte[] head = content.head(4);
        Optional<Encoding> marked = byMark(head);
        if (marked.isPresent() && head.length == marked.get().bom()) {
            throw Refusal.of(NoticeCode.EMPTY_FILE, place);
        }
        if (marked.isPresent() && !marked.get().label().equals("UTF-8")) {
            return marked.get();
        }
        ByteCensus sample = census(BUFFER);
        Optional<Encoding> wide = utf16WithoutMark(sample);
        if (wide.isPresent()) {
            return wide.get();
        }
        refuseBinary(sample);
        ByteCensus census = census(Long.MAX_VALUE);
        if (census.visible == 0) {
            throw Refusal.of(NoticeCode.EMPTY_FILE, place);
        }
        return marked.isPresent() ? utf8(census, marked.get()) : withoutMark(census);
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

    private ByteCensus census(long upTo) throws IOException {
        ByteCensus census = new ByteCensus();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open()) {
            int read = in.readNBytes(buffer, 0, BUFFER);
            while (read > 0) {
                census.add(buffer, read);
                read = census.size() < upTo ? in.readNBytes(buffer, 0, BUFFER) : 0;
            }
        }
        census.end();
        return census;
    }

    /** Separators, digits and line ends have a NUL beside them: a twentieth of all pairs is far less than any table has. */
    private static Optional<Encoding> utf16WithoutMark(ByteCensus sample) {
        long enough = Math.max(2, sample.size() / 40);
        if (sample.oddNuls >= enough && sample.evenNuls * 20 <= sample.oddNuls) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, "UTF-16LE (no BOM)", 0));
        }
        if (sample.evenNuls >= enough && sample.oddNuls * 20 <= sample.evenNuls) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, "UTF-16BE (no BOM)", 0));
        }
        return Optional.empty();
    }

    private void refuseBinary(ByteCensus sample) throws RefusedFileException {
        if (sample.controls * 50 > sample.size()) {
            throw Refusal.unknownFormat(place);
        }
    }

    private Encoding withoutMark(ByteCensus census) throws RefusedFileException {
        Encoding utf8 = new Encoding(StandardCharsets.UTF_8, "UTF-8", 0);
        if (census.broken == 0) {
            boolean ascii = census.thai + census.otherCharacters == 0;
            return ascii ? new Encoding(StandardCharsets.US_ASCII, "US-ASCII", 0) : utf8(census, utf8);
        }
        if (census.thai + census.otherCharacters > census.broken * 10) {
            throw broken(census.firstBroken, "UTF-8");
        }
        if (census.firstNotThai.line() > 0) {
            throw broken(census.firstNotThai, KNOWN);
        }
        return new Encoding(Windows874.CHARSET, "windows-874", 0);
    }

    private Encoding utf8(ByteCensus census, Encoding encoding) throws RefusedFileException {
        if (census.broken > 0) {
            throw broken(census.firstBroken, "UTF-8");
        }
        if (census.thaiTwice >= 4 && census.thaiTwice * 5 > census.thai) {
            throw Refusal.encoding(place, KNOWN, "UTF-8 → windows-874 → UTF-8");
        }
        if (census.thaiAsLatin >= 4 && census.thaiAsLatin * 5 > census.otherCharacters) {
            throw Refusal.encoding(place, KNOWN, "UTF-8 → ISO-8859-1 → UTF-8");
        }
        if (census.latinPairs >= 4 && census.latinPairs > census.thai) {
            throw Refusal.encoding(place, KNOWN, "windows-874 → ISO-8859-1 → UTF-8");
        }
        return encoding;
    }

    private RefusedFileException broken(ByteCensus.Offence offence, String expected) {
        return Refusal.encoding(place.inRow(offence.line()), expected, "0x%02X".formatted(offence.value()));
    }
}

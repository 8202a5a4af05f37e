package org.bringback.linkage.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * In which encoding a CSV file is, by its beginning: UTF-16 where a mark says so, UTF-8 where it is that but for
 * a few bytes, else windows-874, in which spreadsheets save Thai.
 */
final class TextEncoding {

    /** Thai that begins later than this in a file of windows-874 is not noticed. */
    private static final int LOOKED_AT = 1 << 20;

    /** So many letters beside each fault are not there by accident. */
    private static final int RARE_FAULTS = 10;

    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private TextEncoding() {}

    static Charset of(InputStream file) throws IOException {
        byte[] head = file.readNBytes(LOOKED_AT);
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE
                || head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS_874;
    }

    /** Some bytes that are none do not make another encoding of it: most of its letters would be lost for them. */
    private static boolean isUtf8(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(head);
        CharBuffer characters = CharBuffer.allocate(1 << 13);
        long letters = 0;
        long faults = 0;
        CoderResult result = CoderResult.OVERFLOW;
        while (!result.isUnderflow()) {
            // a character that the end cuts is no fault
            result = decoder.decode(bytes, characters, false);
            letters += characters.flip().chars().filter(letter -> letter > 0x7F).count();
            characters.clear();
            if (result.isError()) {
                faults++;
                bytes.position(bytes.position() + result.length());
            }
        }
        return faults == 0 || letters > RARE_FAULTS * faults;
    }

    /** The same text in UTF-8. */
    static InputStream utf8(InputStream file, Charset encoding) throws IOException {
        return encoding.equals(StandardCharsets.UTF_8)
                ? file
                : ReaderInputStream.builder()
                        .setReader(new InputStreamReader(file, encoding))
                        .setCharset(StandardCharsets.UTF_8)
                        .get();
    }
}

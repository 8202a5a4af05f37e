package org.bringback.source.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.container.Content;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowSource;

/** A CSV or TSV: finds out encoding and separator, then opens the cursor. */
public final class TextFile {

    private static final int BUFFER = 1 << 16;

    private final Content content;
    private final SourceFormat expected;
    private final Location location;
    private final List<Notice> warnings = new ArrayList<>();

    public TextFile(Content content, SourceFormat expected, Location location) {
        this.content = content;
        this.expected = expected;
        this.location = location;
    }

    public RowSource open() throws IOException, RefusedFileException {
        Encoding encoding = new EncodingDetector(content, location).detect();
        warnIfNotAgreed(encoding);
        char separator = separator(encoding);
        return new TextCursor(reader(encoding), separator, expected.limits(), location, warnings);
    }

    private void warnIfNotAgreed(Encoding found) {
        String agreed = expected.charset().orElse(found.label());
        if (!isAgreed(found, agreed)) {
            warnings.add(new Notice(NoticeCode.ENCODING_DIFFERS, location, agreed, found.label()));
        }
    }

    private static boolean isAgreed(Encoding found, String agreed) {
        if (found.charset().equals(StandardCharsets.US_ASCII)) {
            return true;
        }
        return found.label().equalsIgnoreCase(agreed)
                || found.charset().equals(Windows874.CHARSET) && Windows874.isMeantBy(agreed)
                || found.bom() > 0 && found.charset().name().equalsIgnoreCase(agreed);
    }

    private char separator(Encoding encoding) throws IOException {
        char agreed = expected.separator();
        try (Reader reader = reader(encoding)) {
            char found = SeparatorDetector.detect(reader, agreed);
            if (found != agreed) {
                warnings.add(new Notice(
                        NoticeCode.SEPARATOR_DIFFERS,
                        location,
                        SeparatorDetector.name(agreed),
                        SeparatorDetector.name(found)));
            }
            return found;
        }
    }

    private Reader reader(Encoding encoding) throws IOException {
        InputStream in = new BufferedInputStream(content.open(), BUFFER);
        in.skipNBytes(encoding.bom());
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}

package org.bringback.job.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bringback.text.Language;

/**
 * Sheets as bytes for workers, and what they printed. Written out field by field: what is read can become nothing but
 * reports, and a worker has the same version as whoever wrote it.
 */
final class SheetCodec {

    private SheetCodec() {}

    /** What writes to a stream in memory, which never fails. */
    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            body.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] encode(List<ReportSheet> sheets) {
        return bytes(out -> {
            ReportWriter writer = new ReportWriter(out);
            writer.list(sheets, sheet -> {
                writer.text(sheet.language().name());
                writer.report(sheet.report());
            });
        });
    }

    static List<ReportSheet> decode(byte[] bytes) throws IOException {
        ReportReader reader = reader(bytes);
        return reader.list(() -> {
            Language language = Language.valueOf(reader.text());
            return new ReportSheet(reader.report(), language);
        });
    }

    static byte[] encodePrinted(List<byte[]> printed) {
        return bytes(out -> {
            ReportWriter writer = new ReportWriter(out);
            writer.list(printed, writer::bytes);
        });
    }

    static List<byte[]> decodePrinted(byte[] bytes) throws IOException {
        ReportReader reader = reader(bytes);
        return reader.list(reader::bytes);
    }

    private static ReportReader reader(byte[] bytes) {
        return new ReportReader(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}

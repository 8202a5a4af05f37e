package org.bringback.linkage.io;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.Workers;
import org.bringback.text.BilingualText;
import org.bringback.text.file.AtomicFile;

/** Writes a text file of the engine whole or not at all. */
public final class ResultFile {
    /** Rows that are put into words together. */
    private static final int RANGE = 1 << 14;

    private ResultFile() {}

    /** Writes the file's text. */
    public interface Content {
        void write(BufferedWriter out) throws IOException;
    }

    /** Writes one of the file's rows. */
    public interface Row {
        void write(CsvByteWriter out, int number) throws IOException;
    }

    /** Writes to the file's stream. */
    private interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    /** @throws LinkageException when it cannot be written; nothing new is left behind then */
    public static void write(Path file, Content content) {
        stream(file, bytes -> {
                    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                    content.write(out);
                    out.flush();
                })
                .putInPlace();
    }

    /**
     * Writes rows that wait to be put in place: ranges of them are put into words side by side, and follow in order.
     *
     * @param header the first line, with its end
     */
    public static Waiting rows(Path file, String header, int count, Workers workers, Row row) {
        return stream(file, bytes -> {
            bytes.write(header.getBytes(StandardCharsets.UTF_8));
            int together = RANGE * workers.threads() * 4;
            for (int first = 0; first < count; first += together) {
                int start = first;
                int some = Math.min(together, count - first);
                for (byte[] text : workers.ranges(some, RANGE, (from, to) -> text(row, start + from, start + to))) {
                    bytes.write(text);
                }
            }
        });
    }

    private static byte[] text(Row row, int from, int to) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(RANGE * 32);
        CsvByteWriter out = new CsvByteWriter(text);
        try {
            for (int number = from; number < to; number++) {
                row.write(out, number);
            }
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toByteArray();
    }

    private static Waiting stream(Path file, Bytes content) {
        Waiting waiting = new Waiting(AtomicFile.at(file));
        try (OutputStream out = Files.newOutputStream(waiting.file.draft())) {
            content.write(out);
            return waiting;
        } catch (IOException failure) {
            throw waiting.failed(failure);
        }
    }

    /** A file that is written, but not where it belongs: several can be put there together. */
    public record Waiting(AtomicFile file) {

        /** Replaces what stood there. */
        public void putInPlace() {
            try {
                file.putInPlace();
            } catch (IOException failure) {
                throw failed(failure);
            }
        }

        /** Forgets it. */
        public void drop() {
            file.draft().toFile().delete();
        }

        private LinkageException failed(IOException failure) {
            drop();
            String name = file.file().getFileName().toString();
            return new LinkageException(
                    new BilingualText("เขียนไฟล์ " + name + " ไม่ได้", name + " cannot be written"), failure);
        }
    }
}

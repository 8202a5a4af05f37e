package org.bringback.identity.linkage.records;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a text file whole or not at all: what stood there before stays until the new one is complete. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes the file's text. */
    public interface Content {
        void write(BufferedWriter out) throws IOException;
    }

    /** Writes the file's rows. */
    public interface Rows {
        void write(CsvOut out) throws IOException;
    }

    /** Writes to the file's stream. */
    private interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    /** @throws LinkException when it cannot be written; nothing new is left behind then */
    public static void write(Path file, Content content) {
        stream(file, bytes -> {
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            content.write(out);
            out.flush();
        });
    }

    /** As {@link #write}, row by row. */
    public static void rows(Path file, Rows rows) {
        stream(file, bytes -> {
            CsvOut out = new CsvOut(bytes);
            rows.write(out);
            out.flush();
        });
    }

    private static void stream(Path file, Bytes content) {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.write(out);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            part.toFile().delete();
            String name = whole.getFileName().toString();
            throw new LinkException(name + " cannot be written", "เขียนไฟล์ " + name + " ไม่ได้", failure);
        }
    }
}

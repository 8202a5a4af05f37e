package org.bringback.identity.linkage.records;

import java.io.BufferedWriter;
import java.io.IOException;
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

    /** @throws LinkException when it cannot be written; nothing new is left behind then */
    public static void write(Path file, Content content) {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
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

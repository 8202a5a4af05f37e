package org.bringback.render.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a zip file without the times of its entries, so that the same content gives the same bytes. */
final class ReproducibleZip {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ReproducibleZip() {}

    /** Leaves {@code target} open. */
    static void copy(Path from, OutputStream target) throws IOException {
        copy(from, target, Map.of());
    }

    /**
     * The same with some parts changed. Leaves {@code target} open.
     *
     * @param changes by a part's name, what becomes of its text
     */
    static void copy(Path from, OutputStream target, Map<String, UnaryOperator<String>> changes) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile())) {
            ZipOutputStream out = new ZipOutputStream(target);
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(entry(entry.getName()));
                UnaryOperator<String> change = changes.get(entry.getName());
                try (InputStream content = in.getInputStream(entry)) {
                    if (change == null) {
                        content.transferTo(out);
                    } else {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        out.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
                    }
                }
                out.closeEntry();
            }
            out.finish();
        }
    }

    /** An entry without a time of its own. */
    static ZipEntry entry(String name) {
        ZipEntry timeless = new ZipEntry(name);
        timeless.setTimeLocal(BEGINNING);
        return timeless;
    }
}

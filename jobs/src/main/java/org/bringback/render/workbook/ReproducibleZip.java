package org.bringback.render.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bringback.text.file.OwnerOnly;

/** Copies a zip file without the times of its entries, so that the same content gives the same bytes. */
final class ReproducibleZip {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ReproducibleZip() {}

    static void copy(Path from, Path to) throws IOException {
        try (OutputStream file = new BufferedOutputStream(OwnerOnly.output(to))) {
            copy(from, file);
        }
    }

    /** Leaves {@code target} open. */
    static void copy(Path from, OutputStream target) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile())) {
            ZipOutputStream out = new ZipOutputStream(target);
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(entry(entry.getName()));
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(out);
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

package org.bringback.tools.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bringback.notice.NoticeCode;
import org.bringback.samples.SyntheticPopulation;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.file.DelimitedTextWriter;

/** Compressed files of the list nfe with one thing wrong in each. */
final class MalformedArchives {

    private static final String NAME = "export-nfe-2022-05-31.csv";
    private static final String GUARDIAN = "ผู้ปกครอง";
    private static final int LONG_CELL = 2_000_000;
    private static final int BOMB = 48 << 20;

    private final SampleTable table;

    MalformedArchives(SyntheticPopulation population) {
        table = SampleTable.of(population, OfficeList.NFE);
    }

    List<MalformedFile> all() throws IOException {
        byte[] good = table.bytes(DelimitedTextWriter.Format.UTF_8_MARKED);
        byte[] longCell = table.with(3, GUARDIAN, "ก".repeat(LONG_CELL)).bytes(DelimitedTextWriter.Format.UTF_8_MARKED);
        return List.of(
                MalformedFile.file("truncated-zip/export-nfe-2022-05-31.zip", half(zip(good)), NoticeCode.TRUNCATED),
                MalformedFile.file("truncated-gz/" + NAME + ".gz", half(gzip(good)), NoticeCode.TRUNCATED),
                MalformedFile.file("zip-bomb/export-nfe-2022-05-31.zip", zip(bomb(good)), NoticeCode.ARCHIVE_BOMB),
                MalformedFile.row("two-megabyte-cell/" + NAME + ".gz", gzip(longCell), NoticeCode.CELL_TOO_LONG, 4),
                MalformedFile.fine("good-gz/" + NAME + ".gz", gzip(good), MalformedFile.Outcome.ACCEPTED),
                MalformedFile.fine("good-zip/export-nfe-2022-05-31.zip", zip(good), MalformedFile.Outcome.ACCEPTED));
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** A good file, and after it blank rows without end. */
    private static byte[] bomb(byte[] good) {
        byte[] bytes = Arrays.copyOf(good, BOMB);
        byte[] row = ",,,,,,,,,,,,,,\n".getBytes(StandardCharsets.UTF_8);
        for (int i = good.length; i < BOMB; i++) {
            bytes[i] = row[(i - good.length) % row.length];
        }
        return bytes;
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(NAME);
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}

package org.bringback.linkage.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.RecordSource;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.bringback.text.BilingualText;

/** A CSV file in UTF-8, UTF-16 or windows-874 with a header row, plain or {@code .gz}, as a table to link. */
public final class CsvRecordSource implements RecordSource {
    private static final int HEAD = 1 << 16;
    /** How many times smaller a packed table is, roughly. */
    private static final int PACKED = 4;

    private static final int BLOCK = 1 << 23;

    /** Blocks of a sample that are read at once. */
    private static final int SAMPLE_BLOCKS = 8;

    private final Path file;
    private final Charset encoding;
    private final CsvHeader header;

    private CsvRecordSource(Path file, Charset encoding, CsvHeader header) {
        this.file = file;
        this.encoding = encoding;
        this.header = header;
    }

    /** Opens the file as far as its header. */
    public static CsvRecordSource open(Path file) {
        try (InputStream bytes = stream(file)) {
            Charset encoding = TextEncoding.of(bytes);
            try (InputStream in = TextEncoding.utf8(stream(file), encoding)) {
                return new CsvRecordSource(file, encoding, CsvHeader.of(in.readNBytes(HEAD)));
            }
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    @Override
    public List<String> columns() {
        return header.columns();
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public RecordTable read(Optional<String> id, List<FieldColumns> fields, Workers workers) {
        return readSome(id, fields, workers, Integer.MAX_VALUE);
    }

    /** Whole blocks, so a little more than enough or all. */
    @Override
    public RecordTable readSome(Optional<String> id, List<FieldColumns> fields, Workers workers, int enough) {
        ColumnProjection plan = ColumnProjection.of(name(), header.columns(), id, fields);
        try (InputStream in = TextEncoding.utf8(stream(file), encoding)) {
            in.skipNBytes(header.bytes());
            RecordTable table = new RecordTable(fields.size(), room(enough));
            CsvBlockReader blocks = new CsvBlockReader(in, header.delimiter(), new byte[0]);
            fill(table, blocks, plan, workers, enough);
            NonEmptyCheck.require(name(), table.rows());
            return table;
        } catch (IOException | UncheckedIOException failure) {
            throw unreadable(file, failure);
        }
    }

    /** While the rows of some blocks are coded, the next blocks are read. */
    private void fill(RecordTable table, CsvBlockReader blocks, ColumnProjection plan, Workers workers, int enough) {
        boolean all = enough == Integer.MAX_VALUE;
        int size = all ? BLOCK : HEAD;
        // a sample is the same for any number of threads, and so is what is made from it
        int together = all ? workers.threads() : SAMPLE_BLOCKS;
        TableEncoder filler = new TableEncoder(table, plan, workers);
        List<CsvBlock> batch = blocks.next(size, together);
        while (!batch.isEmpty() && table.rows() < enough) {
            batch = filler.add(batch, () -> blocks.next(size, together));
        }
    }

    /** From the size of the file and of its first rows. */
    @Override
    public long expectedRows() {
        try (InputStream in = stream(file)) {
            byte[] head = in.readNBytes(HEAD);
            long breaks = 1;
            for (byte b : head) {
                breaks += b == '\n' ? 1 : 0;
            }
            long size = Files.size(file) * (isCompressed(file) ? PACKED : 1);
            return Math.max(1, size * breaks / Math.max(1, head.length));
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /** Room for all rows at once, so that a large table need not grow by copying. */
    private int room(int enough) {
        long rows = enough < Integer.MAX_VALUE ? enough : expectedRows() * 21 / 20;
        return (int) Math.min(Integer.MAX_VALUE / 64, rows);
    }

    private static boolean isCompressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    private static InputStream stream(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return isCompressed(file) ? new GZIPInputStream(in, HEAD) : in;
    }

    private static LinkageException unreadable(Path file, Exception failure) {
        String name = file.getFileName().toString();
        return new LinkageException(
                new BilingualText("เปิดอ่าน " + name + " ไม่ได้", name + " cannot be read"), failure);
    }
}

package org.bringback.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.text.BilingualText;

/**
 * What a night will need, reckoned from the size of its files before the first row is read. The factors were measured by
 * {@code bin/benchmark --only night --scale 4}, a night of 1.7 million rows: 290 MB of the heap were in use at most after
 * a collection, half of which has to stay free; the state took 700 bytes a row; and 14 seconds of processor time went
 * into 100,000 rows. A night of 13.2 million rows took less: 484 bytes and 9 seconds.
 *
 * @param newRows of the files to be taken in, about
 * @param rows those and the ones that the state holds
 */
public record NightNeeds(long newRows, long rows) {

    private static final long BASE_HEAP = 350_000_000;
    private static final long HEAP_A_ROW = 135;
    private static final long DISK_A_ROW = 700;
    /** Archive and blocking keys; the rows themselves lie on the server. */
    private static final long DISK_A_ROW_BESIDE_SERVER = 250;

    private static final long BASE_DISK = 50_000_000;
    private static final double SECONDS_A_ROW = 14e-5;

    /** Below this nobody needs to be told. */
    private static final long MANY_ROWS = 500_000;

    /** Larger states on the embedded database were never measured: 1,025,286 cases and a register of 12.2 million. */
    private static final long MEASURED_ROWS = 13_250_000;

    private static final long BYTES_A_ROW = 150;
    private static final long COMPRESSED_BYTES_A_ROW = 75;
    private static final List<String> COMPRESSED = List.of(".gz", ".zip", ".xlsx");

    /** @param stored rows in the state */
    public static NightNeeds of(Collection<Path> files, long stored) throws IOException {
        long newRows = 0;
        for (Path file : files) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            long each = COMPRESSED.stream().anyMatch(name::endsWith) ? COMPRESSED_BYTES_A_ROW : BYTES_A_ROW;
            newRows += Files.size(file) / each;
        }
        return new NightNeeds(newRows, newRows + stored);
    }

    /** The same for all files of a folder; none where it is not there. */
    public static NightNeeds of(Path inbox, long stored) throws IOException {
        if (!Files.isDirectory(inbox)) {
            return new NightNeeds(0, stored);
        }
        try (Stream<Path> files = Files.list(inbox)) {
            return of(files.filter(Files::isRegularFile).toList(), stored);
        }
    }

    /** Whether nobody need reckon anything. */
    boolean isSmall() {
        return rows < MANY_ROWS;
    }

    public boolean isLarge() {
        return newRows >= MANY_ROWS;
    }

    public long heapMegabytes() {
        return megabytes(BASE_HEAP + rows * HEAP_A_ROW);
    }

    /**
     * On the state's disk.
     *
     * @param server whether the rows go to a database server
     */
    public long diskMegabytes(boolean server) {
        return megabytes(BASE_DISK + newRows * (server ? DISK_A_ROW_BESIDE_SERVER : DISK_A_ROW));
    }

    /** A collector keeps a part of the heap free, mostly a tenth, which a program may not use. */
    long heapToSet() {
        return heapMegabytes() * 5 / 4;
    }

    /** What is unpacked of workbooks and archives, and sorted; a part of the disk that the state takes. */
    long temporaryMegabytes() {
        return diskMegabytes(false) / 10;
    }

    /** On two cores that do nothing else. */
    public long minutes() {
        return Math.round(Math.ceil(newRows * SECONDS_A_ROW / 60));
    }

    private static long megabytes(long bytes) {
        return (bytes >> 20) + 1;
    }

    /** When to move from the embedded database to a server, and how; nothing where there is one, or of fewer rows. */
    public Optional<BilingualText> advice(boolean server) {
        return server || rows <= MEASURED_ROWS
                ? Optional.empty()
                : Optional.of(new BilingualText(
                        String.format(
                                Locale.ROOT,
                                "เกิน %,d แถวที่เคยวัดกับฐานข้อมูลในตัว PostgreSQL รับแถวได้เร็วราวสองเท่า: สร้างฐานข้อมูลว่าง"
                                        + " ระบุใน BRINGBACK_DATABASE_URL แล้วสั่ง bringback rebuild ถ้าโฟลเดอร์สถานะมีไฟล์แล้ว",
                                MEASURED_ROWS),
                        String.format(
                                Locale.ROOT,
                                "more than the %,d rows measured on the embedded database; PostgreSQL takes rows in about"
                                        + " twice as fast: create an empty database, name it in BRINGBACK_DATABASE_URL,"
                                        + " and give bringback rebuild if the state folder holds files",
                                MEASURED_ROWS)));
    }

    /** @param server whether the rows go to a database server */
    public BilingualText text(boolean server) {
        return new BilingualText(
                String.format(
                        Locale.ROOT,
                        "ประมาณ %,d แถว ต้องใช้หน่วยความจำ %,d MB พื้นที่ดิสก์ %,d MB เวลาไม่เกิน %,d นาที",
                        newRows,
                        heapMegabytes(),
                        diskMegabytes(server),
                        minutes()),
                String.format(
                        Locale.ROOT,
                        "about %,d rows: %,d MB of memory, %,d MB of disk, up to %,d min",
                        newRows,
                        heapMegabytes(),
                        diskMegabytes(server),
                        minutes()));
    }
}

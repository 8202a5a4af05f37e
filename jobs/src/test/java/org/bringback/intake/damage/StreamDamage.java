package org.bringback.intake.damage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Damage inside the stream of records of an XLS, in a container that is whole. */
enum StreamDamage {
    BYTES,
    /** Records go missing, whole ones. */
    RECORDS_GONE,
    /** What one record says it is becomes another kind. */
    OTHER_KIND,
    OTHER_LENGTH,
    ENDS_EARLY;

    private static final String STREAM = "Workbook";

    byte[] apply(byte[] xls, Random random) throws IOException {
        byte[] stream = stream(xls);
        List<Integer> records = records(stream);
        int index = random.nextInt(records.size() - 1);
        int at = records.get(index);
        int end = records.get(Math.min(records.size() - 1, index + 1 + random.nextInt(20)));
        byte[] damaged = stream.clone();
        switch (this) {
            case BYTES -> {
                ByteDamage[] ways = ByteDamage.values();
                damaged = ways[random.nextInt(ways.length)].apply(stream, stream, random);
            }
            case RECORDS_GONE -> {
                damaged = new byte[stream.length - (end - at)];
                System.arraycopy(stream, 0, damaged, 0, at);
                System.arraycopy(stream, end, damaged, at, stream.length - end);
            }
            case OTHER_KIND -> damaged[at + random.nextInt(2)] ^= (byte) (1 << random.nextInt(8));
            case OTHER_LENGTH -> damaged[at + 2 + random.nextInt(2)] ^= (byte) (1 << random.nextInt(8));
            case ENDS_EARLY -> damaged = java.util.Arrays.copyOf(stream, at);
        }
        return wrapped(damaged);
    }

    private static byte[] stream(byte[] xls) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls));
                InputStream in = container.createDocumentInputStream(STREAM)) {
            return in.readAllBytes();
        }
    }

    private static byte[] wrapped(byte[] stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(stream), STREAM);
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** Where each record begins, and the end of the last. */
    private static List<Integer> records(byte[] stream) {
        List<Integer> records = new ArrayList<>();
        int at = 0;
        while (at + 4 <= stream.length) {
            records.add(at);
            at += 4 + (stream[at + 2] & 0xFF) + ((stream[at + 3] & 0xFF) << 8);
        }
        return records;
    }
}

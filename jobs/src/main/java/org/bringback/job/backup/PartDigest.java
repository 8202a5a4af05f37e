package org.bringback.job.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.bringback.text.file.Sha256;

/** Digests a file as it passes: as a whole, and part by part. To be read once. */
final class PartDigest {

    private final Sha256 whole = new Sha256();
    private final CRC32C part = new CRC32C();
    private final List<String> parts = new ArrayList<>();
    private long bytes;
    private int inPart;

    void add(byte[] buffer, int size) {
        whole.add(buffer, size);
        bytes += size;
        int from = 0;
        while (from < size) {
            int taken = Math.min(size - from, StoredFile.PART_BYTES - inPart);
            part.update(buffer, from, taken);
            from += taken;
            inPart += taken;
            if (inPart == StoredFile.PART_BYTES) {
                endPart();
            }
        }
    }

    private void endPart() {
        parts.add(hex(part));
        part.reset();
        inPart = 0;
    }

    StoredFile file(String path) {
        if (inPart > 0) {
            endPart();
        }
        return new StoredFile(path, whole.hex(), bytes, List.copyOf(parts));
    }

    static String hex(CRC32C checksum) {
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}

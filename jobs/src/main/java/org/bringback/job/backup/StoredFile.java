package org.bringback.job.backup;

import java.util.List;

/**
 * A file of a state as a backup holds it.
 *
 * @param path below the state, with slashes
 * @param sha256 of its content, as it lies there: encrypted where the state is
 * @param parts CRC-32C of each {@link #PART_BYTES} of it, in hexadecimal
 */
record StoredFile(String path, String sha256, long bytes, List<String> parts) {

    /** So much is read to check one part. */
    static final int PART_BYTES = 8 << 20;

    /** How many bytes a part has. */
    int bytesOf(int part) {
        return (int) Math.min(PART_BYTES, bytes - (long) part * PART_BYTES);
    }
}

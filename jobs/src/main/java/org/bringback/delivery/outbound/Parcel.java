package org.bringback.delivery.outbound;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bringback.text.BilingualText;

/**
 * What one recipient is sent at once.
 *
 * @param id of the delivery, hexadecimal: the same content of the same release for the same recipient has the same one
 * @param remarks what the letter says about the recipient's lists
 */
public record Parcel(
        String id, Recipient recipient, Source source, List<ParcelFile> files, List<BilingualText> remarks) {

    private static final int SHORT = 8;

    /** The release that the files are of. */
    public record Source(LocalDate asOf, int revision, boolean synthetic) {}

    /**
     * A file.
     *
     * @param name under which it is sent
     * @param path where it lies
     * @param confidential whether it holds persons
     */
    public record ParcelFile(String name, Path path, long bytes, String sha256, boolean confidential) {}

    /** Whether any file of it holds persons. */
    boolean isConfidential() {
        return files.stream().anyMatch(ParcelFile::confidential);
    }

    long bytes() {
        return files.stream().mapToLong(ParcelFile::bytes).sum();
    }

    /** The name of its folder in that of its recipient. */
    String folder() {
        return source.asOf() + "-r" + source.revision() + "-" + id.substring(0, SHORT);
    }

    /** As {@code sha256sum -c} reads it. */
    String checksums() {
        StringBuilder lines = new StringBuilder();
        files.forEach(file ->
                lines.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        return lines.toString();
    }
}

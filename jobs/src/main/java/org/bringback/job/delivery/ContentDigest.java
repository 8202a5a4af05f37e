package org.bringback.job.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bringback.source.excel.EncryptedXlsx;
import org.bringback.text.file.Sha256;

/**
 * Says whether files are the same as those that were sent. A workbook that is written anew holds the time when it was, so
 * of workbooks the contents of their parts count; of an encrypted one, which is written once, all of it.
 */
final class ContentDigest {

    private static final String TIMES = "docProps/core.xml";

    private ContentDigest() {}

    static String of(Path file, String sha256) throws IOException {
        return file.toString().endsWith(".xlsx") && !EncryptedXlsx.isEncrypted(file) ? workbook(file) : sha256;
    }

    private static String workbook(Path file) throws IOException {
        Sha256 digest = new Sha256();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = zip.stream()
                    .filter(part -> !part.getName().equals(TIMES))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry part : parts) {
                digest.add(part.getName() + "\n" + part.getSize() + "\n");
                try (InputStream content = zip.getInputStream(part)) {
                    digest.add(content);
                }
            }
        }
        return digest.hex();
    }
}

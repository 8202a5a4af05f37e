package org.bringback.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDigestTest {

    @TempDir
    Path folder;

    private int number;

    private Path workbook(String... parts) throws IOException {
        Path file = folder.resolve("w" + number++ + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                ZipEntry entry = new ZipEntry(parts[i]);
                entry.setTime(1_000_000_000_000L + number * 10_000_000L);
                zip.putNextEntry(entry);
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String digest(Path file) throws IOException {
        return ContentDigest.of(file, "ff");
    }

    @Test
    void aWorkbookIsTheSameWhenItWasWrittenAgain() throws IOException {
        String first = digest(workbook("xl/a.xml", "1", "xl/b.xml", "2", "docProps/core.xml", "noon"));
        assertThat(digest(workbook("xl/b.xml", "2", "docProps/core.xml", "evening", "xl/a.xml", "1")))
                .isEqualTo(first);
        assertThat(digest(workbook("xl/a.xml", "1", "xl/b.xml", "2"))).isEqualTo(first);
    }

    @Test
    void anyOtherDifferenceIsOne() throws IOException {
        String first = digest(workbook("xl/a.xml", "1", "xl/b.xml", "2"));
        assertThat(digest(workbook("xl/a.xml", "1", "xl/b.xml", "3"))).isNotEqualTo(first);
        assertThat(digest(workbook("xl/a.xml", "12", "xl/b.xml", ""))).isNotEqualTo(first);
        assertThat(digest(workbook("xl/a.xml", "1"))).isNotEqualTo(first);
        assertThat(digest(workbook("xl/a.xml", "1", "xl/c.xml", "2"))).isNotEqualTo(first);
        assertThat(digest(workbook("xl/a.xml", "1", "xl/b.xml", "2", "docProps/app.xml", "")))
                .isNotEqualTo(first);
        assertThat(digest(workbook("xl/a.xml", "2", "xl/b.xml", "1"))).isNotEqualTo(first);
    }

    /** Where parts end is part of the content: the same letters in other parts are another workbook. */
    @Test
    void whatStandsInOnePartDoesNotStandInTheNext() throws IOException {
        assertThat(digest(workbook("a", "b\n1\nc"))).isNotEqualTo(digest(workbook("a", "", "b", "c")));
    }

    @Test
    void ofAnyOtherFileTheDigestIsThatOfItsBytes() throws IOException {
        assertThat(digest(folder.resolve("missing.csv"))).isEqualTo("ff");
    }
}

package org.bringback.source.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.source.refusal.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Parts of Office files and what leads from one to the next. */
class PackageEntriesTest {

    @TempDir
    Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();

    private PackageEntries entries() throws IOException {
        Path file = folder.resolve("a.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new PackageEntries(ZipFile.builder().setPath(file).get(), Limits.standard());
    }

    private static String relationship(String id, String type, String target, String more) {
        return "<Relationship Id=\"" + id + "\" Type=\"http://example.org/" + type + "\" Target=\"" + target + "\""
                + more + "/>";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "targets.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void aTargetIsTheEntryThatProgramsMean(String part, String target, String entry) throws Exception {
        String of = part.equals("∅") ? "" : part;
        String rels = of.isEmpty() ? "_rels/.rels" : "xl/_rels/workbook.xml.rels";
        for (String name : new String[] {
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "xl/my sheet.xml",
            "xl/a+b.xml",
            "xl/50%.xml",
            "xl/100%.xml",
            "xl/ก.xml"
        }) {
            parts.put(name, name);
        }
        parts.put(rels, "<Relationships>" + relationship("r1", "officeDocument", target, "") + "</Relationships>");
        PackageEntries entries = entries();
        PackageEntries.Relation relation = entries.relations(of).get("r1");
        assertThat(relation.type()).isEqualTo("officeDocument");
        if (entry.equals("-")) {
            assertThat(entries.has(relation.target())).isFalse();
            assertThatThrownBy(() -> entries.open(relation.target())).isInstanceOf(IOException.class);
        } else {
            try (InputStream in = entries.open(relation.target())) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(entry);
            }
        }
    }

    @Test
    void whatLiesOutsideTheFileIsNoRelation() throws Exception {
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relationship("r1", "hyperlink", "http://example.org/", " TargetMode=\"External\"")
                        + relationship("r2", "styles", "styles.xml", " TargetMode=\"Internal\"") + "</Relationships>");
        assertThat(entries().relations("xl/workbook.xml"))
                .containsOnlyKeys("r2")
                .containsEntry("r2", new PackageEntries.Relation("styles", "xl/styles.xml"));
        assertThat(entries().relations("xl/other.xml")).isEmpty();
    }

    @Test
    void contentTypesHaveTheNamesOfTheirParts() throws Exception {
        parts.put(
                "[Content_Types].xml",
                "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/a.xml\" ContentType=\"sheet\"/>"
                        + "<Override PartName=\"/b.xml\" ContentType=\"sheet\"/></Types>");
        assertThat(entries().contentTypes().get("sheet")).containsExactlyInAnyOrder("/a.xml", "/b.xml");
        assertThat(entries().contentTypes().get("application/xml")).isEmpty();
    }

    @Test
    void aFileWithoutContentTypesIsNone() throws IOException {
        parts.put("a.xml", "");
        PackageEntries entries = entries();
        assertThatThrownBy(entries::contentTypes).isInstanceOf(IOException.class);
    }

    @Test
    void aSmallPartThatIsLargeIsNotReadIntoMemory() throws IOException {
        parts.put("large.xml", "x".repeat((32 << 20) + 1));
        PackageEntries entries = entries();
        assertThatThrownBy(() -> {
                    try (InputStream in = entries.openSmall("large.xml")) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
    }
}

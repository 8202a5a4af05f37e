package org.bringback.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip file put together entry by entry, so that tests can write what no honest program would. */
final class RawZip {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private int level = Deflater.DEFAULT_COMPRESSION;

    /** A workbook of one sheet {@code ข้อมูล} with these rows ({@code <row>…</row>}) and no shared strings. */
    static RawZip workbook(String rows) {
        return new RawZip()
                .with("[Content_Types].xml", """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Default Extension="xml" ContentType="application/xml"/>
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                        <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                        </Types>""")
                .with("_rels/.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                        </Relationships>""")
                .with("xl/_rels/workbook.xml.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                        <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
                        <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                        </Relationships>""")
                .with("xl/workbook.xml", """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                        <workbookPr/><sheets><sheet name="ข้อมูล" sheetId="1" r:id="rId1"/></sheets></workbook>""")
                .withStrings("")
                .withFormats("")
                .with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    RawZip with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    RawZip with(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** The shared strings, each a {@code <si>…</si>}. */
    RawZip withStrings(String items) {
        return with(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + items + "</sst>");
    }

    /** Style 1 has the number format with this code, style 2 the built-in date format 14. */
    RawZip withFormats(String code) {
        return with(
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
                        + "<numFmt numFmtId=\"170\" formatCode=\"" + code + "\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    }

    RawZip replace(String name, String from, String to) {
        return with(name, new String(entries.get(name), StandardCharsets.UTF_8).replace(from, to));
    }

    /** Leaves the entries as they are instead of packing them. */
    RawZip stored() {
        level = Deflater.NO_COMPRESSION;
        return this;
    }

    /** Puts a text at the beginning of the entry, after its XML declaration. */
    RawZip prefixed(String name, String prefix) {
        String text = new String(entries.get(name), StandardCharsets.UTF_8);
        int at = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
        return with(name, text.substring(0, at) + prefix + text.substring(at));
    }

    RawZip inUtf16(String name) {
        String text = new String(entries.get(name), StandardCharsets.UTF_8).replace("encoding=\"UTF-8\"", "");
        return with(name, text.getBytes(StandardCharsets.UTF_16));
    }

    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        RawZip read = new RawZip();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read.with(entry.getName(), in.readAllBytes());
            }
        }
        return read.entries();
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The file with headers that say of the first entry that it is packed by another method than it is. */
    byte[] withMethod(int method) {
        byte[] zip = bytes();
        zip[8] = (byte) method;
        int directory = 0;
        while (zip[directory] != 'P' || zip[directory + 1] != 'K' || zip[directory + 2] != 1) {
            directory++;
        }
        zip[directory + 10] = (byte) method;
        return zip;
    }

    Path at(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}

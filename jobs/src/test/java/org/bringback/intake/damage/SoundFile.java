package org.bringback.intake.damage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.source.StrictWorkbook;

/**
 * A file that is as it should be, to be damaged.
 *
 * @param name under which it would be sent
 * @param container what can be damaged besides plain bytes
 */
record SoundFile(String name, byte[] bytes, Container container) {

    enum Container {
        TEXT,
        PACKED,
        XLSX,
        XLS
    }

    private static final Path SAMPLES =
            Path.of(System.getProperty("bringback.home")).resolve("input-samples");

    /** The samples of every list as they are, and in other formats, packings and writers' manners. */
    static List<SoundFile> list() throws IOException {
        byte[] opec = sample("export-opec-2022-05-31.xlsx");
        byte[] bse = sample("export-bse-2022-05-31.xls");
        byte[] nfe = sample("export-nfe-2022-05-31.csv");
        List<SoundFile> files = new ArrayList<>();
        files.add(new SoundFile("export-opec-2022-05-31.xlsx", opec, Container.XLSX));
        files.add(new SoundFile("export-obec-2022-05-31.xlsx", sample("export-obec-2022-05-31.xlsx"), Container.XLSX));
        files.add(new SoundFile("export-opec-2022-05-31.xlsx", stored(opec), Container.XLSX));
        files.add(new SoundFile("export-opec-2022-05-31.xlsx", StrictWorkbook.of(opec, "1"), Container.XLSX));
        files.add(new SoundFile("export-bse-2022-05-31.xlsx", converted(bse, new XSSFWorkbook()), Container.XLSX));
        files.add(new SoundFile("export-bse-2022-05-31.xls", bse, Container.XLS));
        files.add(new SoundFile("export-opec-2022-05-31.xls", converted(opec, new HSSFWorkbook()), Container.XLS));
        files.add(new SoundFile("export-nfe-2022-05-31.csv", nfe, Container.TEXT));
        files.add(new SoundFile("export-ovec-2022-05-31.csv", sample("export-ovec-2022-05-31.csv"), Container.TEXT));
        files.add(new SoundFile(
                "export-nfe-disabled-2022-05-31.txt", sample("export-nfe-disabled-2022-05-31.txt"), Container.TEXT));
        files.add(new SoundFile("control-all-2022-05-31.csv", sample("control-all-2022-05-31.csv"), Container.TEXT));
        files.add(new SoundFile(
                "register-all-2022-05-31.csv.gz", sample("register-all-2022-05-31.csv.gz"), Container.PACKED));
        files.add(new SoundFile("export-nfe-2022-05-31.zip", zip(Map.of("nfe.csv", nfe)), Container.PACKED));
        files.add(new SoundFile(
                "export-ovec-2022-05-31.zip",
                zip(Map.of("ovec.csv.gz", gzip(sample("export-ovec-2022-05-31.csv")))),
                Container.PACKED));
        files.add(new SoundFile("export-opec-2022-05-31.gz", gzip(stored(opec)), Container.PACKED));
        files.add(new SoundFile("export-bse-2022-05-31.zip", zip(Map.of("bse.xls", bse)), Container.PACKED));
        files.add(new SoundFile("export-obec-2022-05-31.ods", openDocument(nfe), Container.PACKED));
        return files;
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(name));
    }

    private static byte[] stored(byte[] xlsx) throws IOException {
        return ArchiveDamage.packed(ArchiveDamage.parts(xlsx), true);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        return ArchiveDamage.packed(entries, false);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Nothing that is read, but it looks like a workbook from outside. */
    private static byte[] openDocument(byte[] text) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        String cells =
                new String(text, StandardCharsets.UTF_8).replace("&", "&amp;").replace("<", "&lt;");
        parts.put(
                "content.xml",
                ("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">" + cells
                                + "</office:document-content>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("META-INF/manifest.xml", "<manifest/>".getBytes(StandardCharsets.UTF_8));
        return ArchiveDamage.packed(parts, false);
    }

    /** The same cells, written by Apache POI. */
    private static byte[] converted(byte[] from, Workbook empty) throws IOException {
        try (Workbook source = WorkbookFactory.create(new ByteArrayInputStream(from));
                Workbook target = empty;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle date = target.createCellStyle();
            date.setDataFormat(target.createDataFormat().getFormat("d/m/yyyy"));
            for (Sheet sheet : source) {
                Sheet copy = target.createSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    Row copied = copy.createRow(row.getRowNum());
                    row.forEach(cell -> copy(cell, copied.createCell(cell.getColumnIndex()), date));
                }
            }
            target.write(out);
            return out.toByteArray();
        }
    }

    private static void copy(Cell from, Cell to, CellStyle date) {
        if (from.getCellType() == CellType.NUMERIC) {
            to.setCellValue(from.getNumericCellValue());
            if (org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(from)) {
                to.setCellStyle(date);
            }
        } else if (from.getCellType() == CellType.STRING) {
            to.setCellValue(from.getStringCellValue());
        }
    }
}

package org.bringback.tools.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bringback.notice.NoticeCode;
import org.bringback.samples.ExportRowGenerator;
import org.bringback.samples.SyntheticPopulation;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.SampleProvince;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.file.SheetWriter;
import org.bringback.samples.layout.ExportLayout;
import org.bringback.samples.layout.SampleExportRow;

/** Workbooks of the list opec with one thing wrong in each. */
final class MalformedWorkbooks {

    private static final String NAME = "export-opec-2022-05-31.xlsx";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int ROWS = 6;
    private final SyntheticPopulation population;

    MalformedWorkbooks(SyntheticPopulation population) {
        this.population = population;
    }

    List<MalformedFile> all() throws IOException {
        byte[] good = workbook();
        return List.of(
                MalformedFile.file(
                        "truncated-xlsx/" + NAME, Arrays.copyOf(good, good.length / 2), NoticeCode.TRUNCATED),
                MalformedFile.file(
                        "xlsx-with-dtd/" + NAME, edited(good, MalformedWorkbooks::withDtd), NoticeCode.FORBIDDEN_XML),
                MalformedFile.file(
                        "xlsx-with-external-entity/" + NAME,
                        edited(good, MalformedWorkbooks::withEntity),
                        NoticeCode.FORBIDDEN_XML),
                MalformedFile.file(
                        "xlsx-broken-character/" + NAME,
                        content(good, MalformedWorkbooks::withBrokenCharacter),
                        NoticeCode.TRUNCATED),
                MalformedFile.row(
                        "formula-in-text-cell/" + NAME,
                        edited(good, MalformedWorkbooks::withFormula),
                        NoticeCode.FORMULA_CELL,
                        5));
    }

    private byte[] workbook() throws IOException {
        ListCases listCases = population.country().caseLists().stream()
                .filter(any -> any.list() == OfficeList.OPEC)
                .findFirst()
                .orElseThrow();
        ExportLayout layout = ExportLayout.of(OfficeList.OPEC, population.reference(), InputSamples.DAY);
        ExportRowGenerator rowGenerator = new ExportRowGenerator(population, listCases, 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = layout.open(bytes, "xlsx")) {
            SampleProvince province = rowGenerator
                    .row(0, SampleExportRow.Kind.GOOD)
                    .entry()
                    .contact()
                    .home()
                    .province();
            out.sheet(layout.sheetName(province));
            for (List<SampleCell> row : layout.top(InputSamples.DAY, province)) {
                out.row(row);
            }
            for (int i = 0; i < ROWS; i++) {
                out.row(layout.cells(rowGenerator.row(i, SampleExportRow.Kind.GOOD), i + 1));
            }
        }
        return bytes.toByteArray();
    }

    private static String withDtd(String sheet) {
        return sheet.replace("<worksheet", "<!DOCTYPE worksheet [<!ELEMENT worksheet ANY>]>\n<worksheet");
    }

    private static String withEntity(String sheet) {
        String entity = "<!DOCTYPE worksheet [<!ENTITY outside SYSTEM \"file:///etc/hostname\">]>\n<worksheet";
        return sheet.replace("<worksheet", entity).replaceFirst("<c r=\"I4\" t=\"s\"><v>\\d+", "$0&outside;");
    }

    /** In the given name of the second data row. */
    private static String withFormula(String sheet) {
        return sheet.replaceFirst(
                "<c r=\"I5\" t=\"s\"><v>\\d+</v>", "<c r=\"I5\" t=\"str\"><f>CONCATENATE(\"ก\",\"ข\")</f><v>กข</v>");
    }

    /** A byte that no UTF-8 has, under a checksum that is right. */
    private static byte[] withBrokenCharacter(byte[] sheet) {
        byte[] broken = sheet.clone();
        broken[sheet.length / 2] = (byte) 0xB6;
        return broken;
    }

    private static byte[] edited(byte[] workbook, UnaryOperator<String> edit) throws IOException {
        return content(
                workbook,
                sheet -> edit.apply(new String(sheet, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] content(byte[] workbook, UnaryOperator<byte[]> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(copy);
                boolean sheet = entry.getName().equals(SHEET);
                out.write(sheet ? edit.apply(content) : content);
            }
        }
        return bytes.toByteArray();
    }
}

package org.bringback.samples;

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

/** Workbooks of the list opec with one thing wrong in each. */
final class SpoiledBooks {

    private static final String NAME = "export-opec-2022-05-31.xlsx";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int ROWS = 6;

    private final World world;

    SpoiledBooks(World world) {
        this.world = world;
    }

    List<Spoiled> all() throws IOException {
        byte[] good = workbook();
        return List.of(
                Spoiled.file("truncated-xlsx/" + NAME, Arrays.copyOf(good, good.length / 2), NoticeCode.TRUNCATED),
                Spoiled.file("xlsx-with-dtd/" + NAME, edited(good, SpoiledBooks::withDtd), NoticeCode.FORBIDDEN_XML),
                Spoiled.file(
                        "xlsx-with-external-entity/" + NAME,
                        edited(good, SpoiledBooks::withEntity),
                        NoticeCode.FORBIDDEN_XML),
                Spoiled.row(
                        "formula-in-text-cell/" + NAME,
                        edited(good, SpoiledBooks::withFormula),
                        NoticeCode.FORMULA_CELL,
                        5));
    }

    private byte[] workbook() throws IOException {
        CaseBook book = world.country().books().stream()
                .filter(any -> any.list() == OfficeList.OPEC)
                .findFirst()
                .orElseThrow();
        Layout layout = Layout.of(OfficeList.OPEC, world.reference(), InputSamples.DAY);
        Clerk clerk = new Clerk(world, book, 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = layout.open(bytes, "xlsx")) {
            Province province =
                    clerk.row(0, CaseRow.Kind.GOOD).entry().contact().home().province();
            out.sheet(layout.sheetName(province));
            for (List<Cell> row : layout.top(InputSamples.DAY, province)) {
                out.row(row);
            }
            for (int i = 0; i < ROWS; i++) {
                out.row(layout.cells(clerk.row(i, CaseRow.Kind.GOOD), i + 1));
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

    private static byte[] edited(byte[] workbook, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(copy);
                boolean sheet = entry.getName().equals(SHEET);
                String text = new String(content, StandardCharsets.UTF_8);
                out.write(sheet ? edit.apply(text).getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return bytes.toByteArray();
    }
}

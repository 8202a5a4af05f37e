package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.bringback.Filling;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school's worklist as schools send it back: typed by hand, half filled, saved by other programs, cut and shuffled. */
class ReturnedWorklistsTest {

    private static final String DAY = "2022-05-31";
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final int CASES = 40;
    private static final int SCHOOL = 3;
    private static final String STEM = "worklist-ovec-" + DAY + "-";
    private static final String WORKBOOK = STEM + "1360000382.xlsx";
    private static final String ATTEMPT = "ผลการติดต่อ / Attempt";
    private static final String ATTEMPT_ON = "ติดต่อเมื่อ / Attempted on";
    private static final String NAME = "ชื่อ-สกุล / Name";
    private static final Map<String, String> HEADINGS = Map.of(
            "listing", "ตรวจสอบรายชื่อ / Listing",
            "listing_on", "ตรวจสอบเมื่อ / Listing checked on",
            "attempt", ATTEMPT,
            "attempt_on", ATTEMPT_ON,
            "visit_on", "เยี่ยมบ้านเมื่อ / Visited on",
            "cause", "สาเหตุที่ยืนยัน / Cause confirmed",
            "decision", "การตัดสินใจ / Decision",
            "remark", "หมายเหตุ / Remark",
            "name", NAME,
            "phone", "โทรศัพท์ / Telephone");

    private static final String REFUSED = "attempt=refused; attempt_on=5/6/2565";

    @TempDir
    static Path folder;

    private static Site site;
    private static Path workbook;
    private static CommandRun night;
    /** By what was done to it, the file's name and the row that was left in it. */
    private static final Map<String, List<String>> SENT = new LinkedHashMap<>();

    /** All children are of one school, so that its worklist has a row for each; each line of the table is one's row. */
    @BeforeAll
    static void aSchoolSendsItsWorklistBackInManyWays() throws IOException {
        site = new Site(folder);
        String name = "export-ovec-" + DAY + ".csv";
        List<String> lines = new ArrayList<>(
                Files.readAllLines(Countries.clean().resolve(name), THAI).subList(0, CASES + 1));
        for (int line = 1; line <= CASES; line++) {
            String[] cells = lines.get(line).split(",", -1);
            cells[SCHOOL] = "1360000382";
            lines.set(line, String.join(",", cells));
        }
        site.put(Files.write(folder.resolve(name), lines, THAI));
        site.nightly();
        CommandRun ran = CaseworkCommands.worklists(site, "school", DAY);
        assertThat(ran.code()).as(ran.err()).isZero();
        workbook = site.restricted(DAY).resolve("worklists/school").resolve(WORKBOOK);
        int row = 0;
        for (String[] line : typed()) {
            int own = ++row;
            String file = STEM + "typed" + own + ".xlsx";
            site.put(only(own, filling -> type(filling, own, line[1])), file);
            SENT.put(line[0], List.of(file, String.valueOf(own)));
        }
        sortedAndShuffled(STEM + "shuffled.xlsx");
        withRowsByHand(STEM + "added.xlsx");
        savedByAnotherProgram(STEM + "inline.xlsx");
        Path macros = only(38, filling -> {
            type(filling, 38, REFUSED);
            filling.workbook().setWorkbookType(XSSFWorkbookType.XLSM);
        });
        site.put(macros, STEM + "macros.xlsm");
        site.put(macros, STEM + "hidden-macros.xlsx");
        site.put(only(38, filling -> type(filling, 38, REFUSED)), "worklist-ovec-2022-06-30-other.xlsx");
        site.put(only(37, filling -> type(filling, 37, REFUSED)), "worklist-obec-" + DAY + "-other.xlsx");
        site.put(Files.writeString(folder.resolve("x.csv"), "รหัสอ้างอิง,ชื่อ-สกุล\n"), STEM + "text.csv");
        site.put(openDocument(), STEM + "open.ods");
        site.put(
                Filling.in(workbook, filling -> {
                    int column = filling.column(ATTEMPT);
                    filling.pairs().forEach(one -> one.removeCell(one.getCell(column)));
                }),
                STEM + "without-column.xlsx");
        night = site.nightly();
    }

    /** As somebody works with it: sorted by another column, columns moved and hidden, rows of others deleted. */
    private static void sortedAndShuffled(String name) throws IOException {
        site.put(
                Filling.in(workbook, filling -> {
                    for (int row = 31; row <= 33; row++) {
                        type(filling, row, REFUSED + "; remark=" + reference(filling, row));
                    }
                    List<List<String>> rows = new ArrayList<>();
                    for (int row = 1; row <= filling.count(); row++) {
                        List<String> cells = new ArrayList<>();
                        filling.pairs().getRow(row).forEach(cell -> cells.add(0, cell.getStringCellValue()));
                        rows.add(cells);
                    }
                    int byPhone =
                            filling.pairs().getRow(0).getLastCellNum() - 1 - filling.column(HEADINGS.get("phone"));
                    rows.sort(Comparator.comparing(cells -> cells.get(byPhone)));
                    List<String> headings = new ArrayList<>();
                    filling.pairs().getRow(0).forEach(cell -> headings.add(0, cell.getStringCellValue()));
                    rows.removeIf(cells -> cells.get(0).isEmpty());
                    rows.subList(0, 3).clear();
                    IntStream.rangeClosed(0, filling.pairs().getLastRowNum())
                            .forEach(row ->
                                    filling.pairs().removeRow(filling.pairs().getRow(row)));
                    rows.add(0, headings);
                    for (int row = 0; row < rows.size(); row++) {
                        write(filling.pairs().createRow(row), rows.get(row));
                    }
                    filling.pairs().setColumnHidden(filling.column(NAME), true);
                    filling.pairs().setColumnHidden(filling.column(ATTEMPT_ON), true);
                }),
                name);
    }

    private static String reference(Filling filling, int row) {
        return filling.text(row, "รหัสอ้างอิง / Reference");
    }

    private static void write(Row row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
        }
    }

    /** A child whom the school misses, once with what was done and once without, a copy of a row's visible cells, a signature. */
    private static void withRowsByHand(String name) throws IOException {
        site.put(
                only(34, filling -> {
                    type(filling, 34, "attempt=refused; attempt_on=6/6/2565");
                    filling.pairs().createRow(41);
                    type(filling, 41, "name=เด็กชาย มาใหม่ ไม่มีชื่อ");
                    filling.pairs().createRow(42);
                    type(filling, 42, "name=เด็กหญิง มาใหม่ ไม่มีชื่อ; " + REFUSED);
                    Row copy = filling.pairs().createRow(43);
                    filling.pairs().getRow(34).forEach(cell -> {
                        if (!filling.pairs().isColumnHidden(cell.getColumnIndex())) {
                            copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                        }
                    });
                    filling.pairs().createRow(45).createCell(3).setCellValue("ลงชื่อ ...............  ผู้อำนวยการ");
                }),
                name);
    }

    /** What a program writes that keeps texts in their cells: the file as it was sent, with two cells filled in. */
    private static void savedByAnotherProgram(String name) throws IOException {
        Path copy = Files.copy(workbook, folder.resolve(name));
        int attempt;
        int on;
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
            attempt = column(opened, ATTEMPT);
            on = column(opened, ATTEMPT_ON);
        }
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
            String xml = Files.readString(sheet);
            String filled = inline(
                    inline(xml, CellReference.convertNumToColString(attempt) + "36", "ปฏิเสธ"),
                    CellReference.convertNumToColString(on) + "36",
                    "7/6/2565");
            assertThat(filled).isNotEqualTo(xml);
            Files.writeString(sheet, filled);
        }
        site.put(copy, name);
    }

    /** What LibreOffice writes by default, with as little in it as there may be. */
    private static Path openDocument() throws IOException {
        Path file = folder.resolve("open.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static int column(XSSFWorkbook workbook, String heading) {
        for (Cell cell : workbook.getSheetAt(0).getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    private static String inline(String xml, String at, String text) {
        return xml.replaceFirst("(<c r=\"" + at + "\"[^>]*><is><t)[^<]*</t>", "$1>" + text + "</t>");
    }

    private static List<String[]> typed() throws IOException {
        Path table = Path.of("jobs/src/test/resources/org/bringback/cli/returned-worklists.csv");
        return Files.readAllLines(Countries.HOME.resolve(table)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    /** A copy in which only one row is left. */
    private static Path only(int row, Filling.Work work) throws IOException {
        return Filling.in(workbook, filling -> {
            IntStream.rangeClosed(1, filling.count())
                    .filter(other -> other != row)
                    .forEach(other -> filling.pairs().removeRow(filling.pairs().getRow(other)));
            work.on(filling);
        });
    }

    /** @param cells such as {@code attempt=refused; attempt_on=5/6/2565}; # a number, @ a date, == a formula */
    private static void type(Filling filling, int row, String cells) {
        for (String one : cells.split("; ", -1)) {
            String[] parts = one.split("=", 2);
            Cell cell = filling.cell(row, HEADINGS.getOrDefault(parts[0], parts[0]));
            type(
                    filling,
                    cell,
                    parts[1].replace('␣', ' ').replace('⍽', '\u00A0').replace('⏎', '\n'));
        }
    }

    private static void type(Filling filling, Cell cell, String text) {
        // a cell that was written inline keeps its old text beside a new one unless it is emptied
        cell.setBlank();
        if (text.startsWith("==")) {
            cell.setCellFormula(text.substring(2));
        } else if (text.startsWith("#") || text.startsWith("@")) {
            CellStyle style = filling.workbook().createCellStyle();
            style.setDataFormat(
                    filling.workbook().createDataFormat().getFormat(text.startsWith("@") ? "dd/mm/yyyy" : "General"));
            cell.setCellStyle(style);
            cell.setCellValue(Double.parseDouble(text.substring(1)));
        } else {
            cell.setCellValue(text);
        }
    }

    @Test
    void rowsMayBeSortedMovedHiddenAndDeletedByAnyProgram() throws Exception {
        assertThat(night.file(STEM + "shuffled.xlsx").get("accepted").asInt()).isEqualTo(3);
        assertThat(night.file(STEM + "shuffled.xlsx").get("rejected").asInt()).isZero();
        assertThat(site.query("select count(*) from worklist_row w join submission s on s.id = w.row_key / 2147483648"
                        + " join export_row e on e.row_key = w.case_key"
                        + " where s.file_name like '%shuffled.xlsx' and w.remark = e.person_ref"))
                .as("each row is still its own child's")
                .containsExactly("3");
        assertThat(became(STEM + "inline.xlsx")).isEqualTo("taken REFUSED 2022-06-07");
    }

    @Test
    void rowsThatSomebodyAddedComeBackAndTheOthersAreTaken() throws Exception {
        JsonNode file = night.file(STEM + "added.xlsx");
        assertThat(file.get("accepted").asInt()).isOne();
        assertThat(file.get("rejected").asInt())
                .as("two children and a copy, and no signature")
                .isEqualTo(3);
        assertThat(site.query("select distinct code from notice n join submission s on s.id = n.submission_id"
                        + " where s.file_name like '%added.xlsx'"))
                .containsExactly("FORM_ROW_EDITED");
    }

    @Test
    void whatIsNoWorklistOfItsNameIsRefusedInBothLanguages() throws Exception {
        assertThat(refused(STEM + "macros.xlsm")).isEqualTo("MACROS");
        assertThat(refused(STEM + "hidden-macros.xlsx")).isEqualTo("MACROS");
        assertThat(refused(STEM + "text.csv")).isEqualTo("FORM_COLUMN_MISSING");
        assertThat(refused(STEM + "open.ods")).isEqualTo("UNKNOWN_FORMAT");
        assertThat(refused(STEM + "without-column.xlsx")).isEqualTo("FORM_COLUMN_MISSING");
        assertThat(became("worklist-ovec-2022-06-30-other.xlsx")).startsWith("rejected WORKLIST_OTHER_ROUND");
        assertThat(became("worklist-obec-" + DAY + "-other.xlsx")).startsWith("rejected WORKLIST_OTHER_ROUND");
    }

    private static String refused(String name) {
        JsonNode file = night.file(name);
        JsonNode notice = file.get("notices").get(0);
        assertThat(file.get("fate").asText()).isEqualTo("refused");
        assertThat(notice.get("thai").asText())
                .matches("(?s).*[ก-๙].*")
                .isNotEqualTo(notice.get("english").asText());
        return notice.get("code").asText();
    }

    /** Between the exports' days too: one of the files is of a later round than the night. */
    @Test
    void rowsThatWereNotTakenComeBackWithTheirReasonInBothLanguages() throws Exception {
        StringBuilder back = new StringBuilder();
        try (Stream<Path> files = Files.list(site.restricted(DAY))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("rejects-ovec"))
                    .toList()) {
                Filling.in(
                        file,
                        rows -> rows.pairs()
                                .forEach(row -> row.forEach(cell ->
                                        back.append(cell.getStringCellValue()).append('\n'))));
            }
        }
        assertThat(back)
                .contains("แถวนี้ไม่ตรงกับที่ส่งไป", "corrections and children who are missing belong in the list")
                .contains("แต่ชื่อไฟล์ระบุ ovec 2022-06-30", "The row is of the worklist ovec " + DAY)
                .contains("เด็กชาย มาใหม่ ไม่มีชื่อ", "0899999999");
        String[] again = {
            "nightly",
            "--inbox",
            site.inbox().toString(),
            "--output",
            site.output().toString()
        };
        assertThat(site.run(again).out()).contains("which and why: " + site.restricted(DAY), "แถวใด เพราะเหตุใด");
    }

    /** Every case is somewhere, whatever was sent back. */
    @Test
    void noCaseIsLost() throws Exception {
        CommandRun ran = CaseworkCommands.worklists(site, "school", "2022-06-30");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode cases = ran.json().get("cases");
        assertThat(cases.get("all").asInt()).isEqualTo(CASES);
        assertThat(cases.get("open").asInt() + cases.get("closed").asInt()).isEqualTo(CASES);
        assertThat(Files.readString(site.restricted("2022-06-30").resolve("casework/findings.csv")))
                .as("a further episode while the one before is open")
                .containsOnlyOnce("LEFT_AGAIN_WHILE_OPEN,")
                .contains("no further one is begun", "จึงไม่เปิดรอบใหม่");
    }

    @Test
    void whatIsTypedIsTakenOrItsRowComesBackWithTheReason() throws Exception {
        StringBuilder became = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (String[] line : typed()) {
            String file = SENT.get(line[0]).get(0);
            assertThat(night.fate(file)).as(line[0]).isEqualTo("taken");
            became.append(line[0]).append('|').append(became(file)).append('\n');
            expected.append(line[0]).append('|').append(line[2]).append('\n');
        }
        assertThat(became).hasToString(expected.toString());
    }

    /** What was stored of a file's only row, or why it was not. */
    private static String became(String file) throws Exception {
        String of = " from submission s join %s r on %s where s.file_name = '" + file + "'";
        List<String> stored =
                site.query("select concat_ws(' ', listing, listing_on, attempt, attempt_on, visit_on, cause,"
                        + " further_cause, decision_on, follow_up, follow_up_on, remark)"
                        + of.formatted("worklist_row", "r.row_key / 2147483648 = s.id"));
        List<String> said = site.query("select code || ' ' || coalesce(column_name, '')"
                + of.formatted("notice", "r.submission_id = s.id") + " order by 1");
        return stored.isEmpty()
                ? said.isEmpty() ? "nothing" : "rejected " + String.join(", ", said)
                : "taken " + stored.get(0);
    }
}

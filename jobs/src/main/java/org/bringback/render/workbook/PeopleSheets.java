package org.bringback.render.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.Unit;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/**
 * Writes the sheets of the workbook for people: the title in A1 as a heading, what has to stand on every page below it, and
 * one table that is marked up as such.
 */
final class PeopleSheets {

    private static final String STYLES = "xl/styles.xml";
    private static final String AFTER_FORMATS = "</cellXfs>";
    private static final String NAMED =
            "<cellStyles count=\"2\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
                    + "<cellStyle name=\"Heading 1\" xfId=\"1\" builtinId=\"16\"/></cellStyles>";
    /** Names the format of titles, which no library does. */
    static final Map<String, UnaryOperator<String>> CHANGES =
            Map.of(STYLES, content -> content.replace(AFTER_FORMATS, AFTER_FORMATS + NAMED));

    private static final int TEXT_WIDTH = 110;
    private static final int MAX_NAME = 31;
    private static final short TITLE_POINTS = 14;

    private final SXSSFWorkbook workbook;
    private final ReportStyles styles;
    private final CellStyle title;
    private final Optional<String> banner;
    private int tables;

    /** A figure and what it counts. */
    record Amount(BigDecimal value, Unit unit) {}

    /** @param banner what has to stand on every page */
    PeopleSheets(SXSSFWorkbook workbook, Optional<String> banner) {
        this.workbook = workbook;
        this.styles = new ReportStyles(workbook);
        this.title = titleStyle(workbook);
        this.banner = banner;
    }

    /** A format derived from the one that {@link #CHANGES} names, so that programs know it for a heading. */
    private static CellStyle titleStyle(SXSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints(TITLE_POINTS);
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setFont(font);
        CTXf named = (CTXf) style.getCoreXf().copy();
        named.unsetXfId();
        workbook.getXSSFWorkbook().getStylesSource().putCellStyleXf(named);
        style.getCoreXf().setXfId(1);
        return style;
    }

    /** Names of sheets in words: once each, and as long as they may be. */
    static Map<Topic, String> names(Map<Topic, PeopleTopic> tables) {
        Map<Topic, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        tables.forEach((topic, table) -> {
            String title =
                    table.title().length() > MAX_NAME ? table.title().replaceFirst("^จำแนกตาม", "") : table.title();
            String name = WorkbookUtil.createSafeSheetName(title);
            names.put(topic, taken.add(name) ? name : topic.word());
        });
        return names;
    }

    /** A sheet of lines of text. */
    void text(String name, String heading, List<String> lines) {
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.setColumnWidth(0, TEXT_WIDTH * 256);
        int row = head(sheet, heading);
        for (String line : lines) {
            new CellWriter(sheet.createRow(row++)).text(line, styles.prose());
        }
        PrintedPages.lay(sheet, 0);
    }

    /** A sheet whose first column leads to the sheets that it names. */
    void contents(String name, List<String> headings, List<List<Object>> rows) {
        SXSSFSheet sheet = sheet(name, name, headings, List.of(36, 60, 12));
        int row = sheet.getLastRowNum() + 1;
        for (List<Object> cells : rows) {
            CellWriter writer = new CellWriter(sheet.createRow(row++));
            String target = cells.get(0).toString();
            writer.link(target, "'" + target + "'!A1", styles.link());
            cells.stream().skip(1).forEach(cell -> write(cell, writer));
        }
        markUp(sheet, "t_contents", headings, rows.size());
    }

    /** A sheet with one table. */
    void table(
            String name,
            String id,
            String heading,
            List<String> headings,
            List<Integer> widths,
            List<List<Object>> rows) {
        SXSSFSheet sheet = sheet(name, heading, headings, widths);
        int row = sheet.getLastRowNum() + 1;
        for (List<Object> cells : rows) {
            CellWriter writer = new CellWriter(sheet.createRow(row++));
            cells.forEach(cell -> write(cell, writer));
        }
        markUp(sheet, id, headings, rows.size());
    }

    private SXSSFSheet sheet(String name, String heading, List<String> headings, List<Integer> widths) {
        SXSSFSheet sheet = workbook.createSheet(name);
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
        int header = head(sheet, heading);
        CellWriter writer = new CellWriter(sheet.createRow(header));
        headings.forEach(one -> writer.text(one, styles.head()));
        sheet.createFreezePane(0, header + 1);
        PrintedPages.lay(sheet, header);
        return sheet;
    }

    /** Title and banner; gives the next row. */
    private int head(Sheet sheet, String words) {
        new CellWriter(sheet.createRow(0)).text(words, title);
        banner.ifPresent(mark -> new CellWriter(sheet.createRow(1)).text(mark, styles.text(ReportRow.Weight.PLAIN)));
        return banner.isPresent() ? 2 : 1;
    }

    private void write(Object cell, CellWriter writer) {
        if (cell instanceof Amount number) {
            writer.number(
                    number.value().doubleValue(), styles.figure(number.value(), number.unit(), ReportRow.Weight.PLAIN));
        } else if (cell instanceof Integer count) {
            writer.number(count, styles.figure(BigDecimal.valueOf(count), Unit.CASES, ReportRow.Weight.PLAIN));
        } else if (cell instanceof LocalDate day) {
            writer.date(day, styles.date(ReportRow.Weight.PLAIN));
        } else {
            writer.text(cell.toString(), styles.prose());
        }
    }

    /** Rows of a streamed sheet are gone already, so the table is told its headings. */
    private void markUp(SXSSFSheet sheet, String id, List<String> headings, int rows) {
        int header = banner.isPresent() ? 2 : 1;
        AreaReference area = new AreaReference(
                new CellReference(header, 0),
                new CellReference(header + Math.max(1, rows), headings.size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table =
                workbook.getXSSFWorkbook().getSheet(sheet.getSheetName()).createTable(area);
        CTTable marked = table.getCTTable();
        marked.setId(++tables);
        marked.setName(id);
        marked.setDisplayName(id);
        for (int column = 0; column < headings.size(); column++) {
            marked.getTableColumns().getTableColumnArray(column).setName(headings.get(column));
        }
        marked.addNewAutoFilter().setRef(area.formatAsString());
    }
}

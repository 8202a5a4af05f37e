package org.bringback.render.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.util.WorkbookUtil;
import org.bringback.notice.Notice;
import org.bringback.notice.Severity;
import org.bringback.source.form.CellLook;
import org.bringback.source.form.CellLook.Trait;
import org.bringback.source.form.CorrectedSubmission;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormColumn.Use;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.FormContent.Cell;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/**
 * The form of rejected rows: the office's own columns as they are, the faulty cells coloured and the reason in a column
 * beside them, and after all, and after the longest row where one is longer than the headers, two columns with all reasons
 * of a row. What comes back is read as any export of the office is.
 */
final class RejectForm {

    private static final String ONLY_SHEET = "ข้อมูล";
    private static final int REASON_WIDTH = 60;
    private static final int BESIDE_WIDTH = 36;
    /** Beyond it nobody looks, and each row would be as wide as the widest: one stray cell in the last column of Excel. */
    private static final int MAX_COLUMNS = 300;

    private static final BilingualText LEFT_OUT = new BilingualText(
            "ข้อมูลที่อยู่หลังคอลัมน์ที่ " + MAX_COLUMNS + " ไม่ได้แสดงไว้ที่นี่ ให้ดูในไฟล์ที่ส่งมา",
            "What stands behind column " + MAX_COLUMNS + " is left out here: see the file as it was sent");

    private static final CellLook TEXT = CellLook.with();
    private static final CellLook HEADER = CellLook.with(Trait.BOLD, Trait.GREY);
    private static final CellLook REASON = CellLook.with(Trait.WRAPPED, Trait.YELLOW);
    private static final CellLook FAULTY = CellLook.with(Trait.TAN, Trait.BOLD);

    private final RejectedRows rejected;
    private final List<Integer> widths = new ArrayList<>();
    /** Headers of columns with a faulty cell. */
    private final Set<String> faulty = new HashSet<>();
    /** How many rows each sheet has, in the order of the sheets. */
    private final Map<String, Integer> sheets = new LinkedHashMap<>();

    private String lastSheet = "";

    private RejectForm(RejectedRows rejected) {
        this.rejected = rejected;
        widen(rejected.headers());
        rejected.rows().forEach(this::see);
        if (sheets.isEmpty()) {
            sheets.put(ONLY_SHEET, 0);
        }
    }

    /** @throws IllegalArgumentException when rows of one sheet do not stand together */
    static FormContent content(RejectedRows rejected) {
        return new RejectForm(rejected).content();
    }

    private FormContent content() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put(CorrectedSubmission.SHA256_MARK, rejected.sha256());
        marks.put("list", rejected.list());
        marks.put("as_of", rejected.asOf().toString());
        List<FormContent.Sheet> content = new ArrayList<>();
        sheets.forEach((name, size) -> content.add(new FormContent.Sheet(name, size, rows(name))));
        return new FormContent(form(), rejected.asOf(), marks, content, rejected.banner());
    }

    private WorkbookForm form() {
        return new WorkbookForm(
                new WorkbookForm.Kind("rejects", 0, WorkbookForm.Codes.GENERAL),
                ONLY_SHEET,
                columns(),
                Optional.empty(),
                new WorkbookForm.Notes(Optional.empty(), List.of(), false, List.of(CorrectedSubmission.SHA256_MARK)),
                new WorkbookForm.Design(0, false, false, false, List.of(TEXT, HEADER, REASON, FAULTY), HEADER));
    }

    private List<FormColumn> columns() {
        List<FormColumn> columns = new ArrayList<>();
        for (int index = 0; index < widths.size(); index++) {
            boolean named = index < rejected.headers().size();
            BilingualText header = same(named ? rejected.headers().get(index) : "");
            columns.add(FormColumn.of("own_" + index, header, named ? Use.ENTRY : Use.UNNAMED, widths.get(index), TEXT)
                    .withEmphasis(FAULTY));
            if (hasReasons(index)) {
                columns.add(
                        FormColumn.of("reason_" + index, CorrectedSubmission.REASON, Use.SHOWN, BESIDE_WIDTH, REASON));
            }
        }
        columns.add(FormColumn.of("reason_th", same("เหตุผล"), Use.SHOWN, REASON_WIDTH, REASON));
        columns.add(FormColumn.of("reason_en", same("Reason"), Use.SHOWN, REASON_WIDTH, REASON));
        return columns;
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    private static String sheetOf(RejectedRow row) {
        return WorkbookUtil.createSafeSheetName(row.sheet().orElse(ONLY_SHEET));
    }

    private void see(RejectedRow row) {
        String sheet = sheetOf(row);
        if (sheets.containsKey(sheet) && !sheet.equals(lastSheet)) {
            throw new IllegalArgumentException("rows of sheet " + sheet + " do not stand together");
        }
        sheets.merge(sheet, 1, Integer::sum);
        lastSheet = sheet;
        widen(row.cells());
        row.notices().stream()
                .filter(RejectForm::isFault)
                .flatMap(notice -> notice.location().column().stream())
                .forEach(faulty::add);
    }

    private static boolean isFault(Notice notice) {
        return notice.severity() != Severity.WARNING;
    }

    private boolean hasReasons(int column) {
        return column < rejected.headers().size()
                && faulty.contains(rejected.headers().get(column));
    }

    private void widen(List<String> texts) {
        for (int column = 0; column < Math.min(texts.size(), MAX_COLUMNS); column++) {
            int width = TextWidth.of(texts.get(column));
            if (column == widths.size()) {
                widths.add(width);
            } else {
                widths.set(column, Math.max(width, widths.get(column)));
            }
        }
    }

    private Iterable<List<Cell>> rows(String sheet) {
        return () -> StreamSupport.stream(rejected.rows().spliterator(), false)
                .filter(row -> sheetOf(row).equals(sheet))
                .map(this::cells)
                .iterator();
    }

    private List<Cell> cells(RejectedRow row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            String why = hasReasons(column) ? beside(row, rejected.headers().get(column)) : "";
            cells.add(
                    column < row.cells().size() || !why.isEmpty()
                            ? Cell.of(column < row.cells().size() ? row.cells().get(column) : "", !why.isEmpty())
                            : Cell.NONE);
            if (hasReasons(column)) {
                cells.add(why.isEmpty() ? Cell.NONE : Cell.of(why));
            }
        }
        cells.add(Cell.of(reasons(row, "แถว", Language.THAI)));
        cells.add(Cell.of(reasons(row, "Row", Language.ENGLISH)));
        return cells;
    }

    /** What is wrong with a cell and what may stand there, in both languages; empty where nothing is wrong. */
    private static String beside(RejectedRow row, String header) {
        return row.notices().stream()
                .filter(RejectForm::isFault)
                .filter(notice -> notice.location().column().equals(Optional.of(header)))
                .map(notice -> notice.text().thai() + "\n" + notice.text().english())
                .collect(Collectors.joining("\n"));
    }

    /** Said first, as the office would else look in vain for what it sent. */
    private static Stream<String> leftOut(RejectedRow row, Language language) {
        return row.cells().stream().skip(MAX_COLUMNS).allMatch(String::isBlank)
                ? Stream.empty()
                : Stream.of(LEFT_OUT.in(language));
    }

    private static String reasons(RejectedRow row, String rowWord, Language language) {
        Stream<String> reasons = row.notices().stream()
                .map(notice -> rowWord + " " + row.line()
                        + notice.location()
                                .column()
                                .map(column -> ", " + column)
                                .orElse("") + ": "
                        + notice.text().in(language));
        return Stream.concat(leftOut(row, language), reasons).collect(Collectors.joining("\n"));
    }
}

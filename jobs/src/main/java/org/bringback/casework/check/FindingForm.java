package org.bringback.casework.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.casework.CaseFinding;
import org.bringback.reference.codes.AreaId;
import org.bringback.source.form.CellLook;
import org.bringback.source.form.CellLook.Trait;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormColumn.Use;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.FormContent.Cell;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.ThaiDates;

/**
 * The workbook of findings: of each finding a line for every row involved, one below the other, so that what they say can be
 * compared. It is only read and never sent back.
 */
public final class FindingForm {

    private static final CellLook HEADER = CellLook.with(Trait.WRAPPED, Trait.GREY, Trait.BOLD);
    private static final CellLook TEXT = CellLook.with(Trait.WRAPPED);

    private static final List<FormColumn> COLUMNS = List.of(
            column("no", new BilingualText("ข้อที่", "No"), 7),
            column("what_th", same("ข้อสังเกตและสิ่งที่ต้องดำเนินการ"), 50),
            column("source", new BilingualText("แหล่งข้อมูล", "Source"), 22),
            column("list", new BilingualText("รายการ", "List"), 18),
            column("said", new BilingualText("ข้อมูลระบุว่า", "It says"), 44),
            column("on", new BilingualText("วันที่", "Day"), 16),
            column("level", new BilingualText("ระดับชั้น", "Level"), 20),
            column("area", new BilingualText("เขตพื้นที่การศึกษา", "Education area"), 24),
            column("province", new BilingualText("จังหวัด", "Province"), 18),
            column("unit", new BilingualText("สถานศึกษาหรือผู้บันทึก", "School or unit"), 18),
            column("as_of", new BilingualText("ข้อมูล ณ วันที่", "Data as of"), 16),
            column("reference", new BilingualText("รหัสอ้างอิง", "Reference"), 20),
            column("file", new BilingualText("ไฟล์", "File"), 34),
            column("at", new BilingualText("แผ่นงานและแถวที่", "Sheet and row"), 20),
            column("what_en", same("What is wrong and what to do"), 50));

    private static final List<BilingualText> NOTES = List.of(
            new BilingualText(
                    "หนึ่งข้อคือหนึ่งเรื่องที่ข้อมูลขัดแย้งกันหรือต้องตรวจสอบ แต่ละแถวในข้อเดียวกันคือข้อมูลหนึ่งแหล่ง ให้เปรียบเทียบกัน"
                            + " เอกสารนี้ไม่แสดงชื่อบุคคล",
                    "Each number is one matter; its lines are what different rows say of the same child, to be compared. No person"
                            + " is named here."),
            new BilingualText(
                    "แถวที่ระบุว่ารายการของหน่วยงานหรือเขตพื้นที่อื่นไม่แสดงชื่อรายการและรหัสอ้างอิงเพื่อคุ้มครองข้อมูลส่วนบุคคล ให้สอบถามผ่านศูนย์ประสานงาน",
                    "Of another office's or area's list neither its name nor its reference is shown, to protect the child: ask the"
                            + " coordination centre."),
            new BilingualText(
                    "แก้ไขในข้อมูลของหน่วยงานแล้วส่งไฟล์ครั้งต่อไปตามปกติ จากนั้นจึงรับรองข้อมูลด้วยคำสั่ง sign-off ไม่ต้องส่งเอกสารนี้กลับ",
                    "Correct the office's own data and send the next file as usual, then sign off. This workbook is not sent back."));

    private FindingForm() {}

    /**
     * A finding with all rows that it rests on.
     *
     * @param rows in the order in which they are to be read
     */
    public record Checked(CaseFinding finding, List<InvolvedRow> rows) {

        public Checked {
            rows = List.copyOf(rows);
        }
    }

    /** What all workbooks of a day have in common; no rows. */
    public static FormContent content(LocalDate asOf) {
        BilingualText title = new BilingualText(
                "ข้อสังเกตเกี่ยวกับรายบุคคล ข้อมูล ณ วันที่ " + ThaiDates.inThai(asOf),
                "Findings about cases, as of " + ThaiDates.inEnglish(asOf));
        List<BilingualText> notes = new ArrayList<>(NOTES);
        notes.add(0, title);
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("as_of", asOf.toString());
        WorkbookForm form = new WorkbookForm(
                new WorkbookForm.Kind("findings", 1, WorkbookForm.Codes.GENERAL),
                "ข้อสังเกต",
                COLUMNS,
                Optional.empty(),
                new WorkbookForm.Notes(Optional.of("คำอธิบาย Notes"), notes, true, List.of()),
                new WorkbookForm.Design(0, true, false, true, List.of(HEADER, TEXT), HEADER));
        return FormContent.of(form, asOf, marks, List.of());
    }

    /** @param area whose workbook it is; empty where all may be known */
    public static List<List<Cell>> rows(List<Checked> findings, Optional<AreaId> area) {
        List<List<Cell>> rows = new ArrayList<>();
        int number = 0;
        for (Checked one : findings) {
            number++;
            if (one.rows().isEmpty()) {
                rows.add(alone(number, one.finding()));
            }
            boolean first = true;
            for (InvolvedRow row : one.rows()) {
                BilingualText what = first ? one.finding().kind().text() : InvolvedRow.nothing();
                rows.add(row(number, what, area.map(row::knownTo).orElse(row)));
                first = false;
            }
        }
        return rows;
    }

    /** A finding of which the state has no row any more. */
    private static List<Cell> alone(int number, CaseFinding finding) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), Cell.of("")));
        cells.set(0, Cell.of(Integer.toString(number)));
        cells.set(1, Cell.of(finding.kind().text().thai()));
        cells.set(COLUMNS.size() - 1, Cell.of(finding.kind().text().english()));
        return cells;
    }

    private static List<Cell> row(int number, BilingualText what, InvolvedRow row) {
        return List.of(
                Cell.of(Integer.toString(number)),
                Cell.of(what.thai()),
                Cell.of(both(row.source().words())),
                Cell.of(both(row.origin().list())),
                Cell.of(both(row.said())),
                Cell.of(row.on().map(ThaiDates::inThai).orElse("")),
                Cell.of(both(row.level())),
                Cell.of(row.place().areaName().thai()),
                Cell.of(both(row.place().province())),
                Cell.of(row.place().unit()),
                Cell.of(ThaiDates.inThai(row.origin().asOf())),
                Cell.of(row.origin().reference()),
                Cell.of(row.origin().file()),
                Cell.of(row.origin().at()),
                Cell.of(what.english()));
    }

    private static String both(BilingualText text) {
        return text.thai().equals(text.english()) ? text.thai() : text.thai() + " / " + text.english();
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    private static FormColumn column(String id, BilingualText header, int width) {
        return FormColumn.of(id, header, Use.SHOWN, width, TEXT);
    }
}

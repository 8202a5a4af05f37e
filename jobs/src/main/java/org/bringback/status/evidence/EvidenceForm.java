package org.bringback.status.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.agency.ListId;
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
 * The workbook that tells an office, or one of its areas, which of its cases the register contradicts: a row a case, in
 * Thai and, further right, in English. It is only read and never sent back.
 */
public final class EvidenceForm {

    private static final CellLook HEADER = CellLook.with(Trait.WRAPPED, Trait.GREY, Trait.BOLD);
    private static final CellLook TEXT = CellLook.with(Trait.WRAPPED);

    private static final FormColumn AREA =
            column("area", new BilingualText("เขตพื้นที่การศึกษา", "Education area"), 24);

    private static final List<FormColumn> COLUMNS = List.of(
            column("file", new BilingualText("ไฟล์", "File"), 24),
            column("sheet", new BilingualText("แผ่นงาน", "Sheet"), 14),
            column("row", new BilingualText("แถวที่", "Row"), 8),
            column("reference", new BilingualText("รหัสอ้างอิง", "Reference"), 18),
            column("reported_th", same("หน่วยงานรายงานว่า"), 30),
            column("registered_th", same("ทะเบียนระบุว่า"), 36),
            column("action_th", same("สิ่งที่ต้องดำเนินการ"), 62),
            column("reported_en", same("The list says"), 30),
            column("registered_en", same("The register says"), 36),
            column("action_en", same("What to do"), 62));

    private static final List<BilingualText> NOTES = List.of(
            new BilingualText(
                    "หนึ่งแถวคือหนึ่งราย ค้นหาได้จากไฟล์ แผ่นงาน และแถวที่หน่วยงานส่งมา หรือจากรหัสอ้างอิงของหน่วยงาน"
                            + " เอกสารนี้ไม่แสดงชื่อบุคคล",
                    "One row is one case. Look it up by file, sheet and row as the office sent them, or by the office's own"
                            + " reference. No person is named here."),
            new BilingualText(
                    "รายงานหรือทะเบียนอย่างใดอย่างหนึ่งอาจคลาดเคลื่อน โปรดสอบถามสถานศึกษาก่อนแก้ไข",
                    "Either the report or the register may be wrong. Ask the school before you correct one of them."),
            new BilingualText(
                    "แก้ไขในข้อมูลของหน่วยงาน แล้วส่งไฟล์ครั้งต่อไปตามปกติ ไม่ต้องส่งเอกสารนี้กลับ",
                    "Correct the office's own data and send the next file as usual. This workbook is not sent back."));

    private final EvidenceWords words;
    private final boolean byArea;
    private final FormContent content;

    /** @param byArea whether the office's cases belong to areas */
    public EvidenceForm(ListId list, boolean byArea, EvidenceWords words) {
        this.words = words;
        this.byArea = byArea;
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("list", list.value());
        marks.put("as_of", words.asOf().toString());
        this.content = FormContent.of(form(title(list)), words.asOf(), marks, List.of());
    }

    /** What all workbooks of the list have in common; no rows. */
    public FormContent content() {
        return content;
    }

    /** A row for each case. */
    public List<List<Cell>> rows(List<RegisterEvidence> evidence) {
        return evidence.stream().map(this::row).toList();
    }

    private BilingualText title(ListId list) {
        return new BilingualText("รายที่ทะเบียนไม่ตรงกับรายงานของ ", "Cases of which the register contradicts ")
                .join(words.office(list.value()))
                .join(new BilingualText(
                        " ข้อมูล ณ วันที่ " + ThaiDates.inThai(words.asOf()),
                        ", as of " + ThaiDates.inEnglish(words.asOf())));
    }

    private WorkbookForm form(BilingualText title) {
        List<FormColumn> columns = new ArrayList<>(COLUMNS);
        if (byArea) {
            columns.add(0, AREA);
        }
        List<BilingualText> notes = new ArrayList<>(NOTES);
        notes.add(0, title);
        return new WorkbookForm(
                new WorkbookForm.Kind("evidence", 1, WorkbookForm.Codes.GENERAL),
                "รายที่ไม่ตรงกัน",
                columns,
                Optional.empty(),
                new WorkbookForm.Notes(Optional.of("คำอธิบาย Notes"), notes, true, List.of()),
                new WorkbookForm.Design(0, true, false, true, List.of(HEADER, TEXT), HEADER));
    }

    private List<Cell> row(RegisterEvidence one) {
        BilingualText reported = words.reported(one);
        BilingualText registered = words.registered(one);
        BilingualText action = one.contradiction().action();
        List<Cell> cells = new ArrayList<>();
        if (byArea) {
            cells.add(Cell.of(words.area(one.area())));
        }
        Stream.of(
                        one.file(),
                        one.sheet(),
                        Long.toString(one.line()),
                        one.reference(),
                        reported.thai(),
                        registered.thai(),
                        action.thai(),
                        reported.english(),
                        registered.english(),
                        action.english())
                .map(Cell::of)
                .forEach(cells::add);
        return cells;
    }

    private static FormColumn column(String id, BilingualText header, int width) {
        return FormColumn.of(id, header, Use.SHOWN, width, TEXT);
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }
}

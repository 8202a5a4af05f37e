package org.bringback.source.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.source.form.CellLook.Trait;
import org.bringback.source.form.FormColumn.Type;
import org.bringback.source.form.FormColumn.Use;
import org.bringback.source.form.FormContent.Cell;
import org.bringback.text.BilingualText;

/** A form that only tests know: visits to children, as a village might be asked about them. */
final class Worklist {

    static final LocalDate AS_OF = LocalDate.of(2022, 9, 23);

    private static final CellLook HEADER = CellLook.with(Trait.BOLD, Trait.GREY);
    private static final CellLook TEXT = CellLook.with(Trait.WRAPPED);
    private static final CellLook URGENT = CellLook.with(Trait.WRAPPED, Trait.TAN);
    private static final CellLook ENTRY = CellLook.with(Trait.WRAPPED, Trait.YELLOW, Trait.UNLOCKED);

    static final WorkbookForm FIRST = form(1, List.of(number(), name(), found(), remark(), key(), fingerprint()));
    static final WorkbookForm SECOND =
            form(2, List.of(number(), name(), found(), day(), visits(), district(), remark(), key(), fingerprint()));

    private Worklist() {}

    private static WorkbookForm form(int version, List<FormColumn> columns) {
        return new WorkbookForm(
                new WorkbookForm.Kind("worklist", version, WorkbookForm.Codes.GENERAL),
                "งาน Worklist",
                columns,
                Optional.of(new WorkbookForm.Seal(List.of("sha256"), List.of("case", "number", "name"))),
                new WorkbookForm.Notes(
                        Optional.of("คำอธิบาย Notes"),
                        List.of(new BilingualText("กรอกช่องสีเหลือง", "Fill in the yellow cells")),
                        false,
                        List.of("sha256")),
                new WorkbookForm.Design(2, true, true, true, List.of(HEADER, TEXT, ENTRY, URGENT), HEADER));
    }

    private static FormColumn number() {
        return FormColumn.of("number", new BilingualText("ลำดับ", "No."), Use.SHOWN, 8, TEXT);
    }

    private static FormColumn name() {
        return FormColumn.of("name", new BilingualText("ชื่อ", "Name"), Use.SHOWN, 24, TEXT)
                .withEmphasis(URGENT);
    }

    private static FormColumn found() {
        return FormColumn.of("found", new BilingualText("พบตัวหรือไม่", "Found"), Use.REQUIRED_ENTRY, 16, ENTRY)
                .withChoices(List.of(
                        new FormChoice("YES", new BilingualText("พบ", "Yes")),
                        new FormChoice("NO", new BilingualText("ไม่พบ", "No"))))
                .withHint(new BilingualText("พบเด็กหรือไม่", "Whether the child was met"));
    }

    private static FormColumn day() {
        return FormColumn.of("day", new BilingualText("วันที่ไป", "Visited on"), Use.ENTRY, 14, ENTRY)
                .withType(Type.DATE)
                .withHint(new BilingualText("วัน/เดือน/ปี", "Day/month/year"));
    }

    private static FormColumn visits() {
        return FormColumn.of("visits", new BilingualText("จำนวนครั้ง", "Visits"), Use.ENTRY, 10, ENTRY)
                .withType(Type.WHOLE_NUMBER);
    }

    /** More than a workbook keeps beside a cell. */
    private static FormColumn district() {
        return FormColumn.of("district", new BilingualText("อำเภอ", "District"), Use.ENTRY, 20, ENTRY)
                .withChoices(IntStream.rangeClosed(1, 40)
                        .mapToObj(number -> new FormChoice(
                                "D" + number, new BilingualText("อำเภอ " + number, "District " + number)))
                        .toList());
    }

    private static FormColumn remark() {
        return FormColumn.of("remark", new BilingualText("หมายเหตุ", "Remark"), Use.ENTRY, 30, ENTRY);
    }

    private static FormColumn key() {
        return FormColumn.of("case", new BilingualText("bringback: case", "bringback: case"), Use.KEY, 10, TEXT);
    }

    private static FormColumn fingerprint() {
        return FormColumn.of(
                "seal", new BilingualText("bringback: seal", "bringback: seal"), Use.FINGERPRINT, 10, TEXT);
    }

    /** Four children; the second is urgent. */
    static FormContent content(WorkbookForm form) {
        return content(form, List.of("สมชาย ใจดี", "=สมหญิง\nใจงาม", "สมศักดิ์  ศรีสุข", "มานี มีนา"));
    }

    static FormContent content(WorkbookForm form, List<String> names) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("sha256", "a".repeat(64));
        marks.put("list", "obec");
        return FormContent.of(
                form,
                AS_OF,
                marks,
                IntStream.range(0, names.size())
                        .mapToObj(row -> row(form, row + 1, names.get(row)))
                        .toList());
    }

    private static List<Cell> row(WorkbookForm form, int number, String name) {
        Map<String, Cell> cells = Map.of(
                "number", Cell.of(String.valueOf(number)),
                "name", Cell.of(name, number == 2),
                "case", Cell.of("case-" + number),
                "seal", Cell.NONE);
        return form.columns().stream()
                .map(column -> cells.getOrDefault(column.id(), Cell.of("")))
                .toList();
    }
}

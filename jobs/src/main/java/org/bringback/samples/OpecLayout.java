package org.bringback.samples;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A workbook with a heading, real date cells, and numbers for statuses. */
final class OpecLayout implements Layout {

    private static final List<Cell> HEADER = Cell.texts(
            "ที่",
            "จังหวัด",
            "อำเภอ",
            "รหัสโรงเรียน",
            "โรงเรียน",
            "รหัสนักเรียน",
            "เลขประจำตัวประชาชน",
            "คำนำหน้า",
            "ชื่อ",
            "นามสกุล",
            "เพศ",
            "วันเกิด",
            "ชื่อผู้ปกครอง",
            "โทรศัพท์",
            "รหัสผลการตรวจสอบ",
            "วันที่ตรวจสอบ",
            "รหัสสาเหตุ");

    private final Reference reference;

    OpecLayout(Reference reference) {
        this.reference = reference;
    }

    @Override
    public String extension(int date) {
        return "xlsx";
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) {
        return new XlsxBook(out);
    }

    @Override
    public String sheetName(Province province) {
        return "รายงาน";
    }

    @Override
    public List<List<Cell>> top(LocalDate asOf, Province province) {
        String heading = "สำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชน ข้อมูล ณ วันที่ "
                + DateStyle.HEADING.format(WrittenDate.of(asOf), reference);
        return List.of(Cell.texts(heading), List.of(), HEADER);
    }

    @Override
    public List<Cell> cells(CaseRow row, int number) {
        Entry entry = row.entry();
        Entry.Contact contact = entry.contact();
        List<Cell> cells = new ArrayList<>(HEADER.size());
        cells.add(new Cell.Whole(number));
        cells.addAll(Cell.texts(
                contact.home().province().name(),
                contact.home().district(),
                contact.school().id(),
                contact.school().name(),
                entry.reference(),
                entry.id(),
                entry.title(),
                entry.name().given(),
                entry.name().family(),
                entry.sex().written("ช", "ญ")));
        cells.add(dateCell(entry.birth()));
        cells.addAll(Cell.texts(contact.guardian().full(), contact.phone()));
        cells.add(new Cell.Whole(code(row)));
        cells.add(new Cell.Day(row.reported().on()));
        cells.addAll(
                Cell.texts(row.reported().reason().map(Reference.Reason::code).orElse("")));
        return cells;
    }

    private Cell dateCell(WrittenDate date) {
        return switch (date.form()) {
            case FULL -> new Cell.Day(date.date());
            case OTHER_ERA -> new Cell.Day(date.date().plusYears(543));
            case YEAR, IMPOSSIBLE -> new Cell.Text(DateStyle.SLASHES.format(date, reference));
        };
    }

    /** The published duplicate-check codes, and codes of 900 and above for what they lack; 206 says nothing. */
    private static int code(CaseRow row) {
        if (row.has(Defect.UNKNOWN_STATUS)) {
            return 206;
        }
        return switch (row.reported().status()) {
            case FOUND_RETURNED -> 100;
            case NOT_FOUND -> row.person() % 3 == 0 ? 204 : 201;
            case DIED -> 205;
            case FOUND_NOT_RETURNED -> 901;
            case IN_PROCESS -> 902;
            case FORWARDED -> 903;
        };
    }
}

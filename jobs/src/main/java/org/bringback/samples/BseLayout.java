package org.bringback.samples;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** A workbook, old or new, with a sheet for every province's special education centre and dates in words. */
final class BseLayout implements Layout {

    private static final List<Cell> HEADER = Cell.texts(
            "ที่",
            "รหัสผู้เรียน",
            "เลขประจำตัวประชาชน",
            "คำนำหน้าชื่อ",
            "ชื่อ",
            "นามสกุล",
            "เพศ",
            "ว/ด/ป เกิด",
            "ประเภทความพิการ",
            "อำเภอ",
            "ผู้ปกครอง",
            "โทรศัพท์",
            "ผลการติดตาม",
            "วันที่รายงาน",
            "สาเหตุ");

    private static final List<String> DISABILITIES =
            List.of("ทางการเห็น", "ทางการได้ยิน", "ทางสติปัญญา", "ทางร่างกาย", "ออทิสติก", "พิการซ้อน");

    private final Reference reference;

    BseLayout(Reference reference) {
        this.reference = reference;
    }

    @Override
    public String extension(int date) {
        return date == 0 ? "xls" : "xlsx";
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) {
        return extension.equals("xls") ? new XlsBook(out) : new XlsxBook(out);
    }

    @Override
    public boolean sheetPerProvince() {
        return true;
    }

    @Override
    public String sheetName(Province province) {
        return province.name();
    }

    @Override
    public List<List<Cell>> top(LocalDate asOf, Province province) {
        String heading = "ศูนย์การศึกษาพิเศษ จังหวัด" + province.name() + " ข้อมูล ณ วันที่ "
                + DateStyle.HEADING.format(WrittenDate.of(asOf), reference);
        return List.of(Cell.texts(heading), HEADER);
    }

    @Override
    public List<Cell> cells(CaseRow row, int number) {
        Entry entry = row.entry();
        CaseRow.Report report = row.reported();
        return Cell.texts(
                String.valueOf(number),
                entry.reference(),
                entry.id(),
                entry.title(),
                entry.name().given(),
                entry.name().family(),
                entry.sex().written("ชาย", "หญิง"),
                DateStyle.WORDS.format(entry.birth(), reference),
                Dice.of(0, Purpose.FILLER, row.person()).pick(DISABILITIES),
                entry.contact().home().district(),
                entry.contact().guardian().full(),
                entry.contact().phone(),
                row.has(Defect.UNKNOWN_STATUS)
                        ? NO_STATUS
                        : reference.words(report.status()).thai(),
                DateStyle.WORDS.format(WrittenDate.of(report.on()), reference),
                report.reason().map(Reference.Reason::thai).orElse(""));
    }
}

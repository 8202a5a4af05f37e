package org.bringback.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Comma-separated text in the Thai code page; the title is glued to the name. */
final class OvecLayout implements Layout {

    private static final List<Cell> HEADER = Cell.texts(
            "ลำดับ",
            "สังกัด",
            "ข้อมูล ณ วันที่",
            "รหัสสถานศึกษา",
            "ชื่อสถานศึกษา",
            "จังหวัด",
            "อำเภอ",
            "เลขประจำตัวประชาชน",
            "รหัสนักศึกษา",
            "ชื่อ-นามสกุล",
            "เพศ",
            "วันเดือนปีเกิด",
            "ระดับชั้น",
            "ชื่อผู้ปกครอง",
            "เบอร์โทรศัพท์",
            "สถานะ",
            "วันที่ปรับปรุงสถานะ",
            "สาเหตุ");

    private final Reference reference;
    private final LocalDate asOf;

    OvecLayout(Reference reference, LocalDate asOf) {
        this.reference = reference;
        this.asOf = asOf;
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) throws IOException {
        return new TextSheet(TextSheet.Format.WINDOWS_874, out);
    }

    @Override
    public String sheetName(Province province) {
        return "";
    }

    @Override
    public List<List<Cell>> top(LocalDate day, Province province) {
        return List.of(HEADER);
    }

    @Override
    public List<Cell> cells(CaseRow row, int number) {
        Entry entry = row.entry();
        Home home = entry.contact().home();
        School school = entry.contact().school();
        CaseRow.Report report = row.reported();
        return Cell.texts(
                String.valueOf(number),
                "สอศ.",
                DateStyle.SLASHES.format(WrittenDate.of(asOf), reference),
                school.id(),
                school.name(),
                home.province().name(),
                home.district(),
                hyphenated(entry.id()),
                entry.reference(),
                entry.title() + entry.name().full(),
                entry.sex().written("ชาย", "หญิง"),
                DateStyle.ABBREVIATED_MONTH.format(entry.birth(), reference),
                "ปวช." + (1 + school.number() % 3),
                entry.contact().guardian().full(),
                entry.contact().phone(),
                row.has(Defect.UNKNOWN_STATUS)
                        ? NO_STATUS
                        : reference.words(report.status()).thai(),
                DateStyle.SLASHES.format(WrittenDate.of(report.on()), reference),
                report.reason().map(Reference.Reason::thai).orElse(""));
    }

    /** {@code 1-2345-67890-12-1}; anything but thirteen digits stays as it is. */
    private static String hyphenated(String id) {
        if (id.length() != 13 || id.startsWith("G")) {
            return id;
        }
        return id.charAt(0) + "-" + id.substring(1, 5) + "-" + id.substring(5, 10) + "-" + id.substring(10, 12) + "-"
                + id.charAt(12);
    }
}

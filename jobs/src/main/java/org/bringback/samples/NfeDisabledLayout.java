package org.bringback.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.bringback.reference.Status;

/** Tab-separated UTF-16 with Thai digits in dates and the receiving agency of forwarded cases. */
final class NfeDisabledLayout implements Layout {

    private static final List<Cell> HEADER = Cell.texts(
            "ลำดับที่",
            "รหัสอ้างอิง",
            "เลขประจำตัวประชาชน",
            "ชื่อ - สกุล",
            "เพศ",
            "วันเกิด",
            "จังหวัด",
            "อำเภอ",
            "ผู้ดูแล",
            "โทร.",
            "สถานะ",
            "วันที่สถานะ",
            "หมายเหตุ",
            "หน่วยงานรับส่งต่อ");

    private final Reference reference;

    NfeDisabledLayout(Reference reference) {
        this.reference = reference;
    }

    @Override
    public String extension(int date) {
        return date == 0 ? "txt" : "tsv";
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) throws IOException {
        return new TextSheet(TextSheet.Format.UTF_16_TABS, out);
    }

    @Override
    public String sheetName(Province province) {
        return "";
    }

    @Override
    public List<List<Cell>> top(LocalDate asOf, Province province) {
        return List.of(HEADER);
    }

    @Override
    public List<Cell> cells(CaseRow row, int number) {
        Entry entry = row.entry();
        Home home = entry.contact().home();
        CaseRow.Report report = row.reported();
        return Cell.texts(
                String.valueOf(number),
                entry.reference(),
                entry.id(),
                entry.title() + " " + entry.name().full(),
                entry.sex().written("ช", "ญ"),
                DateStyle.THAI_DIGITS.format(entry.birth(), reference),
                home.province().name(),
                home.district(),
                entry.contact().guardian().full(),
                entry.contact().phone(),
                row.has(Defect.UNKNOWN_STATUS)
                        ? NO_STATUS
                        : reference.words(report.status()).thai(),
                DateStyle.THAI_DIGITS.format(WrittenDate.of(report.on()), reference),
                report.reason().map(Reference.Reason::thai).orElse(""),
                report.status() == Status.FORWARDED ? "พม." : "");
    }
}

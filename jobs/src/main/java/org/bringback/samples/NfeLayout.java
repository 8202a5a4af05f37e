package org.bringback.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Comma-separated UTF-8 with a byte order mark, two-digit Buddhist years and English status words. */
final class NfeLayout implements Layout {

    private static final List<Cell> HEADER = Cell.texts(
            "รหัส กศน.",
            "จังหวัด",
            "อำเภอ",
            "รหัสนักศึกษา",
            "เลขบัตรประชาชน",
            "คำนำหน้า",
            "ชื่อ",
            "สกุล",
            "เพศ",
            "วดป.เกิด",
            "ผู้ปกครอง",
            "โทรศัพท์",
            "สถานะการติดตาม",
            "ณ วันที่",
            "เหตุผล");

    private final Reference reference;

    NfeLayout(Reference reference) {
        this.reference = reference;
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) throws IOException {
        return new TextSheet(TextSheet.Format.UTF_8_MARKED, out);
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
        Entry.Contact contact = entry.contact();
        CaseRow.Report report = row.reported();
        return Cell.texts(
                contact.school().id(),
                contact.home().province().name(),
                contact.home().district(),
                entry.reference(),
                entry.id(),
                entry.title(),
                entry.name().given(),
                entry.name().family(),
                entry.sex().written("1", "2"),
                DateStyle.SHORT.format(entry.birth(), reference),
                contact.guardian().full(),
                contact.phone(),
                row.has(Defect.UNKNOWN_STATUS)
                        ? "Tracking lost"
                        : reference.words(report.status()).english(),
                DateStyle.SHORT.format(WrittenDate.of(report.on()), reference),
                report.reason().map(Reference.Reason::thai).orElse(""));
    }
}

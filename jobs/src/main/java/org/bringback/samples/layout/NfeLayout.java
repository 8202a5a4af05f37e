package org.bringback.samples.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleProvince;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.RowError;
import org.bringback.samples.file.DelimitedTextWriter;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.file.SheetWriter;

/** Comma-separated UTF-8 with a byte order mark, two-digit Buddhist years and English status words. */
final class NfeLayout implements ExportLayout {

    private static final List<SampleCell> HEADER = SampleCell.texts(
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

    private final ReferenceTables reference;

    NfeLayout(ReferenceTables reference) {
        this.reference = reference;
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) throws IOException {
        return new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8_MARKED, out);
    }

    @Override
    public String sheetName(SampleProvince province) {
        return "";
    }

    @Override
    public List<List<SampleCell>> top(LocalDate asOf, SampleProvince province) {
        return List.of(HEADER);
    }

    @Override
    public List<SampleCell> cells(SampleExportRow row, int number) {
        Entry entry = row.entry();
        Entry.Contact contact = entry.contact();
        SampleExportRow.Report report = row.reported();
        return SampleCell.texts(
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
                row.has(RowError.UNKNOWN_STATUS)
                        ? "Tracking lost"
                        : reference.words(report.status()).english(),
                DateStyle.SHORT.format(WrittenDate.of(report.on()), reference),
                report.reason().map(ReferenceTables.Reason::thai).orElse(""));
    }
}

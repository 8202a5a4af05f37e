package org.bringback.samples.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.Home;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleProvince;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.RowError;
import org.bringback.samples.file.DelimitedTextWriter;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.file.SheetWriter;

/** Tab-separated UTF-16 with Thai digits in dates and the receiving agency of forwarded cases. */
final class NfeDisabledLayout implements ExportLayout {

    private static final List<SampleCell> HEADER = SampleCell.texts(
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

    private final ReferenceTables reference;

    NfeDisabledLayout(ReferenceTables reference) {
        this.reference = reference;
    }

    @Override
    public String extension(int date) {
        return date == 0 ? "txt" : "tsv";
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) throws IOException {
        return new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_16_TABS, out);
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
        Home home = entry.contact().home();
        SampleExportRow.Report report = row.reported();
        return SampleCell.texts(
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
                row.has(RowError.UNKNOWN_STATUS)
                        ? NO_STATUS
                        : reference.words(report.status()).thai(),
                DateStyle.THAI_DIGITS.format(WrittenDate.of(report.on()), reference),
                report.reason().map(ReferenceTables.Reason::thai).orElse(""),
                report.status() == Status.FORWARDED ? "พม." : "");
    }
}

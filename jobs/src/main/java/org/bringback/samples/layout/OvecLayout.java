package org.bringback.samples.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.Home;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleProvince;
import org.bringback.samples.country.School;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.RowError;
import org.bringback.samples.file.DelimitedTextWriter;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.file.SheetWriter;

/** Comma-separated text in the Thai code page; the title is glued to the name. */
final class OvecLayout implements ExportLayout {

    private static final List<SampleCell> HEADER = SampleCell.texts(
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

    private final ReferenceTables reference;
    private final LocalDate asOf;

    OvecLayout(ReferenceTables reference, LocalDate asOf) {
        this.reference = reference;
        this.asOf = asOf;
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) throws IOException {
        return new DelimitedTextWriter(DelimitedTextWriter.Format.WINDOWS_874, out);
    }

    @Override
    public String sheetName(SampleProvince province) {
        return "";
    }

    @Override
    public List<List<SampleCell>> top(LocalDate day, SampleProvince province) {
        return List.of(HEADER);
    }

    @Override
    public List<SampleCell> cells(SampleExportRow row, int number) {
        Entry entry = row.entry();
        Home home = entry.contact().home();
        School school = entry.contact().school();
        SampleExportRow.Report report = row.reported();
        return SampleCell.texts(
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
                row.has(RowError.UNKNOWN_STATUS)
                        ? NO_STATUS
                        : reference.words(report.status()).thai(),
                DateStyle.SLASHES.format(WrittenDate.of(report.on()), reference),
                report.reason().map(ReferenceTables.Reason::thai).orElse(""));
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

package org.bringback.samples.layout;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleProvince;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.RowError;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.file.SheetWriter;
import org.bringback.samples.file.XlsWriter;
import org.bringback.samples.file.XlsxWriter;

/** A workbook, old or new, with a sheet for every province's special education centre and dates in words. */
final class BseLayout implements ExportLayout {

    private static final List<SampleCell> HEADER = SampleCell.texts(
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

    private final ReferenceTables reference;

    BseLayout(ReferenceTables reference) {
        this.reference = reference;
    }

    @Override
    public String extension(int date) {
        return date == 0 ? "xls" : "xlsx";
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) {
        return extension.equals("xls") ? new XlsWriter(out) : new XlsxWriter(out);
    }

    @Override
    public boolean sheetPerProvince() {
        return true;
    }

    @Override
    public String sheetName(SampleProvince province) {
        return province.name();
    }

    @Override
    public List<List<SampleCell>> top(LocalDate asOf, SampleProvince province) {
        String heading = "ศูนย์การศึกษาพิเศษ จังหวัด" + province.name() + " ข้อมูล ณ วันที่ "
                + DateStyle.HEADING.format(WrittenDate.of(asOf), reference);
        return List.of(SampleCell.texts(heading), HEADER);
    }

    @Override
    public List<SampleCell> cells(SampleExportRow row, int number) {
        Entry entry = row.entry();
        SampleExportRow.Report report = row.reported();
        return SampleCell.texts(
                String.valueOf(number),
                entry.reference(),
                entry.id(),
                entry.title(),
                entry.name().given(),
                entry.name().family(),
                entry.sex().written("ชาย", "หญิง"),
                DateStyle.WORDS.format(entry.birth(), reference),
                SeededRandom.of(0, RandomStream.FILLER, row.person()).pick(DISABILITIES),
                entry.contact().home().district(),
                entry.contact().guardian().full(),
                entry.contact().phone(),
                row.has(RowError.UNKNOWN_STATUS)
                        ? NO_STATUS
                        : reference.words(report.status()).thai(),
                DateStyle.WORDS.format(WrittenDate.of(report.on()), reference),
                report.reason().map(ReferenceTables.Reason::thai).orElse(""));
    }
}

package org.bringback.samples.layout;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleProvince;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.RowError;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.file.SheetWriter;
import org.bringback.samples.file.XlsxWriter;

/** A workbook with a heading, real date cells, and numbers for statuses. */
final class OpecLayout implements ExportLayout {

    private static final List<SampleCell> HEADER = SampleCell.texts(
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

    private final ReferenceTables reference;

    OpecLayout(ReferenceTables reference) {
        this.reference = reference;
    }

    @Override
    public String extension(int date) {
        return "xlsx";
    }

    @Override
    public SheetWriter open(OutputStream out, String extension) {
        return new XlsxWriter(out);
    }

    @Override
    public String sheetName(SampleProvince province) {
        return "รายงาน";
    }

    @Override
    public List<List<SampleCell>> top(LocalDate asOf, SampleProvince province) {
        String heading = "สำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชน ข้อมูล ณ วันที่ "
                + DateStyle.HEADING.format(WrittenDate.of(asOf), reference);
        return List.of(SampleCell.texts(heading), List.of(), HEADER);
    }

    @Override
    public List<SampleCell> cells(SampleExportRow row, int number) {
        Entry entry = row.entry();
        Entry.Contact contact = entry.contact();
        List<SampleCell> cells = new ArrayList<>(HEADER.size());
        cells.add(new SampleCell.Whole(number));
        cells.addAll(SampleCell.texts(
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
        cells.addAll(SampleCell.texts(contact.guardian().full(), contact.phone()));
        cells.add(new SampleCell.Whole(code(row)));
        cells.add(new SampleCell.Day(row.reported().on()));
        cells.addAll(SampleCell.texts(
                row.reported().reason().map(ReferenceTables.Reason::code).orElse("")));
        return cells;
    }

    private SampleCell dateCell(WrittenDate date) {
        return switch (date.form()) {
            case FULL -> new SampleCell.Day(date.date());
            case OTHER_ERA -> new SampleCell.Day(date.date().plusYears(543));
            case YEAR, IMPOSSIBLE -> new SampleCell.Text(DateStyle.SLASHES.format(date, reference));
        };
    }

    /** The published duplicate-check codes, and codes of 900 and above for what they lack; 206 says nothing. */
    private static int code(SampleExportRow row) {
        if (row.has(RowError.UNKNOWN_STATUS)) {
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

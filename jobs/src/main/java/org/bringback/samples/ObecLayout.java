package org.bringback.samples;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The pupil register's export: 36 columns, one header twice, and the tracking columns after them. */
final class ObecLayout implements Layout {

    private static final String PUPIL_NUMBER = "เลขประจำตัวนักเรียน";
    private static final List<Cell> HEADER = Cell.texts(
            "รหัสโรงเรียน",
            "ชื่อโรงเรียน",
            PUPIL_NUMBER,
            "ชั้น",
            "ห้อง",
            PUPIL_NUMBER,
            "เพศ",
            "คำนำหน้าชื่อ",
            "ชื่อ",
            "นามสกุล",
            "วันเกิด",
            "อายุ(ปี)",
            "น้ำหนัก",
            "ส่วนสูง",
            "กลุ่มเลือด",
            "ศาสนา",
            "เชื้อชาติ",
            "สัญชาติ",
            "บ้านเลขที่",
            "หมู่",
            "ถนน/ซอย",
            "ตำบล",
            "อำเภอ",
            "จังหวัด",
            "ชื่อผู้ปกครอง",
            "นามสกุลผู้ปกครอง",
            "อาชีพของผู้ปกครอง",
            "ความเกี่ยวข้องของผู้ปกครองกับนักเรียน",
            "ชื่อบิดา",
            "นามสกุลบิดา",
            "อาชีพของบิดา",
            "ชื่อมารดา",
            "นามสกุลมารดา",
            "อาชีพของมารดา",
            "ความด้อยโอกาส",
            "ยังไม่สามารถจำหน่ายได้ (3.1.8)",
            "สถานะการติดตาม",
            "วันที่ติดตาม",
            "สาเหตุ",
            "เขตพื้นที่การศึกษา");

    private static final List<String> BLOOD = List.of("A", "B", "O", "AB", "-");
    private static final List<String> WORK = List.of("รับจ้าง", "เกษตรกรรม", "ค้าขาย", "รับราชการ", "-");

    private final Reference reference;
    private final LocalDate asOf;

    ObecLayout(Reference reference, LocalDate asOf) {
        this.reference = reference;
        this.asOf = asOf;
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
        return "ข้อมูลนักเรียน";
    }

    @Override
    public List<List<Cell>> top(LocalDate day, Province province) {
        WrittenDate created = WrittenDate.of(day).as(WrittenDate.Form.OTHER_ERA);
        String text = "วันและเวลาที่สร้างรายงาน " + DateStyle.SLASHES.format(created, reference) + " 08:15:00";
        return List.of(Cell.texts(text), HEADER);
    }

    @Override
    public List<Cell> cells(CaseRow row, int number) {
        Entry entry = row.entry();
        Dice filler = Dice.of(0, Purpose.FILLER, row.person());
        List<Cell> cells = new ArrayList<>(HEADER.size());
        cells.addAll(pupil(entry, filler));
        cells.addAll(body(entry, filler));
        cells.addAll(address(entry.contact().home()));
        cells.addAll(family(entry, filler));
        cells.addAll(tracking(row));
        return cells;
    }

    private List<Cell> pupil(Entry entry, Dice filler) {
        School school = entry.contact().school();
        return Cell.texts(
                school.registerCode(),
                school.name(),
                entry.id(),
                grade(age(entry)),
                String.valueOf(filler.between(1, 4)),
                entry.reference(),
                entry.sex().written("ช", "ญ"),
                entry.title(),
                entry.name().given(),
                orDash(entry.name().family()),
                DateStyle.SLASHES.format(entry.birth(), reference));
    }

    private List<Cell> body(Entry entry, Dice filler) {
        int age = age(entry);
        return Cell.texts(
                String.valueOf(age),
                String.valueOf(8 + 3 * age + filler.below(6)),
                String.valueOf(80 + 5 * age + filler.below(10)),
                filler.pick(BLOOD),
                filler.hits(0.9) ? "พุทธ" : "อิสลาม",
                "ไทย",
                entry.id().startsWith("G") ? "-" : "ไทย");
    }

    private static List<Cell> address(Home home) {
        return Cell.texts(
                home.house(),
                home.village(),
                "-",
                home.subdistrict(),
                home.district(),
                home.province().name());
    }

    private static List<Cell> family(Entry entry, Dice filler) {
        Name guardian = entry.contact().guardian();
        String family = orDash(guardian.family());
        String work = filler.pick(WORK);
        return Cell.texts(
                guardian.given(),
                family,
                work,
                filler.hits(0.7) ? "บิดา/มารดา" : "ญาติ",
                "-",
                "-",
                "-",
                "-",
                "-",
                "-",
                filler.hits(0.4) ? "เด็กยากจน" : "-",
                "-");
    }

    private List<Cell> tracking(CaseRow row) {
        CaseRow.Report report = row.reported();
        return Cell.texts(
                row.has(Defect.UNKNOWN_STATUS)
                        ? NO_STATUS
                        : reference.words(report.status()).thai(),
                DateStyle.SLASHES.format(WrittenDate.of(report.on()), reference),
                report.reason().map(Reference.Reason::thai).orElse("-"),
                row.entry().contact().home().area().shortName());
    }

    private int age(Entry entry) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(entry.birth().date(), asOf));
    }

    private static String grade(int age) {
        if (age < 7) {
            return "อ.3";
        }
        return age < 13 ? "ป." + (age - 6) : "ม." + Math.min(6, age - 12);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}

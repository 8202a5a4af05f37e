package org.bringback.samples.layout;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.Home;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SampleName;
import org.bringback.samples.country.SampleProvince;
import org.bringback.samples.country.School;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.RowError;
import org.bringback.samples.file.SampleCell;
import org.bringback.samples.file.SheetWriter;
import org.bringback.samples.file.XlsxWriter;

/** The pupil register's export: 36 columns, one header twice, and the tracking columns after them. */
final class ObecLayout implements ExportLayout {

    private static final List<String> BLOOD = List.of("A", "B", "O", "AB", "-");
    private static final List<String> WORK = List.of("รับจ้าง", "เกษตรกรรม", "ค้าขาย", "รับราชการ", "-");

    private final ReferenceTables reference;
    private final LocalDate asOf;

    ObecLayout(ReferenceTables reference, LocalDate asOf) {
        this.reference = reference;
        this.asOf = asOf;
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
        return "ข้อมูลนักเรียน";
    }

    @Override
    public List<List<SampleCell>> top(LocalDate day, SampleProvince province) {
        WrittenDate created = WrittenDate.of(day).as(WrittenDate.Form.OTHER_ERA);
        String text = "วันและเวลาที่สร้างรายงาน " + DateStyle.SLASHES.format(created, reference) + " 08:15:00";
        return List.of(SampleCell.texts(text), ObecHeader.CELLS);
    }

    @Override
    public List<SampleCell> cells(SampleExportRow row, int number) {
        Entry entry = row.entry();
        SeededRandom filler = SeededRandom.of(0, RandomStream.FILLER, row.person());
        List<SampleCell> cells = new ArrayList<>(ObecHeader.CELLS.size());
        cells.addAll(pupil(entry, filler));
        cells.addAll(body(entry, filler));
        cells.addAll(address(entry.contact().home()));
        cells.addAll(family(entry, filler));
        cells.addAll(tracking(row));
        return cells;
    }

    private List<SampleCell> pupil(Entry entry, SeededRandom filler) {
        School school = entry.contact().school();
        return SampleCell.texts(
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

    private List<SampleCell> body(Entry entry, SeededRandom filler) {
        int age = age(entry);
        return SampleCell.texts(
                String.valueOf(age),
                String.valueOf(8 + 3 * age + filler.below(6)),
                String.valueOf(80 + 5 * age + filler.below(10)),
                filler.pick(BLOOD),
                filler.hits(0.9) ? "พุทธ" : "อิสลาม",
                "ไทย",
                entry.id().startsWith("G") ? "-" : "ไทย");
    }

    private static List<SampleCell> address(Home home) {
        return SampleCell.texts(
                home.house(),
                home.village(),
                "-",
                home.subdistrict(),
                home.district(),
                home.province().name());
    }

    private static List<SampleCell> family(Entry entry, SeededRandom filler) {
        SampleName guardian = entry.contact().guardian();
        String family = orDash(guardian.family());
        String work = filler.pick(WORK);
        return SampleCell.texts(
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

    private List<SampleCell> tracking(SampleExportRow row) {
        SampleExportRow.Report report = row.reported();
        return SampleCell.texts(
                row.has(RowError.UNKNOWN_STATUS)
                        ? NO_STATUS
                        : reference.words(report.status()).thai(),
                DateStyle.SLASHES.format(WrittenDate.of(report.on()), reference),
                report.reason().map(ReferenceTables.Reason::thai).orElse("-"),
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

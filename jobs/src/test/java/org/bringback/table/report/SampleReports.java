package org.bringback.table.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.CohortId;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.Province;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.Status;
import org.bringback.reference.Words;

/** Reports with made-up figures, every kind of table and cell among them, for tests of writers. */
public final class SampleReports {

    public static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    public static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    private static final Words PERSONS = new Words("คน", "Persons");
    private static final Words PER_CENT = new Words("ร้อยละ", "Per cent");
    private static final Words NOW_WORDS = new Words("23 กันยายน 2565", "23 September 2022");
    private static final Words THEN_WORDS = new Words("31 พฤษภาคม 2565", "31 May 2022");
    private static final Words TOTAL = new Words("รวม", "Total");
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());

    private final Random random;

    private SampleReports(long seed) {
        this.random = new Random(seed);
    }

    /** A list's report with every topic. */
    public static Report list(long seed) {
        SampleReports sample = new SampleReports(seed);
        Words name = new Words("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "Office of the Basic Education Commission");
        return sample.report(
                new ReportId(ReportKind.LIST, "obec"), name, new Words("สพฐ.", "OBEC"), sample.everyTable());
    }

    public static Report national(long seed) {
        SampleReports sample = new SampleReports(seed);
        Words name = new Words("กระทรวงศึกษาธิการ", "Ministry of Education");
        return sample.report(ReportId.national(), name, new Words("ศธ.", "MOE"), sample.everyTable());
    }

    /** A province's report: status, lists, areas; some cells suppressed. */
    public static Report province(long seed) {
        SampleReports sample = new SampleReports(seed);
        Province province = REFERENCE.provinces().list().iterator().next();
        return sample.report(
                ReportId.of(province.code()),
                province.name(),
                province.name(),
                List.of(sample.status(true), sample.places(5)));
    }

    /** Without an earlier snapshot. */
    public static Report first(long seed) {
        SampleReports sample = new SampleReports(seed);
        Report whole = list(seed);
        return new Report(
                whole.id(),
                whole.cohort(),
                whole.name(),
                whole.abbreviation(),
                NOW,
                Optional.empty(),
                1,
                whole.reference(),
                Optional.empty(),
                whole.sentences(),
                List.of(sample.status(false)),
                whole.notes());
    }

    /** Named by somebody who does not wish us well. */
    public static Report named(String name) {
        Report whole = list(1);
        Words words = new Words(name, name);
        List<ReportTable> tables = whole.tables().stream()
                .map(table -> new ReportTable(
                        table.topic(),
                        table.title(),
                        table.stub(),
                        table.columns(),
                        table.lines().stream()
                                .map(line -> line.id().equals("TOTAL")
                                        ? line
                                        : new Line(line.id(), words, line.weight(), line.level(), line.cells()))
                                .toList(),
                        table.reference(),
                        List.of(words)))
                .toList();
        return new Report(
                whole.id(),
                whole.cohort(),
                words,
                words,
                NOW,
                whole.against(),
                1,
                whole.reference(),
                Optional.of(words),
                List.of(words),
                tables,
                List.of(words));
    }

    private Report report(ReportId id, Words name, Words abbreviation, List<ReportTable> tables) {
        return new Report(
                id,
                new CohortId("2022"),
                name,
                abbreviation,
                NOW,
                Optional.of(THEN),
                1,
                id.key() + "/" + NOW + "/r1",
                Optional.empty(),
                List.of(
                        new Words(
                                "“ไม่พบตัว” ลดลง 55 คน เป็น 373 คน (ร้อยละ 1.33 ของทั้งหมด)",
                                "Not found fell by 55 to 373 persons (1.33% of all)."),
                        new Words("เพิ่มขึ้นมากที่สุดที่ กรุงเทพมหานคร", "The largest rise was in Bangkok.")),
                tables,
                List.of(
                        new Words("ร้อยละคิดจากทุกคนในรายการ คือ 28,134 คน", "Percentages are of all 28,134 persons."),
                        new Words("[c] ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", "[c] suppressed to protect persons")));
    }

    private List<ReportTable> everyTable() {
        return List.of(
                status(true),
                transitions(),
                across(Topic.SEX, words("เพศ", "Sex"), List.of(words("ชาย", "Male"), words("หญิง", "Female"))),
                across(Topic.AGE, words("กลุ่มอายุ", "Age group"), ages()),
                places(77),
                across(Topic.REASON, words("เหตุผล", "Reason"), reasons()),
                texts(Topic.COMPLETENESS),
                texts(Topic.QUALITY),
                texts(Topic.FINDINGS),
                texts(Topic.REVISIONS));
    }

    private static Words words(String thai, String english) {
        return new Words(thai, english);
    }

    private static List<Words> ages() {
        return Stream.of("0–5", "6–11", "12–14", "15–17", "18–24", "25+")
                .map(age -> words(age, age))
                .toList();
    }

    private static List<Words> reasons() {
        return REFERENCE.reasons().list().stream().map(reason -> reason.label()).toList();
    }

    private ReportTable status(boolean against) {
        List<Column> columns = new ArrayList<>();
        if (against) {
            columns.add(new Column("against_persons", PERSONS, Optional.of(THEN_WORDS), Unit.PERSONS));
            columns.add(new Column("against_percent", PER_CENT, Optional.of(THEN_WORDS), Unit.PERCENT));
        }
        columns.add(new Column("persons", PERSONS, Optional.of(NOW_WORDS), Unit.PERSONS));
        columns.add(new Column("percent", PER_CENT, Optional.of(NOW_WORDS), Unit.PERCENT));
        if (against) {
            columns.add(new Column("change", PERSONS, Optional.of(words("เปลี่ยนแปลง", "Change")), Unit.CHANGE));
        }
        List<Line> lines = new ArrayList<>();
        for (Status status : Status.values()) {
            lines.add(Line.of(status.name(), REFERENCE.statuses().words().get(status), cells(columns)));
        }
        lines.add(Line.total(TOTAL, cells(columns)));
        return table(Topic.STATUS, words("สถานะการติดตาม", "Tracking status"), columns, lines);
    }

    private ReportTable transitions() {
        List<Column> columns = statuses();
        List<Line> lines = new ArrayList<>();
        for (Status status : Status.values()) {
            lines.add(Line.of(status.name(), REFERENCE.statuses().words().get(status), cells(columns)));
        }
        lines.add(Line.total(TOTAL, cells(columns)));
        return table(Topic.TRANSITIONS, words("จากสถานะ", "From"), columns, lines);
    }

    private List<Column> statuses() {
        List<Column> columns = new ArrayList<>();
        for (Status status : Status.values()) {
            columns.add(Column.of(
                    status.name().toLowerCase(java.util.Locale.ROOT),
                    REFERENCE.statuses().words().get(status),
                    Unit.PERSONS));
        }
        columns.add(Column.of("total", TOTAL, Unit.PERSONS));
        return columns;
    }

    private ReportTable across(Topic topic, Words stub, List<Words> names) {
        List<Column> columns = statuses();
        List<Line> lines = new ArrayList<>();
        names.forEach(name -> lines.add(Line.of("L" + lines.size(), name, cells(columns))));
        lines.add(Line.total(TOTAL, cells(columns)));
        return table(topic, stub, columns, lines);
    }

    private ReportTable places(int provinces) {
        List<Column> columns = statuses();
        List<Line> lines = new ArrayList<>();
        for (Province province : List.copyOf(REFERENCE.provinces().list()).subList(0, provinces)) {
            String code = province.code().value();
            lines.add(new Line(code, province.name(), Line.Weight.SUM, 0, cells(columns)));
            Words area = words(
                    "สพป." + province.name().thai() + " เขต 1", province.name().english() + " Area 1");
            lines.add(new Line(code + "-1", area, Line.Weight.PLAIN, 1, cells(columns)));
        }
        lines.add(Line.total(TOTAL, cells(columns)));
        return table(Topic.PLACE, words("จังหวัดและเขตพื้นที่การศึกษา", "Province and education area"), columns, lines);
    }

    private ReportTable texts(Topic topic) {
        List<Column> columns = List.of(
                Column.of("as_of", words("ข้อมูล ณ วันที่", "As of"), Unit.DATE),
                Column.of("days", words("อายุข้อมูล (วัน)", "Age (days)"), Unit.NUMBER),
                Column.of("remark", words("หมายเหตุ", "Remark"), Unit.TEXT));
        List<Line> lines = IntStream.range(0, 6)
                .mapToObj(n -> Line.of(
                        "list" + n,
                        words("รายการที่ " + n, "List " + n),
                        List.of(
                                Cell.of(NOW.minusDays(n)),
                                Cell.of(n),
                                Cell.of(words("หมายเหตุยาว ".repeat(n + 1), "a remark ".repeat(n + 1))))))
                .toList();
        return new ReportTable(
                topic,
                words("ตาราง " + topic, topic.word()),
                words("รายการ", "List"),
                columns,
                lines,
                Optional.empty(),
                List.of());
    }

    private ReportTable table(Topic topic, Words stub, List<Column> columns, List<Line> lines) {
        return new ReportTable(
                topic,
                words("ตาราง" + stub.thai(), "By " + stub.english().toLowerCase(java.util.Locale.ROOT)),
                stub,
                columns,
                lines,
                Optional.of("obec/2022-09-23/r1/" + topic.word()),
                List.of(words("ค่าปัดเศษ ผลรวมจึงอาจไม่เท่ากับ 100", "Rounded; may not add to 100.")));
    }

    private List<Cell> cells(List<Column> columns) {
        return columns.stream().map(this::cell).toList();
    }

    private Cell cell(Column column) {
        int draw = random.nextInt(12);
        if (draw < 3) {
            return Cell.of(CellSymbol.values()[draw == 2 ? 3 : draw]);
        }
        return switch (column.unit()) {
            case PERCENT -> Cell.of(BigDecimal.valueOf(random.nextInt(10001), 2));
            case CHANGE -> Cell.of(random.nextInt(4001) - 2000);
            default -> Cell.of(random.nextInt(30000));
        };
    }
}

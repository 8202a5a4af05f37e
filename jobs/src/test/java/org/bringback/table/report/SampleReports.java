package org.bringback.table.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Reports with made-up figures, every kind of table and cell among them, for tests of writers. */
public final class SampleReports {

    public static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    public static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    private static final BilingualText PERSONS = new BilingualText("คน", "Persons");
    private static final BilingualText PER_CENT = new BilingualText("ร้อยละ", "Per cent");
    private static final BilingualText NOW_WORDS = new BilingualText("23 กันยายน 2565", "23 September 2022");
    private static final BilingualText THEN_WORDS = new BilingualText("31 พฤษภาคม 2565", "31 May 2022");
    private static final BilingualText TOTAL = new BilingualText("รวม", "Total");
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());

    private final Random random;

    private SampleReports(long seed) {
        this.random = new Random(seed);
    }

    /** A list's report with every topic. */
    public static Report list(long seed) {
        SampleReports sample = new SampleReports(seed);
        BilingualText name =
                new BilingualText("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "Office of the Basic Education Commission");
        return sample.report(
                new ReportId(ReportDefinition.LIST, "obec"),
                name,
                new BilingualText("สพฐ.", "OBEC"),
                sample.everyTable());
    }

    public static Report national(long seed) {
        SampleReports sample = new SampleReports(seed);
        BilingualText name = new BilingualText("กระทรวงศึกษาธิการ", "Ministry of Education");
        return sample.report(ReportId.national(), name, new BilingualText("ศธ.", "MOE"), sample.everyTable());
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
                whole.keyMessages(),
                List.of(sample.status(false)),
                whole.notes());
    }

    /** A list's report whose table by sex is one of the earlier day still, in its third revision, as a note says. */
    public static Report held(long seed, BilingualText note) {
        Report whole = list(seed);
        List<ReportTable> tables = whole.tables().stream()
                .map(table -> table.topic().equals(Topics.SEX)
                        ? new ReportTable(
                                table.topic(),
                                table.title(),
                                table.stub(),
                                table.columns(),
                                table.rows(),
                                Optional.of("obec/" + THEN + "/r3/STATUS/sex=LINE"),
                                List.of(note))
                        : table)
                .toList();
        return with(whole, tables);
    }

    /** The same report with other tables. */
    public static Report with(Report whole, List<ReportTable> tables) {
        return new Report(
                whole.id(),
                whole.cohort(),
                whole.name(),
                whole.abbreviation(),
                NOW,
                whole.against(),
                1,
                whole.reference(),
                whole.banner(),
                whole.keyMessages(),
                tables,
                whole.notes());
    }

    /** Named by somebody who does not wish us well. */
    public static Report named(String name) {
        Report whole = list(1);
        BilingualText words = new BilingualText(name, name);
        List<ReportTable> tables = whole.tables().stream()
                .map(table -> new ReportTable(
                        table.topic(),
                        table.title(),
                        table.stub(),
                        table.columns(),
                        table.rows().stream()
                                .map(row -> row.id().equals("TOTAL")
                                        ? row
                                        : new ReportRow(row.id(), words, row.weight(), row.level(), row.cells()))
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

    private Report report(ReportId id, BilingualText name, BilingualText abbreviation, List<ReportTable> tables) {
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
                        new BilingualText(
                                "“ไม่พบตัว” ลดลง 55 คน เป็น 373 คน (ร้อยละ 1.33 ของทั้งหมด)",
                                "Not found fell by 55 to 373 persons (1.33% of all)."),
                        new BilingualText("เพิ่มขึ้นมากที่สุดที่ กรุงเทพมหานคร", "The largest rise was in Bangkok.")),
                tables,
                List.of(
                        new BilingualText(
                                "ร้อยละคิดจากทุกคนในรายการ คือ 28,134 คน", "Percentages are of all 28,134 persons."),
                        new BilingualText(
                                "[c] ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", "[c] suppressed to protect persons")));
    }

    private List<ReportTable> everyTable() {
        return List.of(
                status(true),
                transitions(),
                across(
                        Topics.SEX,
                        new BilingualText("เพศ", "Sex"),
                        List.of(new BilingualText("ชาย", "Male"), new BilingualText("หญิง", "Female"))),
                across(Topics.AGE, new BilingualText("กลุ่มอายุ", "Age group"), ages()),
                places(77),
                across(Topics.REASON, new BilingualText("เหตุผล", "Reason"), reasons()),
                texts(Topics.COMPLETENESS),
                texts(Topics.QUALITY),
                texts(Topics.FINDINGS),
                texts(Topics.REVISIONS));
    }

    private static List<BilingualText> ages() {
        return Stream.of("0–5", "6–11", "12–14", "15–17", "18–24", "25+")
                .map(age -> new BilingualText(age, age))
                .toList();
    }

    private static List<BilingualText> reasons() {
        return REFERENCE.reasons().list().stream().map(reason -> reason.label()).toList();
    }

    private ReportTable status(boolean against) {
        List<ReportColumn> columns = new ArrayList<>();
        if (against) {
            columns.add(new ReportColumn("against_persons", PERSONS, Optional.of(THEN_WORDS), Unit.PERSONS));
            columns.add(new ReportColumn("against_percent", PER_CENT, Optional.of(THEN_WORDS), Unit.PERCENT));
        }
        columns.add(new ReportColumn("persons", PERSONS, Optional.of(NOW_WORDS), Unit.PERSONS));
        columns.add(new ReportColumn("percent", PER_CENT, Optional.of(NOW_WORDS), Unit.PERCENT));
        if (against) {
            columns.add(new ReportColumn(
                    "change", PERSONS, Optional.of(new BilingualText("เปลี่ยนแปลง", "Change")), Unit.CHANGE));
        }
        List<ReportRow> rows = new ArrayList<>();
        for (Status status : Status.values()) {
            rows.add(ReportRow.of(status.name(), REFERENCE.statuses().labels().get(status), cells(columns)));
        }
        rows.add(ReportRow.total(TOTAL, cells(columns)));
        return table(Topics.STATUS, new BilingualText("สถานะการติดตาม", "Tracking status"), columns, rows);
    }

    private ReportTable transitions() {
        List<ReportColumn> columns = statuses();
        List<ReportRow> rows = new ArrayList<>();
        for (Status status : Status.values()) {
            rows.add(ReportRow.of(status.name(), REFERENCE.statuses().labels().get(status), cells(columns)));
        }
        rows.add(ReportRow.total(TOTAL, cells(columns)));
        return table(Topics.TRANSITIONS, new BilingualText("จากสถานะ", "From"), columns, rows);
    }

    private List<ReportColumn> statuses() {
        List<ReportColumn> columns = new ArrayList<>();
        for (Status status : Status.values()) {
            columns.add(ReportColumn.of(
                    status.name().toLowerCase(java.util.Locale.ROOT),
                    REFERENCE.statuses().labels().get(status),
                    Unit.PERSONS));
        }
        columns.add(ReportColumn.of("total", TOTAL, Unit.PERSONS));
        return columns;
    }

    private ReportTable across(Topic topic, BilingualText stub, List<BilingualText> names) {
        List<ReportColumn> columns = statuses();
        List<ReportRow> rows = new ArrayList<>();
        names.forEach(name -> rows.add(ReportRow.of("L" + rows.size(), name, cells(columns))));
        rows.add(ReportRow.total(TOTAL, cells(columns)));
        return table(topic, stub, columns, rows);
    }

    private ReportTable places(int provinces) {
        List<ReportColumn> columns = statuses();
        List<ReportRow> rows = new ArrayList<>();
        for (Province province : List.copyOf(REFERENCE.provinces().list()).subList(0, provinces)) {
            String code = province.code().value();
            rows.add(new ReportRow(code, province.name(), ReportRow.Weight.SUM, 0, cells(columns)));
            BilingualText area = new BilingualText(
                    "สพป." + province.name().thai() + " เขต 1", province.name().english() + " Area 1");
            rows.add(new ReportRow(code + "-1", area, ReportRow.Weight.PLAIN, 1, cells(columns)));
        }
        rows.add(ReportRow.total(TOTAL, cells(columns)));
        return table(
                Topics.PLACE,
                new BilingualText("จังหวัดและเขตพื้นที่การศึกษา", "Province and education area"),
                columns,
                rows);
    }

    private ReportTable texts(Topic topic) {
        List<ReportColumn> columns = List.of(
                ReportColumn.of("as_of", new BilingualText("ข้อมูล ณ วันที่", "As of"), Unit.DATE),
                ReportColumn.of("days", new BilingualText("อายุข้อมูล (วัน)", "Age (days)"), Unit.NUMBER),
                ReportColumn.of("remark", new BilingualText("หมายเหตุ", "Remark"), Unit.TEXT));
        List<ReportRow> rows = IntStream.range(0, 6)
                .mapToObj(n -> ReportRow.of(
                        "list" + n,
                        new BilingualText("รายการที่ " + n, "List " + n),
                        List.of(
                                ReportCell.of(NOW.minusDays(n)),
                                ReportCell.of(n),
                                ReportCell.of(
                                        new BilingualText("หมายเหตุยาว ".repeat(n + 1), "a remark ".repeat(n + 1))))))
                .toList();
        return new ReportTable(
                topic,
                new BilingualText("ตาราง " + topic.word(), topic.word()),
                new BilingualText("รายการ", "List"),
                columns,
                rows,
                Optional.empty(),
                List.of());
    }

    private ReportTable table(Topic topic, BilingualText stub, List<ReportColumn> columns, List<ReportRow> rows) {
        return new ReportTable(
                topic,
                new BilingualText("ตาราง" + stub.thai(), "By " + stub.english().toLowerCase(java.util.Locale.ROOT)),
                stub,
                columns,
                rows,
                Optional.of("obec/2022-09-23/r1/" + topic.word()),
                List.of(new BilingualText("ค่าปัดเศษ ผลรวมจึงอาจไม่เท่ากับ 100", "Rounded; may not add to 100.")));
    }

    private List<ReportCell> cells(List<ReportColumn> columns) {
        return columns.stream().map(this::cell).toList();
    }

    private ReportCell cell(ReportColumn column) {
        int draw = random.nextInt(12);
        if (draw < 3) {
            return ReportCell.of(CellSymbol.values()[draw == 2 ? 3 : draw]);
        }
        return switch (column.unit()) {
            case PERCENT -> ReportCell.of(BigDecimal.valueOf(random.nextInt(10001), 2));
            case CHANGE -> ReportCell.of(random.nextInt(4001) - 2000);
            default -> ReportCell.of(random.nextInt(30000));
        };
    }
}

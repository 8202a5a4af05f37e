package org.bringback.render.pdf.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.programme.ProgrammeReports;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** A made-up report with every sort of table, cell and picture that a template has to cope with. */
public final class TemplateSample {

    private static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    private static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    private static final BilingualText NOW_WORDS = new BilingualText("23 กันยายน 2565", "23 September 2022");
    private static final BilingualText THEN_WORDS = new BilingualText("31 พฤษภาคม 2565", "31 May 2022");
    private static final BilingualText PERSONS = new BilingualText("คน", "Persons");
    private static final BilingualText PERCENT = new BilingualText("ร้อยละ", "Per cent");
    private static final BilingualText TOTAL = new BilingualText("รวม", "Total");
    private static final int[] EARLIER = {34_872, 60_151, 18_521, 5_691, 2_533, 0};
    private static final int[] LATEST = {51_948, 29_134, 17_521, 5_088, 2_539, 15_538};
    private static final int MADE_UP_INDICATORS = 6;
    private static final int SUPPRESSED_EVERY = 19;

    private final ReferenceData reference;

    public TemplateSample(ReferenceData reference) {
        this.reference = reference;
    }

    public Report create(ReportDefinition kind) {
        List<ReportTable> tables = new ArrayList<>();
        if (ProgrammeReports.KINDS.contains(kind)) {
            tables.add(indicators());
        } else {
            tables.addAll(List.of(status(), places()));
        }
        if (!kind.equals(ReportDefinition.AREA) && !ProgrammeReports.KINDS.contains(kind)) {
            tables.add(attention());
        }
        tables.add(texts());
        ReportId id = id(kind);
        return new Report(
                id,
                new CohortId("2022"),
                new BilingualText("ตัวอย่างที่สร้างขึ้น", "A made-up example"),
                new BilingualText("ตัวอย่าง", "EXAMPLE"),
                NOW,
                Optional.of(THEN),
                1,
                id.key() + "/" + NOW + "/r1",
                Optional.of(new BilingualText("ตัวเลขสมมุติ ห้ามเผยแพร่", "Made-up figures – not for publication")),
                List.of(
                        new BilingualText("ผู้กลับเข้าเรียนแล้วมี 51,948 คน", "51,948 persons are back to school."),
                        new BilingualText("ไม่พบตัวลดลง 1,000 คน", "Not found fell by 1,000 persons.")),
                tables,
                List.of(new BilingualText(
                        "ตัวเลขทั้งหมดสร้างขึ้นเพื่อลองแม่แบบ", "All figures are made up, to try the template.")));
    }

    private ReportId id(ReportDefinition kind) {
        if (kind.equals(ReportDefinition.NATIONAL)) {
            return ReportId.national();
        }
        return kind.equals(ReportDefinition.PROVINCE)
                ? ReportId.of(reference.provinces().list().iterator().next().code())
                : new ReportId(kind, kind.isAlways() ? "example" : "X0001");
    }

    private ReportTable status() {
        List<ReportColumn> columns = List.of(
                new ReportColumn("against_persons", PERSONS, Optional.of(THEN_WORDS), Unit.PERSONS),
                new ReportColumn("against_percent", PERCENT, Optional.of(THEN_WORDS), Unit.PERCENT),
                new ReportColumn("persons", PERSONS, Optional.of(NOW_WORDS), Unit.PERSONS),
                new ReportColumn("percent", PERCENT, Optional.of(NOW_WORDS), Unit.PERCENT),
                new ReportColumn(
                        "change", PERSONS, Optional.of(new BilingualText("เปลี่ยนแปลง", "Change")), Unit.CHANGE));
        List<ReportRow> lines = new ArrayList<>();
        int then = sum(EARLIER);
        int now = sum(LATEST);
        for (Status status : Status.values()) {
            int i = status.ordinal();
            List<ReportCell> cells = EARLIER[i] == 0
                    ? List.of(none(), none(), ReportCell.of(LATEST[i]), share(LATEST[i], now), none())
                    : List.of(
                            ReportCell.of(EARLIER[i]),
                            share(EARLIER[i], then),
                            ReportCell.of(LATEST[i]),
                            share(LATEST[i], now),
                            ReportCell.of(LATEST[i] - EARLIER[i]));
            lines.add(ReportRow.of(status.name(), reference.statuses().labels(status), cells));
        }
        lines.add(ReportRow.total(
                TOTAL,
                List.of(
                        ReportCell.of(then),
                        share(then, then),
                        ReportCell.of(now),
                        share(now, now),
                        ReportCell.of(now - then))));
        return table(
                new Topic(Topic.STATUS, 0), new BilingualText("สถานะการติดตาม", "Tracking status"), columns, lines);
    }

    private static ReportTable indicators() {
        List<ReportColumn> columns = List.of(
                ReportColumn.of("actual", new BilingualText("ค่าจริง", "Actual"), Unit.NUMBER),
                ReportColumn.of("achievement", PERCENT, Unit.PERCENT),
                ReportColumn.of("assessment", new BilingualText("ผล", "Result"), Unit.TEXT));
        List<ReportRow> rows = new ArrayList<>();
        for (int number = 1; number <= MADE_UP_INDICATORS; number++) {
            boolean reached = number > MADE_UP_INDICATORS / 2;
            rows.add(ReportRow.of(
                    "i" + number,
                    new BilingualText("ตัวชี้วัดที่มีชื่อยาว " + number, "An indicator with a long name " + number),
                    List.of(
                            ReportCell.of(number - MADE_UP_INDICATORS / 2),
                            share(number * 2, MADE_UP_INDICATORS + 1),
                            ReportCell.of(
                                    reached
                                            ? new BilingualText("บรรลุเป้าหมาย", "reached")
                                            : new BilingualText("ต่ำกว่าเป้าหมาย", "below target")))));
        }
        return table(new Topic(Topic.INDICATORS, 0), new BilingualText("ตัวชี้วัด", "Indicator"), columns, rows);
    }

    private static ReportCell none() {
        return ReportCell.of(CellSymbol.NOT_APPLICABLE);
    }

    private static ReportCell share(int part, int whole) {
        return ReportCell.of(
                BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    private static int sum(int[] persons) {
        int sum = 0;
        for (int number : persons) {
            sum += number;
        }
        return sum;
    }

    private ReportTable places() {
        List<ReportColumn> columns = new ArrayList<>();
        for (Status status : Status.values()) {
            columns.add(
                    ReportColumn.of("s" + status.ordinal(), reference.statuses().labels(status), Unit.PERSONS));
        }
        columns.add(ReportColumn.of("total", TOTAL, Unit.PERSONS));
        List<ReportRow> lines = new ArrayList<>();
        for (Province province : reference.provinces().list()) {
            int number = lines.size();
            List<ReportCell> cells = columns.stream()
                    .map(column -> figure(number, columns.indexOf(column)))
                    .toList();
            lines.add(new ReportRow(province.code().value(), province.name(), ReportRow.Weight.SUM, 0, cells));
            lines.add(new ReportRow(
                    province.code() + "-1", new BilingualText("เขต 1", "Area 1"), ReportRow.Weight.PLAIN, 1, cells));
        }
        return table(
                new Topic(Topic.PLACE, 1),
                new BilingualText("จังหวัดและเขตพื้นที่", "Province and area"),
                columns,
                lines);
    }

    private static ReportCell figure(int line, int column) {
        int number = (line * 37 + column * 101) % 997;
        return number % SUPPRESSED_EVERY == 1 ? ReportCell.of(CellSymbol.SUPPRESSED) : ReportCell.of(number);
    }

    private ReportTable attention() {
        List<ReportColumn> columns = List.of(
                ReportColumn.of("open", new BilingualText("ยังไม่ยุติ", "Open"), Unit.PERSONS),
                ReportColumn.of(
                        "percent", new BilingualText("ร้อยละของรายที่ยังไม่ยุติ", "Open, per cent"), Unit.PERCENT));
        List<ReportRow> lines = new ArrayList<>();
        for (Province province : reference.provinces().list()) {
            int open = Integer.parseInt(province.code().value()) * 37 % 89;
            ReportCell cell = open % SUPPRESSED_EVERY == 1 ? ReportCell.of(CellSymbol.SUPPRESSED) : share(open, 200);
            lines.add(ReportRow.of(province.code().value(), province.name(), List.of(ReportCell.of(open), cell)));
        }
        lines.sort(Comparator.comparing(
                        (ReportRow line) -> line.cells().get(1).number().orElse(BigDecimal.ZERO))
                .reversed());
        return table(
                new Topic(Topic.ATTENTION, 2),
                new BilingualText("จังหวัดที่ควรเร่งติดตาม", "Provinces to look at first"),
                columns,
                lines);
    }

    private static ReportTable texts() {
        List<ReportColumn> columns = List.of(
                ReportColumn.of("as_of", new BilingualText("ข้อมูล ณ วันที่", "As of"), Unit.DATE),
                ReportColumn.of("rows", new BilingualText("แถว", "Rows"), Unit.NUMBER),
                ReportColumn.of("remark", new BilingualText("หมายเหตุ", "Remark"), Unit.TEXT));
        BilingualText remark = new BilingualText(
                "ข้อความยาวที่ต้องขึ้นบรรทัดใหม่ได้เอง ".repeat(4).strip(),
                "A long remark that has to wrap. ".repeat(4).strip());
        List<ReportRow> lines = List.of(
                ReportRow.of(
                        "a",
                        new BilingualText("รายการ ก", "First list"),
                        List.of(ReportCell.of(NOW), ReportCell.of(12_345), ReportCell.of(remark))),
                ReportRow.of(
                        "b",
                        new BilingualText("รายการ ข", "Second list"),
                        List.of(ReportCell.of(THEN), ReportCell.of(CellSymbol.NOT_AVAILABLE), ReportCell.of(TOTAL))));
        return table(new Topic("completeness", 3), new BilingualText("รายการ", "List"), columns, lines);
    }

    private static ReportTable table(
            Topic topic, BilingualText stub, List<ReportColumn> columns, List<ReportRow> lines) {
        return new ReportTable(
                topic,
                stub,
                stub,
                columns,
                lines,
                Optional.of("example/" + NOW + "/r1/" + topic.word()),
                List.of(new BilingualText(
                        "[c] ปกปิด [x] ไม่มีข้อมูล [z] ไม่เกี่ยวข้อง",
                        "[c] suppressed [x] not available [z] not applicable")));
    }
}

package org.bringback.render.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.CohortId;
import org.bringback.reference.Province;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Column;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportId;
import org.bringback.table.report.ReportKind;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Topic;
import org.bringback.table.report.Unit;

/** A made-up report with every sort of table, cell and picture that a template has to cope with. */
final class TemplateSample {

    private static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    private static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    private static final Words NOW_WORDS = new Words("23 กันยายน 2565", "23 September 2022");
    private static final Words THEN_WORDS = new Words("31 พฤษภาคม 2565", "31 May 2022");
    private static final Words PERSONS = new Words("คน", "Persons");
    private static final Words PERCENT = new Words("ร้อยละ", "Per cent");
    private static final Words TOTAL = new Words("รวม", "Total");
    private static final int[] EARLIER = {34_872, 60_151, 18_521, 5_691, 2_533, 0};
    private static final int[] LATEST = {51_948, 29_134, 17_521, 5_088, 2_539, 15_538};
    private static final int SUPPRESSED_EVERY = 19;

    private final ReferenceData reference;

    TemplateSample(ReferenceData reference) {
        this.reference = reference;
    }

    Report of(ReportKind kind) {
        List<ReportTable> tables = new ArrayList<>(List.of(status(), places()));
        if (kind != ReportKind.AREA) {
            tables.add(attention());
        }
        tables.add(texts());
        ReportId id = id(kind);
        return new Report(
                id,
                new CohortId("2022"),
                new Words("ตัวอย่างที่สร้างขึ้น", "A made-up example"),
                new Words("ตัวอย่าง", "EXAMPLE"),
                NOW,
                Optional.of(THEN),
                1,
                id.key() + "/" + NOW + "/r1",
                Optional.of(new Words("ตัวเลขสมมุติ ห้ามเผยแพร่", "Made-up figures – not for publication")),
                List.of(
                        new Words("ผู้กลับเข้าเรียนแล้วมี 51,948 คน", "51,948 persons are back to school."),
                        new Words("ไม่พบตัวลดลง 1,000 คน", "Not found fell by 1,000 persons.")),
                tables,
                List.of(new Words(
                        "ตัวเลขทั้งหมดสร้างขึ้นเพื่อลองแม่แบบ", "All figures are made up, to try the template.")));
    }

    private ReportId id(ReportKind kind) {
        return switch (kind) {
            case NATIONAL -> ReportId.national();
            case LIST -> new ReportId(kind, "example");
            case PROVINCE ->
                ReportId.of(reference.provinces().list().iterator().next().code());
            case AREA -> new ReportId(kind, "X0001");
        };
    }

    private ReportTable status() {
        List<Column> columns = List.of(
                new Column("against_persons", PERSONS, Optional.of(THEN_WORDS), Unit.PERSONS),
                new Column("against_percent", PERCENT, Optional.of(THEN_WORDS), Unit.PERCENT),
                new Column("persons", PERSONS, Optional.of(NOW_WORDS), Unit.PERSONS),
                new Column("percent", PERCENT, Optional.of(NOW_WORDS), Unit.PERCENT),
                new Column("change", PERSONS, Optional.of(new Words("เปลี่ยนแปลง", "Change")), Unit.CHANGE));
        List<Line> lines = new ArrayList<>();
        int then = sum(EARLIER);
        int now = sum(LATEST);
        for (Status status : Status.values()) {
            int i = status.ordinal();
            List<Cell> cells = EARLIER[i] == 0
                    ? List.of(none(), none(), Cell.of(LATEST[i]), share(LATEST[i], now), none())
                    : List.of(
                            Cell.of(EARLIER[i]),
                            share(EARLIER[i], then),
                            Cell.of(LATEST[i]),
                            share(LATEST[i], now),
                            Cell.of(LATEST[i] - EARLIER[i]));
            lines.add(Line.of(status.name(), reference.statuses().words(status), cells));
        }
        lines.add(Line.total(
                TOTAL, List.of(Cell.of(then), share(then, then), Cell.of(now), share(now, now), Cell.of(now - then))));
        return table(Topic.STATUS, new Words("สถานะการติดตาม", "Tracking status"), columns, lines);
    }

    private static Cell none() {
        return Cell.of(CellSymbol.NOT_APPLICABLE);
    }

    private static Cell share(int part, int whole) {
        return Cell.of(BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    private static int sum(int[] persons) {
        int sum = 0;
        for (int number : persons) {
            sum += number;
        }
        return sum;
    }

    private ReportTable places() {
        List<Column> columns = new ArrayList<>();
        for (Status status : Status.values()) {
            columns.add(Column.of("s" + status.ordinal(), reference.statuses().words(status), Unit.PERSONS));
        }
        columns.add(Column.of("total", TOTAL, Unit.PERSONS));
        List<Line> lines = new ArrayList<>();
        for (Province province : reference.provinces().list()) {
            int number = lines.size();
            List<Cell> cells = columns.stream()
                    .map(column -> figure(number, columns.indexOf(column)))
                    .toList();
            lines.add(new Line(province.code().value(), province.name(), Line.Weight.SUM, 0, cells));
            lines.add(new Line(province.code() + "-1", new Words("เขต 1", "Area 1"), Line.Weight.PLAIN, 1, cells));
        }
        return table(Topic.PLACE, new Words("จังหวัดและเขตพื้นที่", "Province and area"), columns, lines);
    }

    private static Cell figure(int line, int column) {
        int number = (line * 37 + column * 101) % 997;
        return number % SUPPRESSED_EVERY == 1 ? Cell.of(CellSymbol.SUPPRESSED) : Cell.of(number);
    }

    private ReportTable attention() {
        List<Column> columns = List.of(
                Column.of("open", new Words("ยังไม่ยุติ", "Open"), Unit.PERSONS),
                Column.of("percent", new Words("ร้อยละของรายที่ยังไม่ยุติ", "Open, per cent"), Unit.PERCENT));
        List<Line> lines = new ArrayList<>();
        for (Province province : reference.provinces().list()) {
            int open = Integer.parseInt(province.code().value()) * 37 % 89;
            Cell cell = open % SUPPRESSED_EVERY == 1 ? Cell.of(CellSymbol.SUPPRESSED) : share(open, 200);
            lines.add(Line.of(province.code().value(), province.name(), List.of(Cell.of(open), cell)));
        }
        lines.sort(Comparator.comparing(
                        (Line line) -> ReportText.number(line.cells().get(1)).orElse(BigDecimal.ZERO))
                .reversed());
        return table(
                Topic.ATTENTION, new Words("จังหวัดที่ควรเร่งติดตาม", "Provinces to look at first"), columns, lines);
    }

    private static ReportTable texts() {
        List<Column> columns = List.of(
                Column.of("as_of", new Words("ข้อมูล ณ วันที่", "As of"), Unit.DATE),
                Column.of("rows", new Words("แถว", "Rows"), Unit.NUMBER),
                Column.of("remark", new Words("หมายเหตุ", "Remark"), Unit.TEXT));
        Words remark = new Words(
                "ข้อความยาวที่ต้องขึ้นบรรทัดใหม่ได้เอง ".repeat(4).strip(),
                "A long remark that has to wrap. ".repeat(4).strip());
        List<Line> lines = List.of(
                Line.of(
                        "a",
                        new Words("รายการ ก", "First list"),
                        List.of(Cell.of(NOW), Cell.of(12_345), Cell.of(remark))),
                Line.of(
                        "b",
                        new Words("รายการ ข", "Second list"),
                        List.of(Cell.of(THEN), Cell.of(CellSymbol.NOT_AVAILABLE), Cell.of(TOTAL))));
        return table(Topic.COMPLETENESS, new Words("รายการ", "List"), columns, lines);
    }

    private static ReportTable table(Topic topic, Words stub, List<Column> columns, List<Line> lines) {
        return new ReportTable(
                topic,
                stub,
                stub,
                columns,
                lines,
                Optional.of("example/" + NOW + "/r1/" + topic.word()),
                List.of(new Words(
                        "[c] ปกปิด [x] ไม่มีข้อมูล [z] ไม่เกี่ยวข้อง",
                        "[c] suppressed [x] not available [z] not applicable")));
    }
}

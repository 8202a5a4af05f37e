package org.bringback.cli.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.CohortId;
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

/** Reports as large as those of a province or an area, each with figures of its own. */
final class SampleReport {

    private static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    private static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    private static final Words PERSONS = new Words("คน", "Persons");
    private static final Words PERCENT = new Words("ร้อยละ", "Per cent");
    private static final Words NAME = new Words("จังหวัดตัวอย่าง", "An example");
    private static final int AREAS = 5;

    private final ReferenceData reference;

    SampleReport(ReferenceData reference) {
        this.reference = reference;
    }

    /** A province's: status and areas. */
    Report province(int number) {
        return report(ReportKind.PROVINCE, number, List.of(status(number), areas(number)));
    }

    /** An area's: status alone. */
    Report area(int number) {
        return report(ReportKind.AREA, number, List.of(status(number)));
    }

    private static Report report(ReportKind kind, int number, List<ReportTable> tables) {
        ReportId id = new ReportId(kind, String.valueOf(number));
        Words note =
                new Words("รุ่นปี 2565 เป็นกลุ่มปิด ไม่มีการเพิ่มรายชื่อ", "Cohort 2022 is closed; nobody was added.");
        return new Report(
                id,
                new CohortId("2022"),
                NAME,
                NAME,
                NOW,
                Optional.of(THEN),
                1,
                "national-persons/" + NOW + "/r1",
                Optional.empty(),
                List.of(new Words("นับได้ " + number + " คน", number + " persons are counted here.")),
                tables,
                List.of(note, note, note));
    }

    private ReportTable status(int number) {
        List<Column> columns = List.of(
                new Column("against_persons", PERSONS, Optional.of(day(THEN)), Unit.PERSONS),
                new Column("against_percent", PERCENT, Optional.of(day(THEN)), Unit.PERCENT),
                new Column("persons", PERSONS, Optional.of(day(NOW)), Unit.PERSONS),
                new Column("percent", PERCENT, Optional.of(day(NOW)), Unit.PERCENT),
                new Column("change", PERSONS, Optional.of(new Words("เปลี่ยนแปลง", "Change")), Unit.CHANGE));
        List<Line> lines = new ArrayList<>();
        for (Status status : Status.values()) {
            long then = 100 + 7L * number / (1 + status.ordinal());
            long now = 100 + 5L * number / (1 + status.ordinal());
            lines.add(Line.of(status.name(), reference.statuses().words(status), cells(then, now)));
        }
        lines.add(Line.total(new Words("รวม", "Total"), cells(700 + 7L * number, 700 + 7L * number)));
        return table(Topic.STATUS, columns, lines);
    }

    private static List<Cell> cells(long then, long now) {
        Cell share = Cell.of(BigDecimal.valueOf(now % 10_000, 2));
        return List.of(Cell.of(then), share, Cell.of(now), share, Cell.of(now - then));
    }

    private ReportTable areas(int number) {
        List<Column> columns = new ArrayList<>();
        for (Status status : Status.values()) {
            Words head = new Words("ติดตาม " + status.ordinal(), "Status " + status.ordinal());
            columns.add(Column.of("s" + status.ordinal(), head, Unit.PERSONS));
        }
        List<Line> lines = new ArrayList<>();
        for (int area = 1; area <= AREAS; area++) {
            int line = area;
            List<Cell> cells = columns.stream()
                    .map(column -> (number + line + columns.indexOf(column)) % 3 == 0
                            ? Cell.of(CellSymbol.SUPPRESSED)
                            : Cell.of(number + line))
                    .toList();
            lines.add(Line.of("a" + area, new Words("สพป. เขต " + area, "Primary Area " + area), cells));
        }
        return table(Topic.PLACE, columns, lines);
    }

    private static Words day(LocalDate day) {
        return new Words(day.toString(), day.toString());
    }

    private static ReportTable table(Topic topic, List<Column> columns, List<Line> lines) {
        Words title = new Words("ตารางตัวอย่าง", "An example");
        return new ReportTable(topic, title, title, columns, lines, Optional.of("example"), List.of());
    }
}

package org.bringback.cli.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
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

/** Reports as large as those of a province or an area, each with figures of its own. */
final class BenchmarkReport {

    private static final LocalDate NOW = LocalDate.of(2022, 9, 23);
    private static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    private static final BilingualText PERSONS = new BilingualText("คน", "Persons");
    private static final BilingualText PERCENT = new BilingualText("ร้อยละ", "Per cent");
    private static final BilingualText NAME = new BilingualText("จังหวัดตัวอย่าง", "An example");
    private static final int AREAS = 5;

    private final ReferenceData reference;

    BenchmarkReport(ReferenceData reference) {
        this.reference = reference;
    }

    /** A province's: status and areas. */
    Report province(int number) {
        return report(ReportDefinition.PROVINCE, number, List.of(status(number), areas(number)));
    }

    /** An area's: status alone. */
    Report area(int number) {
        return report(ReportDefinition.AREA, number, List.of(status(number)));
    }

    private static Report report(ReportDefinition kind, int number, List<ReportTable> tables) {
        ReportId id = new ReportId(kind, String.valueOf(number));
        BilingualText note = new BilingualText(
                "รุ่นปี 2565 เป็นกลุ่มปิด ไม่มีการเพิ่มรายชื่อ", "Cohort 2022 is closed; nobody was added.");
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
                List.of(new BilingualText("นับได้ " + number + " คน", number + " persons are counted here.")),
                tables,
                List.of(note, note, note));
    }

    private ReportTable status(int number) {
        List<ReportColumn> columns = List.of(
                new ReportColumn("against_persons", PERSONS, Optional.of(day(THEN)), Unit.PERSONS),
                new ReportColumn("against_percent", PERCENT, Optional.of(day(THEN)), Unit.PERCENT),
                new ReportColumn("persons", PERSONS, Optional.of(day(NOW)), Unit.PERSONS),
                new ReportColumn("percent", PERCENT, Optional.of(day(NOW)), Unit.PERCENT),
                new ReportColumn(
                        "change", PERSONS, Optional.of(new BilingualText("เปลี่ยนแปลง", "Change")), Unit.CHANGE));
        List<ReportRow> lines = new ArrayList<>();
        for (Status status : Status.values()) {
            long then = 100 + 7L * number / (1 + status.ordinal());
            long now = 100 + 5L * number / (1 + status.ordinal());
            lines.add(ReportRow.of(status.name(), reference.statuses().labels(status), cells(then, now)));
        }
        lines.add(ReportRow.total(new BilingualText("รวม", "Total"), cells(700 + 7L * number, 700 + 7L * number)));
        return table(new Topic(Topic.STATUS, 0), columns, lines);
    }

    private static List<ReportCell> cells(long then, long now) {
        ReportCell share = ReportCell.of(BigDecimal.valueOf(now % 10_000, 2));
        return List.of(ReportCell.of(then), share, ReportCell.of(now), share, ReportCell.of(now - then));
    }

    private ReportTable areas(int number) {
        List<ReportColumn> columns = new ArrayList<>();
        for (Status status : Status.values()) {
            BilingualText head = new BilingualText("ติดตาม " + status.ordinal(), "Status " + status.ordinal());
            columns.add(ReportColumn.of("s" + status.ordinal(), head, Unit.PERSONS));
        }
        List<ReportRow> lines = new ArrayList<>();
        for (int area = 1; area <= AREAS; area++) {
            int line = area;
            List<ReportCell> cells = columns.stream()
                    .map(column -> (number + line + columns.indexOf(column)) % 3 == 0
                            ? ReportCell.of(CellSymbol.SUPPRESSED)
                            : ReportCell.of(number + line))
                    .toList();
            lines.add(ReportRow.of("a" + area, new BilingualText("สพป. เขต " + area, "Primary Area " + area), cells));
        }
        return table(new Topic(Topic.PLACE, 1), columns, lines);
    }

    private static BilingualText day(LocalDate day) {
        return new BilingualText(day.toString(), day.toString());
    }

    private static ReportTable table(Topic topic, List<ReportColumn> columns, List<ReportRow> lines) {
        BilingualText title = new BilingualText("ตารางตัวอย่าง", "An example");
        return new ReportTable(topic, title, title, columns, lines, Optional.of("example"), List.of());
    }
}

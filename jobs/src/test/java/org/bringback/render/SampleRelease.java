package org.bringback.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.Area;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ListId;
import org.bringback.reference.Province;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.Words;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Column;
import org.bringback.table.report.Line;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportId;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.Topic;
import org.bringback.table.report.Unit;

/** As many reports as a whole release has: the nation, six lists, every province, every area. */
public final class SampleRelease {

    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final List<Topic> TOPICS = List.of(Topic.STATUS, Topic.SEX, Topic.AGE, Topic.REASON);

    private SampleRelease() {}

    public static List<Report> whole() {
        List<Report> reports = new ArrayList<>(List.of(national()));
        for (String list : List.of("obec", "opec", "ovec", "onie", "sped", "local")) {
            Report report = SampleReports.list(reports.size());
            reports.add(about(
                    report,
                    ReportId.of(new ListId(list)),
                    new Words("หน่วยงาน " + list, "Office " + list),
                    report.tables()));
        }
        for (Province province : REFERENCE.provinces().list()) {
            int seed = reports.size();
            List<ReportTable> tables = Stream.concat(
                            some(seed), SampleReports.province(seed).find(Topic.PLACE).stream())
                    .toList();
            reports.add(about(SampleReports.province(seed), ReportId.of(province.code()), province.name(), tables));
        }
        for (Area area : REFERENCE.areas().list()) {
            int seed = reports.size();
            reports.add(about(
                    SampleReports.province(seed),
                    ReportId.of(area.id()),
                    new Words(area.name(), "Area " + area.id().value()),
                    some(seed).toList()));
        }
        return reports;
    }

    /** With places to look at first. */
    public static Report national() {
        Report whole = SampleReports.national(1);
        List<ReportTable> tables = new ArrayList<>(whole.tables());
        tables.add(attention());
        return about(whole, whole.id(), whole.name(), tables);
    }

    private static ReportTable attention() {
        List<Line> lines = new ArrayList<>();
        for (Province province : List.copyOf(REFERENCE.provinces().list()).subList(0, 15)) {
            lines.add(Line.of(
                    province.code().value(),
                    province.name(),
                    List.of(
                            Cell.of(900 - 50 * lines.size()),
                            Cell.of(BigDecimal.valueOf(4210 - 250 * lines.size(), 2)))));
        }
        return new ReportTable(
                Topic.ATTENTION,
                new Words("จังหวัดเรียงตามสัดส่วนผู้ที่ยังไม่กลับมาเรียน", "Provinces by share of open cases"),
                new Words("จังหวัด", "Province"),
                List.of(
                        Column.of("open", new Words("ยังไม่กลับมาเรียน (คน)", "Open (persons)"), Unit.PERSONS),
                        Column.of("percent", new Words("ร้อยละ", "Per cent"), Unit.PERCENT)),
                lines,
                Optional.empty(),
                List.of());
    }

    private static Stream<ReportTable> some(int seed) {
        return SampleReports.list(seed).tables().stream().filter(table -> TOPICS.contains(table.topic()));
    }

    private static Report about(Report report, ReportId id, Words name, List<ReportTable> tables) {
        return new Report(
                id,
                report.cohort(),
                name,
                name,
                report.asOf(),
                report.against(),
                report.revision(),
                id.key() + "/" + report.asOf() + "/r1",
                report.everyPage(),
                report.sentences(),
                tables,
                report.notes());
    }

    /** Names of published files as a release has them. */
    public static List<String> files() {
        List<String> files =
                new ArrayList<>(List.of("figures.csv", "reports.xlsx", "reports.json", "datapackage.json"));
        for (Report report : whole()) {
            files.add("th/" + report.id().fileStem() + ".th.pdf");
            files.add("en/" + report.id().fileStem() + ".en.pdf");
        }
        return files;
    }
}

package org.bringback.table.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Reports with a table that the product does not have: one entry more, and its words. */
public final class TrialReports {

    /** Stands before the breakdown by sex. */
    private static final TableDefinition GUARDIANS =
            TableDefinition.named("guardians").inNational(TrialReports::guardians);

    private static final ReportTables TABLES = new ReportTables(tables());

    /** For the office only, and without charts. */
    public static final ReportDefinition HOUSEHOLDS = new ReportDefinition(
            "HOUSEHOLDS",
            ReportDefinition.list().size(),
            new ReportDefinition.Names("households", new BilingualText("ครัวเรือน", "Households"), "households-"),
            ReportDefinition.Prominence.FOLDED,
            Optional.of(Audience.OFFICE),
            new ReportDefinition.Layout("place-sheet", List.of()));

    private TrialReports() {}

    private static List<TableDefinition> tables() {
        List<TableDefinition> tables = new ArrayList<>(ReportTables.STANDARD.definitions());
        List<String> topics =
                ReportTables.STANDARD.topics().stream().map(Topic::word).toList();
        tables.add(topics.indexOf("sex"), GUARDIANS);
        return tables;
    }

    private static Optional<ReportTable> guardians(Topic topic, NationalSubject nation) {
        TableFactory factory = new TableFactory(nation.input(), topic);
        ReportRow row = ReportRow.of(
                "away", new BilingualText("ไปทำงานต่างถิ่น", "Away at work"), List.of(ReportCell.of(47_113)));
        return Optional.of(factory.table(
                "stub_guardians", List.of(factory.column("households", "households", Unit.NUMBER)), List.of(row)));
    }

    /** @param words the product's, and the three that the table needs */
    public static List<Report> make(ReportWords words) {
        ReportInput input = CountryInput.of(
                RandomCountry.fill(3), false, RandomCountry.NOW, Optional.of(RandomCountry.THEN), words);
        return new Reports(input, TABLES, Reports.STANDARD)
                .make(Set.of(ReportDefinition.NATIONAL, ReportDefinition.LIST));
    }

    /** A kind of report that the product does not have: one definition more, and who makes it. */
    public static List<Report> households(ReportWords words) {
        ReportInput input = CountryInput.of(
                RandomCountry.fill(3), false, RandomCountry.NOW, Optional.of(RandomCountry.THEN), words);
        Map<ReportDefinition, ReportMaker> makers = new HashMap<>(Reports.STANDARD);
        makers.put(HOUSEHOLDS, TrialReports::households);
        ReportTables tables = new ReportTables(
                List.of(TableDefinition.named(Topic.STATUS).in(HOUSEHOLDS, String.class, TrialReports::homes)));
        return new Reports(input, tables, makers)
                .make(Set.of(HOUSEHOLDS, ReportDefinition.PROVINCE)).stream()
                        .filter(report -> report.id().kind().equals(HOUSEHOLDS))
                        .toList();
    }

    private static Optional<ReportTable> homes(Topic topic, String village) {
        BilingualText stub = new BilingualText("บ้าน", "House");
        ReportRow row = ReportRow.of("1", new BilingualText("บ้านเลขที่ 1", "House 1"), List.of(ReportCell.of(47_114)));
        return Optional.of(new ReportTable(
                topic,
                new BilingualText(village, village),
                stub,
                List.of(ReportColumn.of("homes", stub, Unit.NUMBER)),
                List.of(row),
                Optional.empty(),
                List.of()));
    }

    private static List<Report> households(ReportBasis basis) {
        BilingualText name = new BilingualText("หมู่บ้าน", "A village");
        return List.of(new Report(
                new ReportId(HOUSEHOLDS, "v1"),
                basis.input().cohort().id(),
                name,
                name,
                basis.input().asOf(),
                Optional.empty(),
                1,
                "village/v1",
                Optional.empty(),
                List.of(),
                basis.tables().make(HOUSEHOLDS, "Baan"),
                List.of()));
    }

    public static List<Topic> topics() {
        return TABLES.topics();
    }
}

package org.bringback.table.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.ReportWords;
import org.bringback.table.report.definition.ReportKind;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** Reports with a table that the product does not have: one entry more, and its words. */
public final class TrialReports {

    /** Between two tables that there are. */
    private static final int POSITION = 3;

    private static final TableDefinition GUARDIANS =
            TableDefinition.named("guardians").inNational(TrialReports::guardians);

    private static final ReportTables TABLES = new ReportTables(tables());

    private TrialReports() {}

    private static List<TableDefinition> tables() {
        List<TableDefinition> tables = new ArrayList<>(ReportTables.STANDARD.definitions());
        tables.add(POSITION, GUARDIANS);
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
        return new Reports(input, TABLES).make(EnumSet.of(ReportKind.NATIONAL, ReportKind.LIST));
    }

    public static List<Topic> topics() {
        return TABLES.topics();
    }
}

package org.bringback.table.casework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** What reports about casework say first: every number is a cell, and a sentence that lacks one is not said. */
final class CaseworkSentences {

    private final CaseworkReportTables tables;
    private final List<BilingualText> said = new ArrayList<>();

    CaseworkSentences(CaseworkReportTables tables) {
        this.tables = tables;
    }

    List<BilingualText> sentences(List<ReportTable> made) {
        for (ReportTable table : made) {
            switch (table.topic().word()) {
                case Topic.STATUS ->
                    say("where", table, last(table), "all", "open", "in_transit", "forwarded", "closed");
                case "steps" -> say("late_steps", table, last(table), "late", "waiting", "late_percent");
                case "days" -> {
                    say("contacted", table, row(table, "CONTACT"), "median_days", "ninth_days");
                    say("enrolled", table, row(table, "ENROLMENT"), "median_days", "ninth_days");
                }
                case "returns" -> say("repeated", table, row(table, "LEFT_AGAIN"), "persons", "of_returned_percent");
                case "referrals" -> say("answered", table, last(table), "sent", "in_time", "in_time_percent");
                default -> {}
            }
        }
        return List.copyOf(said);
    }

    private static Optional<ReportRow> last(ReportTable table) {
        return table.rows().stream().reduce((one, other) -> other);
    }

    private static Optional<ReportRow> row(ReportTable table, String id) {
        return table.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private void say(String key, ReportTable table, Optional<ReportRow> row, String... columns) {
        List<Object> values = new ArrayList<>();
        for (String column : columns) {
            Optional<BigDecimal> value =
                    row.flatMap(one -> table.find(one, column)).flatMap(cell -> cell.number());
            if (value.isEmpty()) {
                return;
            }
            values.add(column);
            values.add(
                    value.get().scale() > 0
                            ? value.get().toPlainString()
                            : (Object) value.get().longValueExact());
        }
        values.add("days");
        values.add(ReferralCounts.DAYS_TO_ANSWER);
        said.add(tables.words("say_" + key, values.toArray()));
    }
}

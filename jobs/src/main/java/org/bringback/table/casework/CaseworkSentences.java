package org.bringback.table.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
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
                    sayDays("contacted", table, "CONTACT");
                    sayDays("enrolled", table, "ENROLMENT");
                }
                case "returns" -> say("repeated", table, row(table, "LEFT_AGAIN"), "persons", "of_returned_percent");
                case "referrals" -> say("answered", table, last(table), "sent", "in_time", "in_time_percent");
                case "risks" -> say("at_risk", table, row(table, "ANY"), "cases", "of_open_percent");
                case "risk-rates" ->
                    say(
                            "listed_left",
                            table,
                            last(table),
                            "listed_on",
                            "listed",
                            "left",
                            "left_of_listed",
                            "left_of_listed_percent",
                            "listed_of_left_percent");
                case "problems" -> {
                    if (!table.find("TOTAL", "problems_open").equals(Optional.of(ReportCell.of(0)))) {
                        say("problems", table, last(table), "problems_open", "open_longer");
                    }
                }
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

    /** Without the days where nobody waited, and without how many had not to where that is not told. */
    private void sayDays(String key, ReportTable table, String row) {
        Optional<ReportRow> found = row(table, row);
        boolean waited = found.flatMap(one -> table.find(one, "median_days"))
                .flatMap(ReportCell::number)
                .isPresent();
        boolean told = table.columns().stream().anyMatch(column -> column.id().equals("when_listed"));
        if (told && waited) {
            say(key, table, found, "cases_so_far", "when_listed", "later", "median_days", "ninth_days");
        } else if (told) {
            say(key + "_when_listed", table, found, "cases_so_far", "when_listed");
        } else if (waited) {
            say(key + "_later", table, found, "cases_so_far", "median_days", "ninth_days");
        }
    }

    private void say(String key, ReportTable table, Optional<ReportRow> row, String... columns) {
        List<Object> values = new ArrayList<>();
        for (String column : columns) {
            Optional<Object> value = row.flatMap(one -> table.find(one, column)).flatMap(this::value);
            if (value.isEmpty()) {
                return;
            }
            values.add(column);
            values.add(value.get());
        }
        values.add("days");
        values.add(ReferralCounts.DAYS_TO_ANSWER);
        said.add(tables.words("say_" + key, values.toArray()));
    }

    /** What stands in a sentence for a cell; empty where it has a symbol only. */
    private Optional<Object> value(ReportCell cell) {
        if (cell instanceof ReportCell.Day day) {
            return Optional.of(tables.date(day.date()));
        }
        return cell.number()
                .map(number -> number.scale() > 0 ? number.toPlainString() : (Object) number.longValueExact());
    }
}

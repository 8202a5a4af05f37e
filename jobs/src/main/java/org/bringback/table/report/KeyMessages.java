package org.bringback.table.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.status.Percentages;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/** A few sentences generated from the figures: the same numbers as in the tables. */
final class KeyMessages {

    private final ReportInput input;
    private final List<BilingualText> keyMessages = new ArrayList<>();

    KeyMessages(ReportInput input) {
        this.input = input;
    }

    KeyMessages add(BilingualText sentence) {
        keyMessages.add(sentence);
        return this;
    }

    /** How many there are, and how many of them returned, as far as that is printed. */
    KeyMessages ofPlace(ReportTable status) {
        ReportCell persons = cell(status, "TOTAL", "persons");
        ReportCell returned = cell(status, Status.FOUND_RETURNED.name(), "persons");
        ReportCell percent = cell(status, Status.FOUND_RETURNED.name(), "percent");
        if (persons instanceof ReportCell.Figure all
                && returned instanceof ReportCell.Figure back
                && percent instanceof ReportCell.Figure share) {
            add(input.words()
                    .get(
                            "sentence_place",
                            "total",
                            all.value().longValueExact(),
                            "returned",
                            back.value().longValueExact(),
                            "percent",
                            share.value().toPlainString()));
        }
        return this;
    }

    private static ReportCell cell(ReportTable table, String row, String column) {
        List<String> columns = table.columns().stream().map(ReportColumn::id).toList();
        return table.rows().stream()
                .filter(one -> one.id().equals(row))
                .map(one -> one.cells().get(columns.indexOf(column)))
                .findFirst()
                .orElseThrow();
    }

    List<BilingualText> all() {
        return keyMessages;
    }

    /**
     * Where most of the change in returned persons comes from.
     *
     * @param parts what the table adds up, by name
     */
    KeyMessages returned(StatusTable whole, Map<BilingualText, StatusTable> parts) {
        long change = returned(whole);
        Optional<Map.Entry<BilingualText, StatusTable>> largest = parts.entrySet().stream()
                .max(Comparator.comparingLong(part -> Long.signum(change) * returned(part.getValue())));
        if (change != 0 && largest.isPresent()) {
            keyMessages.add(input.words()
                    .get(
                            change > 0 ? "sentence_returned_up" : "sentence_returned_down",
                            "change",
                            Math.abs(change),
                            "where",
                            largest.get().getKey(),
                            "most",
                            Math.abs(returned(largest.get().getValue()))));
        }
        return this;
    }

    private static long returned(StatusTable table) {
        StatusRow row = table.rows().get(Status.FOUND_RETURNED);
        return row == null ? 0 : row.change().orElse(0);
    }

    /** How many are still to be found. */
    KeyMessages open(StatusTable table) {
        long open = table.rows().entrySet().stream()
                .filter(row -> CrossTables.isOpen(row.getKey()))
                .mapToLong(row -> row.getValue().persons().orElse(0))
                .sum();
        long total = table.total().persons().orElse(0);
        Percentages.share(open, total, table.decimals())
                .ifPresent(share -> keyMessages.add(input.words()
                        .get("sentence_open", "open", open, "total", total, "percent", share.toPlainString())));
        return this;
    }

    /** Which place needs attention first. */
    KeyMessages attention(ReportTable ranked) {
        ranked.rows().stream()
                .findFirst()
                .ifPresent(first -> keyMessages.add(
                        input.words().get("sentence_attention", "where", first.head(), "percent", percent(first))));
        return this;
    }

    private static String percent(ReportRow row) {
        ReportCell last = row.cells().get(row.cells().size() - 1);
        return ((ReportCell.Figure) last).value().toPlainString();
    }
}

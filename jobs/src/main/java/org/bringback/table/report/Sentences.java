package org.bringback.table.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.Percentages;
import org.bringback.table.StatusRow;
import org.bringback.table.StatusTable;

/** Two or three sentences generated from the figures: the same numbers as in the tables. */
final class Sentences {

    private final ReportMaterial material;
    private final List<Words> sentences = new ArrayList<>();

    Sentences(ReportMaterial material) {
        this.material = material;
    }

    Sentences add(Words sentence) {
        sentences.add(sentence);
        return this;
    }

    /** How many there are, and how many of them returned, as far as that is printed. */
    Sentences ofPlace(ReportTable status) {
        Cell persons = cell(status, "TOTAL", "persons");
        Cell returned = cell(status, Status.FOUND_RETURNED.name(), "persons");
        Cell percent = cell(status, Status.FOUND_RETURNED.name(), "percent");
        if (persons instanceof Cell.Figure all
                && returned instanceof Cell.Figure back
                && percent instanceof Cell.Figure share) {
            add(material.words()
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

    private static Cell cell(ReportTable table, String line, String column) {
        List<String> columns = table.columns().stream().map(Column::id).toList();
        return table.lines().stream()
                .filter(one -> one.id().equals(line))
                .map(one -> one.cells().get(columns.indexOf(column)))
                .findFirst()
                .orElseThrow();
    }

    List<Words> all() {
        return sentences;
    }

    /**
     * Where most of the change in returned persons comes from.
     *
     * @param parts what the table adds up, by name
     */
    Sentences returned(StatusTable whole, Map<Words, StatusTable> parts) {
        long change = returned(whole);
        Optional<Map.Entry<Words, StatusTable>> most = parts.entrySet().stream()
                .max(Comparator.comparingLong(part -> Long.signum(change) * returned(part.getValue())));
        if (change != 0 && most.isPresent()) {
            sentences.add(material.words()
                    .get(
                            change > 0 ? "sentence_returned_up" : "sentence_returned_down",
                            "change",
                            Math.abs(change),
                            "where",
                            most.get().getKey(),
                            "most",
                            Math.abs(returned(most.get().getValue()))));
        }
        return this;
    }

    private static long returned(StatusTable table) {
        StatusRow row = table.rows().get(Status.FOUND_RETURNED);
        return row == null ? 0 : row.change().orElse(0);
    }

    /** How many are still to be found. */
    Sentences open(StatusTable table) {
        long open = table.rows().entrySet().stream()
                .filter(row -> AcrossParts.isOpen(row.getKey()))
                .mapToLong(row -> row.getValue().persons().orElse(0))
                .sum();
        long total = table.total().persons().orElse(0);
        Percentages.share(open, total, table.decimals())
                .ifPresent(share -> sentences.add(material.words()
                        .get("sentence_open", "open", open, "total", total, "percent", share.toPlainString())));
        return this;
    }

    /** Which place needs attention first. */
    Sentences attention(ReportTable ranked) {
        ranked.lines().stream()
                .findFirst()
                .ifPresent(first -> sentences.add(
                        material.words().get("sentence_attention", "where", first.head(), "percent", percent(first))));
        return this;
    }

    private static String percent(Line line) {
        Cell last = line.cells().get(line.cells().size() - 1);
        return ((Cell.Figure) last).value().toPlainString();
    }
}

package org.bringback.source.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;

/**
 * A form that came back, as it stands. Rows may be fewer than were written, in another order, or several of one key.
 *
 * @param form the version that was filled in
 * @param marks what the workbook says it was made from
 */
public record FilledForm(Location location, WorkbookForm form, Map<String, String> marks, List<Row> rows) {

    /**
     * A row that came back.
     *
     * @param texts as they stand there without needless blanks, by id of the column
     * @param values of what was filled in, by id of the column: the id of a choice, an ISO date, digits, else the text;
     *     what has a fault is missing
     * @param filledIn whether anything was
     * @param keyed whether it says what it is about, as every row that was written does
     * @param intact whether the row is the one that was written
     * @param faults that the row and what was filled in have, with the cell's location
     */
    public record Row(
            Location location,
            Map<String, String> texts,
            Map<String, String> values,
            boolean filledIn,
            boolean keyed,
            boolean intact,
            List<Notice> faults) {

        /** As it stands there; empty where nothing does. */
        public String text(String column) {
            return texts.getOrDefault(column, "");
        }

        public Optional<String> value(String column) {
            return Optional.ofNullable(values.get(column));
        }
    }

    public String mark(String name) {
        return marks.getOrDefault(name, "");
    }

    /** The rows by what they are about: the texts of the key columns. Only rows that are intact can be told apart. */
    public Map<List<String>, List<Row>> byKey() {
        List<String> keys = form.columns().stream()
                .filter(column -> column.use() == FormColumn.Use.KEY)
                .map(FormColumn::id)
                .toList();
        return rows.stream()
                .filter(Row::intact)
                .collect(Collectors.groupingBy(
                        row -> keys.stream().map(row::text).toList(), LinkedHashMap::new, Collectors.toList()));
    }

    /** All that is wrong with its rows. */
    public List<Notice> faults() {
        return rows.stream().flatMap(row -> row.faults().stream()).toList();
    }
}

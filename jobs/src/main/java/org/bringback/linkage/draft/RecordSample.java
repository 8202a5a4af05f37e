package org.bringback.linkage.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.RecordSource;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.text.TextNormaliser;

/**
 * The first rows of the files, in the columns that all of them have.
 *
 * @param right the left table again where there is one file
 * @param leftRows about how many rows the whole file has
 * @param rightRows likewise
 */
record RecordSample(
        List<String> columns,
        RecordTable left,
        RecordTable right,
        List<Dictionary> values,
        long leftRows,
        long rightRows) {
    private static final int SAMPLE_ROWS = 50_000;
    private static final int CHECKED_ROWS = 2_000;
    /** Of rows a word stands in that says nothing of any one of them. */
    private static final double FREQUENT = 0.02;

    private static final int MIN_FREQUENT = 10;

    static RecordSample of(RecordSource left, Optional<? extends RecordSource> right, Workers workers) {
        List<String> columns = left.columns().stream()
                .filter(column -> right.isEmpty() || right.get().columns().contains(column))
                .distinct()
                .toList();
        List<FieldColumns> fields = columns.stream()
                .map(column -> new FieldColumns(List.of(column), "", new Dictionary()))
                .toList();
        RecordTable leftRows = left.readSome(Optional.empty(), fields, workers, SAMPLE_ROWS);
        RecordTable rightRows = right.map(table -> table.readSome(Optional.empty(), fields, workers, SAMPLE_ROWS))
                .orElse(leftRows);
        return new RecordSample(
                columns,
                leftRows,
                rightRows,
                fields.stream().map(FieldColumns::values).toList(),
                Math.max(leftRows.rows(), left.expectedRows()),
                Math.max(
                        rightRows.rows(),
                        right.<Long>map(RecordSource::expectedRows).orElse(left.expectedRows())));
    }

    /** How many pairs of the whole files stand behind one of the samples. */
    double scale() {
        return Math.max(1.0, (double) leftRows / left.rows()) * Math.max(1.0, (double) rightRows / right.rows());
    }

    /** As {@link #scale} for pairs of rows that stand at about the same place of their files. */
    double linearScale() {
        return Math.max(1.0, Math.max((double) leftRows / left.rows(), (double) rightRows / right.rows()));
    }

    /** A profile of every column, by the rows of the larger file. */
    List<ColumnProfile> profiles(Workers workers) {
        RecordTable larger = right.rows() > left.rows() ? right : left;
        return workers.map(
                columns.size(), field -> ColumnProfile.of(columns.get(field), codes(larger, field), values.get(field)));
    }

    int[] codes(RecordTable table, int field) {
        return IntStream.range(0, table.rows())
                .map(row -> table.code(row, field))
                .toArray();
    }

    /**
     * Whether a column only repeats what other columns say, as a full name repeats the given and the family name: all words
     * of nearly all its values stand in the same row elsewhere, but for such as stand in many rows, as titles do.
     */
    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    boolean isMadeOfOthers(ColumnProfile column, List<ColumnProfile> useful) {
        if (column.mean(value -> TextNormaliser.words(value).split(" ").length) < 1.5) {
            return false;
        }
        int whole = columns.indexOf(column.column());
        List<Integer> others = new ArrayList<>();
        useful.stream().filter(other -> other != column).forEach(other -> others.add(columns.indexOf(other.column())));
        int rows = Math.min(CHECKED_ROWS, left.rows());
        Set<String> frequent = frequentWords(whole, rows);
        long repeated = IntStream.range(0, rows)
                .filter(row -> repeats(row, whole, others, frequent))
                .count();
        return repeated > 0.8 * rows;
    }

    private Set<String> frequentWords(int field, int rows) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            Set.copyOf(words(row, field)).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < Math.max(MIN_FREQUENT, FREQUENT * rows));
        return counts.keySet();
    }

    private boolean repeats(int row, int whole, List<Integer> others, Set<String> frequent) {
        Set<String> said = new HashSet<>();
        for (int other : others) {
            // a longer column cannot be what this one is made of
            if (value(row, other).length() < value(row, whole).length()) {
                said.addAll(words(row, other));
            }
        }
        List<String> words = words(row, whole);
        long repeated = words.stream().filter(said::contains).count();
        return repeated == words.size()
                || repeated >= 2 && words.stream().allMatch(word -> said.contains(word) || frequent.contains(word));
    }

    private List<String> words(int row, int field) {
        return Arrays.asList(value(row, field).split(" "));
    }

    private String value(int row, int field) {
        return TextNormaliser.words(values.get(field).value(left.code(row, field)));
    }
}

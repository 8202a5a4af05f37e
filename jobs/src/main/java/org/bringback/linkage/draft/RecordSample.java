package org.bringback.linkage.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
     * Whether a column only repeats what other columns say, as a full name repeats the given and the family name:
     * nearly all words of nearly all its values stand in the same row elsewhere.
     */
    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    boolean isMadeOfOthers(ColumnProfile column, List<ColumnProfile> useful) {
        if (column.mean(value -> TextNormaliser.words(value).split(" ").length) < 1.5) {
            return false;
        }
        int whole = columns.indexOf(column.column());
        List<Integer> others = new ArrayList<>();
        useful.stream().filter(other -> other != column).forEach(other -> others.add(columns.indexOf(other.column())));
        long repeated = IntStream.range(0, Math.min(CHECKED_ROWS, left.rows()))
                .filter(row -> repeats(row, whole, others))
                .count();
        return repeated > 0.8 * Math.min(CHECKED_ROWS, left.rows());
    }

    private boolean repeats(int row, int whole, List<Integer> others) {
        Set<String> said = new HashSet<>();
        for (int other : others) {
            String text = value(row, other);
            // a longer column cannot be what this one is made of
            if (text.length() < value(row, whole).length()) {
                said.addAll(Arrays.asList(text.split(" ")));
            }
        }
        return said.containsAll(Arrays.asList(value(row, whole).split(" ")));
    }

    private String value(int row, int field) {
        return TextNormaliser.words(values.get(field).value(left.code(row, field)));
    }
}

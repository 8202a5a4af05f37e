package org.bringback.intake.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Layout;

/**
 * Which column of a header row is which column of a layout. A header in its agreed place is believed first; then those
 * that only one column of the layout can mean; then the rest from left to right, which tells a header that stands
 * twice apart.
 */
final class HeaderMatch {

    private static final int NONE = -1;

    private final Layout layout;
    private final List<String> headers;
    private final List<String> keys;
    private final List<List<String>> wanted;
    /** By column of the layout: index in the file. */
    private final int[] fileIndexes;

    HeaderMatch(Layout layout, List<String> headers) {
        this.layout = layout;
        this.headers = headers;
        this.keys = headers.stream().map(HeaderKey::of).toList();
        this.wanted = layout.columns().stream().map(HeaderMatch::keys).toList();
        this.fileIndexes = new int[wanted.size()];
        Arrays.fill(fileIndexes, NONE);
        claimExpectedColumns();
        claim(this::meansOneColumn);
        claim(key -> true);
    }

    private static List<String> keys(Column column) {
        return column.headers().stream().map(HeaderKey::of).toList();
    }

    private void claimExpectedColumns() {
        for (int column = 0; column < fileIndexes.length && column < keys.size(); column++) {
            if (wanted.get(column).contains(keys.get(column))) {
                fileIndexes[column] = column;
            }
        }
    }

    private void claim(Predicate<String> usable) {
        for (int column = 0; column < fileIndexes.length; column++) {
            if (fileIndexes[column] == NONE) {
                fileIndexes[column] = free(wanted.get(column), usable);
            }
        }
    }

    private int free(List<String> wantedKeys, Predicate<String> usable) {
        for (String key : wantedKeys) {
            for (int i = 0; usable.test(key) && i < keys.size(); i++) {
                if (keys.get(i).equals(key) && !isClaimed(i)) {
                    return i;
                }
            }
        }
        return NONE;
    }

    private boolean isClaimed(int index) {
        return Arrays.stream(fileIndexes).anyMatch(claimed -> claimed == index);
    }

    private boolean meansOneColumn(String key) {
        return wanted.stream().filter(column -> column.contains(key)).count() == 1;
    }

    Layout layout() {
        return layout;
    }

    List<String> headers() {
        return headers;
    }

    /** Index in the file of a column of the layout, or -1. */
    int fileIndex(int column) {
        return fileIndexes[column];
    }

    /** Columns that have to be there and are not. */
    List<Column> missing() {
        return IntStream.range(0, fileIndexes.length)
                .filter(column -> fileIndexes[column] == NONE)
                .mapToObj(layout.columns()::get)
                .filter(column -> !column.optional())
                .toList();
    }

    /** Whether a row of headers it is, though perhaps not all of them: most columns that have to be there are. */
    boolean isLikely() {
        long required =
                layout.columns().stream().filter(column -> !column.optional()).count();
        return required > 0 && 2L * missing().size() <= required;
    }

    /** How many columns of the layout were found. */
    long found() {
        return Arrays.stream(fileIndexes).filter(claimed -> claimed != NONE).count();
    }

    /** Headers of the file that mean nothing in this layout. */
    List<String> notUnderstood() {
        return IntStream.range(0, keys.size())
                .filter(i -> !keys.get(i).isEmpty() && !isClaimed(i))
                .mapToObj(headers::get)
                .map(String::strip)
                .toList();
    }

    /** Headers that stand in the file more often than in the layout. */
    List<String> doubled() {
        List<String> doubled = new ArrayList<>();
        for (String key : keys.stream().distinct().toList()) {
            long allowed =
                    wanted.stream().filter(column -> column.contains(key)).count();
            if (allowed > 0 && Collections.frequency(keys, key) > allowed) {
                doubled.add(headers.get(keys.indexOf(key)).strip());
            }
        }
        return doubled;
    }

    /**
     * Columns of the layout that the toolkit uses and that stand in another order than agreed. A column that is left out or
     * put in moves none of the others.
     */
    int[] moved() {
        int[] found = IntStream.range(0, fileIndexes.length)
                .filter(column -> fileIndexes[column] != NONE)
                .toArray();
        int[] sorted =
                Arrays.stream(found).map(column -> fileIndexes[column]).sorted().toArray();
        return IntStream.range(0, found.length)
                .filter(rank -> fileIndexes[found[rank]] != sorted[rank])
                .map(rank -> found[rank])
                .filter(column -> layout.columns().get(column).field().isPresent())
                .toArray();
    }
}

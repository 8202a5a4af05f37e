package org.bringback.linkage.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bringback.linkage.record.RecordTable;

/**
 * Compares two rows in all fields. The result is one number with four bits a field, so that equal results can be
 * counted together: a million pairs show a few thousand different ones.
 */
public final class PairComparator {
    public static final int MAX_FIELDS = 16;
    private static final int BITS = 4;
    /** A level up to here is agreement enough to leave the two values where they are. */
    private static final int AGREES = 2;

    /** In a {@link #quickVector}: two values that are not the very same, in a field that nothing was swapped with. */
    public static final int DIFFERENT = 15;
    /** In a {@link #quickVector}: the field may be swapped with another one. */
    public static final int MAYBE_SWAPPED = 14;

    private final ValueComparator[] fields;
    private final int[][] swaps;
    private final ComparisonLevels[] levelsByField;
    private final int[] left;
    private final int[] right;
    private final int width;
    private final boolean anyCannotLink;
    /** By field, the one it may be swapped with, or itself. */
    private final int[] partners;
    /** The fields that have a partner. */
    private final int[] swappable;
    /** By field, whether comparing only looks numbers up; asked once, as billions of pairs need it. */
    private final boolean[] lookups;

    /**
     * @param fields by field; one that says nothing is compared by {@code null}
     * @param swaps places of fields that may stand in each other's place, two by two
     */
    public PairComparator(
            RecordTable left,
            RecordTable right,
            List<ValueComparator> fields,
            List<ComparisonLevels> levelsByField,
            int[][] swaps) {
        this.left = left.codes();
        this.right = right.codes();
        this.width = left.width();
        this.fields = fields.toArray(ValueComparator[]::new);
        this.levelsByField = levelsByField.toArray(ComparisonLevels[]::new);
        this.swaps = swaps;
        this.partners = partners(fields.size(), swaps);
        this.swappable =
                Arrays.stream(swaps).flatMapToInt(Arrays::stream).distinct().toArray();
        this.lookups = new boolean[this.fields.length];
        for (int field = 0; field < lookups.length; field++) {
            lookups[field] = this.fields[field] != null && this.fields[field].isLookup();
        }
        this.anyCannotLink = levelsByField.stream().anyMatch(ComparisonLevels::hasCannotLink);
    }

    /** The same for pairs of rows of one table, which has its values in the same dictionaries. */
    public PairComparator within(RecordTable table) {
        return new PairComparator(table, table, Arrays.asList(fields), List.of(levelsByField), swaps);
    }

    private static int[] partners(int fields, int[][] swaps) {
        int[] partners = IntStream.range(0, fields).toArray();
        for (int[] swap : swaps) {
            partners[swap[0]] = swap[1];
            partners[swap[1]] = swap[0];
        }
        return partners;
    }

    public static int level(long vector, int field) {
        return (int) (vector >>> field * BITS) & 15;
    }

    private static long with(long vector, int field, int level) {
        return vector & ~(15L << field * BITS) | (long) level << field * BITS;
    }

    public long vector(int leftRow, int rightRow) {
        int a = leftRow * width;
        int b = rightRow * width;
        long vector = 0;
        for (int field = 0; field < fields.length; field++) {
            int x = left[a + field];
            int y = right[b + field];
            if (x != 0 && y != 0) {
                vector |= (long) fields[field].level(x, y) << field * BITS;
            }
        }
        for (int[] swap : swaps) {
            vector = swapped(vector, swap[0], swap[1], a, b);
        }
        return vector;
    }

    private long swapped(long vector, int first, int second, int a, int b) {
        int straightFirst = level(vector, first);
        int straightSecond = level(vector, second);
        if (straightFirst > 0 && straightFirst <= AGREES || straightSecond > 0 && straightSecond <= AGREES) {
            return vector;
        }
        int there = crossed(first, left[a + first], right[b + second]);
        int back = crossed(first, left[a + second], right[b + first]);
        boolean both = there > 0 && there <= AGREES && back > 0 && back <= AGREES;
        // one value in the other's place, and nothing to say about the other one
        boolean half = there == 1 && back == 0 || back == 1 && there == 0;
        if (both || half) {
            return withOneLevel(vector, first, second, both ? 1 : 2);
        }
        return switch (joined(first, second, a, b)) {
            case SAME -> withOneLevel(vector, first, second, 3);
            case NEARLY -> withOneLevel(vector, first, second, 4);
            case NO -> vector;
        };
    }

    /** What two fields show together: one of the levels behind the first field's own, and nothing in the second. */
    private long withOneLevel(long vector, int first, int second, int behind) {
        return with(with(vector, first, levelsByField[first].ordered() + behind), second, 0);
    }

    /** Whether two values on one side stand in one cell on the other; a value that stands in both is one. */
    private ValueComparator.Joined joined(int first, int second, int a, int b) {
        int leftOther = left[a + second] == left[a + first] ? 0 : left[a + second];
        int rightOther = right[b + second] == right[b + first] ? 0 : right[b + second];
        boolean comparable = levelsByField[first].hasInOneCell()
                && left[a + first] != 0
                && right[b + first] != 0
                && (leftOther == 0) != (rightOther == 0);
        return comparable
                ? fields[first].joined(left[a + first], leftOther, right[b + first], rightOther)
                : ValueComparator.Joined.NO;
    }

    /**
     * The levels that can be told at once, without comparing what is not the very same, laid out as in {@link #vector}; where
     * that is not possible it says why.
     */
    public long quickVector(int leftRow, int rightRow) {
        int a = leftRow * width;
        int b = rightRow * width;
        long straight = 0;
        for (int field = 0; field < lookups.length; field++) {
            int x = left[a + field];
            int y = right[b + field];
            if (x != 0 && y != 0) {
                int level = x == y || lookups[field] ? fields[field].level(x, y) : DIFFERENT;
                straight |= (long) level << field * BITS;
            }
        }
        long vector = straight;
        for (int field : swappable) {
            if (!agrees(level(straight, field)) && !agrees(level(straight, partners[field]))) {
                vector = with(vector, field, MAYBE_SWAPPED);
            }
        }
        return vector;
    }

    /** The level of one field by itself, where neither value is missing. */
    public int unswappedLevel(int leftRow, int rightRow, int field) {
        return fields[field].level(left[leftRow * width + field], right[rightRow * width + field]);
    }

    private static boolean agrees(int level) {
        return level > 0 && level <= AGREES;
    }

    private int crossed(int field, int one, int other) {
        return one == 0 || other == 0 ? 0 : fields[field].level(one, other);
    }

    /** Whether the two rows hold values that cannot belong to one thing. */
    public boolean isCannotLink(int leftRow, int rightRow) {
        if (!anyCannotLink) {
            return false;
        }
        long vector = vector(leftRow, rightRow);
        for (int field = 0; field < levelsByField.length; field++) {
            if (levelsByField[field].isCannotLink(level(vector, field))) {
                return true;
            }
        }
        return false;
    }

    /** The code of the right row's value, in the same dictionary as the left row's. */
    public int rightCode(int rightRow, int field) {
        return right[rightRow * width + field];
    }

    /** The code of the left row's value. */
    public int leftCode(int leftRow, int field) {
        return left[leftRow * width + field];
    }
}

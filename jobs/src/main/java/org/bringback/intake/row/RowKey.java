package org.bringback.intake.row;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where a row is kept: its submission and its ordinal in it, which one number says in the database. Ordered by age, as
 * submissions are numbered in the order in which they were taken.
 *
 * @param row from 1
 */
public record RowKey(long submission, int row) implements Comparable<RowKey> {

    /** So many bits of {@link #value} are the row. */
    private static final int ROW_BITS = 31;

    private static final Predicate<String> WORD =
            Pattern.compile("[0-9]{1,9}-[0-9]{1,9}").asMatchPredicate();

    /** Submission number times 2^31 plus row ordinal. */
    public long value() {
        return (submission << ROW_BITS) | row;
    }

    public static RowKey of(long value) {
        return new RowKey(value >> ROW_BITS, (int) (value & Integer.MAX_VALUE));
    }

    /** What people call the row: {@code 3-17} is row 17 of submission 3. */
    public String word() {
        return submission + "-" + row;
    }

    /** The value of the key with that {@link #word}; 0, which is no row's, where it is none. */
    public static long ofWord(String word) {
        return WORD.test(word)
                ? new RowKey(
                                Long.parseLong(word.substring(0, word.indexOf('-'))),
                                Integer.parseInt(word.substring(word.indexOf('-') + 1)))
                        .value()
                : 0;
    }

    /** The least value a row of the submission can have. */
    public static long first(long submission) {
        return submission << ROW_BITS;
    }

    /** The greatest value a row of the submission can have. */
    public static long last(long submission) {
        return first(submission) | Integer.MAX_VALUE;
    }

    @Override
    public int compareTo(RowKey other) {
        return Long.compare(value(), other.value());
    }
}

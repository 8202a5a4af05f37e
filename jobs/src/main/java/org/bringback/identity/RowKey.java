package org.bringback.identity;

/**
 * Where a row is kept: its submission and its ordinal in it. Ordered by age, as submissions are numbered in the order
 * in which they were taken.
 */
public record RowKey(long submission, int row) implements Comparable<RowKey> {

    @Override
    public int compareTo(RowKey other) {
        int bySubmission = Long.compare(submission, other.submission);
        return bySubmission != 0 ? bySubmission : Integer.compare(row, other.row);
    }
}

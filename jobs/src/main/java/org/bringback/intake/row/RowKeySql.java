package org.bringback.intake.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How SQL takes row keys apart: by plain arithmetic, as H2 and PostgreSQL have no function for it in common. */
public final class RowKeySql {

    private static final long ROWS = RowKey.first(1);

    private static final int LONGEST_LIST = 500;

    private RowKeySql() {}

    /** The submission of a key, e.g. of the column {@code r.row_key}. */
    public static String submission(String key) {
        return key + " / " + ROWS;
    }

    /** The ordinal of a key's row in its submission. */
    public static String row(String key) {
        return "mod(" + key + ", " + ROWS + ")";
    }

    /** Condition that a key is of a submission, written so that a database can use the order of the keys. */
    public static String isOf(String key, String submission) {
        String first = submission + " * " + ROWS;
        return key + " between " + first + " and " + first + " + " + (ROWS - 1);
    }

    /** Condition that a key is of one of these submissions, at least one. */
    public static String isOf(String key, Collection<Long> submissions) {
        return submissions.stream()
                .map(submission -> key + " between " + RowKey.first(submission) + " and " + RowKey.last(submission))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Different keys in ascending order, divided into lists short enough for {@code in (:keys)}. */
    public static List<List<Long>> lists(Collection<Long> keys) {
        List<Long> sorted = keys.stream().distinct().sorted().toList();
        List<List<Long>> lists = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += LONGEST_LIST) {
            lists.add(sorted.subList(from, Math.min(sorted.size(), from + LONGEST_LIST)));
        }
        return lists;
    }
}

package org.bringback.table.report.definition;

import java.util.Comparator;
import java.util.Set;

/**
 * What a table shows.
 *
 * @param word as files name it: {@code status}
 * @param position among all topics, from 0; the tables of a report and the sheets of a workbook stand in this order
 */
public record Topic(String word, int position) implements Comparable<Topic> {

    /** Every report begins with the table of this topic: it is printed large and stands beside the key messages. */
    public static final String STATUS = "status";

    /** Provinces and areas; the map shows it. */
    public static final String PLACE = "place";

    /** Places by the share of their open cases; the dots show it. */
    public static final String ATTENTION = "attention";

    /** Why those found are not back; bars show it. */
    public static final String REASON = "reason";

    /** All days that figures were published of; the trend shows it. */
    public static final String HISTORY = "history";

    /** A programme's indicators against their targets. */
    public static final String INDICATORS = "indicators";

    /** A programme's indicators at one of its places, beside all of them. */
    public static final String PLACE_INDICATORS = "place-indicators";

    /** All programmes beside each other. */
    public static final String PORTFOLIO = "portfolio";

    private static final Set<String> LEADING = Set.of(STATUS, INDICATORS, PLACE_INDICATORS, PORTFOLIO);
    private static final Comparator<Topic> ORDER =
            Comparator.comparingInt(Topic::position).thenComparing(Topic::word);

    public Topic {
        // a sheet of a workbook, a value of the JSON schema and a part of an HTML id are called so
        if (!word.matches("[a-z][a-z0-9-]{0,29}")) {
            throw new IllegalArgumentException("not the name of a topic: " + word);
        }
    }

    public boolean isStatus() {
        return word.equals(STATUS);
    }

    /** Whether it stands on the first page, beside the key messages. */
    public boolean leads() {
        return LEADING.contains(word);
    }

    @Override
    public int compareTo(Topic other) {
        return ORDER.compare(this, other);
    }
}

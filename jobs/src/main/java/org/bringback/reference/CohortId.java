package org.bringback.reference;

/** The closed set of persons that lists track; a new one every year, such as {@code 2022}. */
public record CohortId(String value) implements Comparable<CohortId> {

    public CohortId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9-]{0,30}")) {
            throw new IllegalArgumentException("not a cohort id: " + value);
        }
    }

    @Override
    public int compareTo(CohortId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.bringback.reference.codes;

/** An education area: {@code P7101} (primary), {@code S03} (secondary). The ids are this toolkit's, not official. */
public record AreaId(String value) implements Comparable<AreaId> {

    public AreaId {
        if (!value.matches("[A-Z][0-9]{1,8}")) {
            throw new IllegalArgumentException("not an area id: " + value);
        }
    }

    @Override
    public int compareTo(AreaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.bringback.reference.agency;

/** A reporting list: {@code obec}, {@code ovec}, {@code nfe}, {@code opec}, {@code bse}, {@code nfe-disabled}. */
public record ListId(String value) implements Comparable<ListId> {

    public ListId {
        if (!value.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new IllegalArgumentException("not a list id: " + value);
        }
    }

    @Override
    public int compareTo(ListId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

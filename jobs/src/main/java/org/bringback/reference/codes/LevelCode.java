package org.bringback.reference.codes;

/** Such as {@code L3}: a code of the toolkit's own. */
public record LevelCode(String value) implements Comparable<LevelCode> {

    public LevelCode {
        if (!value.matches("L[0-9]")) {
            throw new IllegalArgumentException("not a code of a level: " + value);
        }
    }

    @Override
    public int compareTo(LevelCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

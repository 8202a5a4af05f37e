package org.bringback.reference.codes;

/** Why a child has not come back, such as {@code R09}. The codes are this toolkit's, not official. */
public record ReasonCode(String value) implements Comparable<ReasonCode> {

    public ReasonCode {
        if (!value.matches("R[0-9]{2}")) {
            throw new IllegalArgumentException("not a reason code: " + value);
        }
    }

    @Override
    public int compareTo(ReasonCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.bringback.thai.id;

/** What kind of person number a cell holds. */
public enum IdKind {
    /** Thirteen digits whose check digit is right. */
    NATIONAL('N'),
    /** {@code G} and twelve digits: given by the ministry to learners without civil registration. No check digit. */
    G_CODE('G'),
    /** Another letter and twelve digits, such as {@code P}; not interpreted. */
    OTHER_CODE('L'),
    /** Something stands there, but it identifies nobody. */
    UNUSABLE('X'),
    /** Nothing stands there. */
    NONE('-');

    private final char code;

    IdKind(char code) {
        this.code = code;
    }

    /** One character for storage. */
    public char code() {
        return code;
    }

    public static IdKind ofCode(char code) {
        for (IdKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not a kind of ID: " + code);
    }

    /** Whether two equal values of this kind mean the same person. */
    public boolean isKey() {
        return this == NATIONAL || this == G_CODE || this == OTHER_CODE;
    }
}

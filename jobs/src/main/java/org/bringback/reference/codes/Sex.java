package org.bringback.reference.codes;

/** As a register knows it. */
public enum Sex {
    M,
    F
}

package org.bringback.reference;

/** As a register knows it. */
public enum Sex {
    M,
    F
}

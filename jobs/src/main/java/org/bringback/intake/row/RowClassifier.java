package org.bringback.intake.row;

/** Decides what becomes of a row. Without state, so rows may be classified in any order and by several threads. */
public interface RowClassifier {

    RowOutcome classify(RawRow row);
}

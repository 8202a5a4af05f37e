package org.bringback.intake.row;

/** A data row whose cells were understood; what it holds depends on the kind of its file. */
public interface TypedRow {}

package org.bringback.intake.row;

/** A data row whose cells were understood. */
public sealed interface TypedRow permits ExportRow, RegisterRow, ControlRow {}

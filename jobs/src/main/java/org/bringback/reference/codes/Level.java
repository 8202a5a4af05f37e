package org.bringback.reference.codes;

import org.bringback.text.BilingualText;

/** A level of schooling. */
public record Level(LevelCode code, BilingualText label) {}

package org.bringback.reference;

/** A level of schooling. */
public record Level(LevelCode code, Words label) {}

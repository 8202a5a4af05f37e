package org.bringback.reference;

/** One of the 77 provinces. */
public record Province(ProvinceCode code, Words name) {}

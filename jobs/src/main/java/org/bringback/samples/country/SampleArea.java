package org.bringback.samples.country;

/** An education area: its id, its Thai short name and the province in which it lies. */
public record SampleArea(String id, String shortName, SampleProvince province) {}

package org.bringback.samples;

/** An education area: its id, its Thai short name and the province in which it lies. */
record Area(String id, String shortName, Province province) {}

package org.bringback.samples.country;

/** A province: its two-digit code and its Thai name. */
public record SampleProvince(String code, String name) {}

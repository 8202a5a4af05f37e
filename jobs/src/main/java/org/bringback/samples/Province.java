package org.bringback.samples;

/** A province: its two-digit code and its Thai name. */
record Province(String code, String name) {}

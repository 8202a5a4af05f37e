package org.bringback.reference.codes;

import org.bringback.text.BilingualText;

/** One of the 77 provinces. */
public record Province(ProvinceCode code, BilingualText name) {}

package org.bringback.reference;

import java.time.LocalDate;

/**
 * What an office is called from some day on.
 *
 * @param from first day of the name; {@link LocalDate#MIN} for the first one
 */
record OfficeName(LocalDate from, Words office, Words abbreviation) {}

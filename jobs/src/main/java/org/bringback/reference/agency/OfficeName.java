package org.bringback.reference.agency;

import java.time.LocalDate;
import org.bringback.text.BilingualText;

/**
 * What an office is called from some day on.
 *
 * @param from first day of the name; {@link LocalDate#MIN} for the first one
 */
record OfficeName(LocalDate from, BilingualText office, BilingualText abbreviation) {}

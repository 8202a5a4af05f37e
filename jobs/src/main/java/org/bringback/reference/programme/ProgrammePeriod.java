package org.bringback.reference.programme;

import java.time.LocalDate;
import org.bringback.text.BilingualText;

/**
 * A term or quarter of a programme.
 *
 * @param to the last day
 */
public record ProgrammePeriod(String id, BilingualText name, LocalDate from, LocalDate to) {}

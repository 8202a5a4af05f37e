package org.bringback.casework.prevention;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.casework.HeldCase;

/**
 * A case as the rules of risk look at it.
 *
 * @param siblings other listed children with the same guardian and telephone
 */
public record RiskSubject(HeldCase held, Optional<LocalDate> born, int siblings) {}

package org.bringback.reference.programme;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Where an indicator stood when its programme began. */
public record Baseline(BigDecimal value, LocalDate date) {}

package org.bringback.intake;

import org.bringback.reference.Agencies;
import org.bringback.reference.ReferenceData;

/** What intake knows about the country and its offices. */
public record IntakeRules(ReferenceData reference, Agencies agencies) {}

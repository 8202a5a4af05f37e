package org.bringback.reference.agency;

import org.bringback.reference.ReferenceData;

/** What intake knows about the country and its offices. */
public record ReferenceContext(ReferenceData reference, Agencies agencies) {}

package org.bringback.intake;

import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;

/** The project's own rules. */
public final class RealReferenceContext {

    public static final ReferenceContext REAL = real();

    private RealReferenceContext() {}

    private static ReferenceContext real() {
        ReferenceData reference = ReferenceData.load(JobsFolder.real());
        return new ReferenceContext(reference, Agencies.load(JobsFolder.real(), reference.statuses()));
    }
}

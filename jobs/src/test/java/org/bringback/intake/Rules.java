package org.bringback.intake;

import org.bringback.reference.Agencies;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;

/** The project's own rules. */
final class Rules {

    static final IntakeRules REAL = real();

    private Rules() {}

    private static IntakeRules real() {
        ReferenceData reference = ReferenceData.load(JobsFolder.real());
        return new IntakeRules(reference, Agencies.load(JobsFolder.real(), reference));
    }
}

package org.bringback.cli;

import org.bringback.intake.IntakeRules;
import org.bringback.job.Installation;
import org.bringback.reference.Agencies;
import org.bringback.reference.ReferenceData;

/** Reads and checks everything in {@code jobs/reference} and {@code jobs/agencies} before a command does anything. */
final class Country {

    private Country() {}

    /** @throws org.bringback.reference.ConfigurationException where a file is wrong, with file and line */
    static IntakeRules load(Installation installation) {
        ReferenceData reference = ReferenceData.load(installation.jobs());
        return new IntakeRules(reference, Agencies.load(installation.jobs(), reference));
    }
}

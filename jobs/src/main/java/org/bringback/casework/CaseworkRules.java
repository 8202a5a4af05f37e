package org.bringback.casework;

import java.nio.file.Path;

/** The tables that casework goes by: read from {@code jobs/reference} where they are needed, and checked at once. */
public record CaseworkRules(StepTable steps, Partners partners, ReferralTransitions transitions) {

    /** @throws org.bringback.reference.file.ConfigurationException where one is wrong, with file and line */
    public static CaseworkRules load(Path jobsFolder) {
        Path folder = jobsFolder.resolve("reference");
        return new CaseworkRules(
                StepTable.load(folder.resolve("steps.csv")),
                Partners.load(folder.resolve("partners.csv")),
                ReferralTransitions.load(folder.resolve("referral-transitions.csv")));
    }
}

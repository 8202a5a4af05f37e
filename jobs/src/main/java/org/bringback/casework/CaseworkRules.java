package org.bringback.casework;

import java.nio.file.Path;

/** The tables that casework goes by: read from {@code jobs/reference} where they are needed, and checked at once. */
public record CaseworkRules(StepTable steps, Partners partners, ReferralTransitions transitions) {

    /** @throws org.bringback.reference.file.ConfigurationException where one is wrong, with file and line */
    public static CaseworkRules load(Path jobsFolder) {
        return load(jobsFolder, jobsFolder.resolve("reference").resolve("partners.csv"));
    }

    /** The same with the partners of a file. */
    public static CaseworkRules load(Path jobsFolder, Path partners) {
        Path folder = jobsFolder.resolve("reference");
        return new CaseworkRules(
                StepTable.load(folder.resolve("steps.csv")),
                Partners.load(partners),
                ReferralTransitions.load(folder.resolve("referral-transitions.csv")));
    }
}

package org.bringback.job;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.identity.ledger.JudgementStore;
import org.bringback.intake.IntakeRules;
import org.bringback.intake.SubmissionStore;
import org.bringback.reference.Cohort;

/**
 * What the steps of one night share.
 *
 * @param asOf the day the figures are about
 * @param cohort whom they are about
 * @param output folder below which the release is written
 * @param printing which reports it holds
 * @param country what is known about the offices and the country
 */
record Night(
        Installation installation,
        State state,
        IntakeRules country,
        SubmissionStore submissions,
        Cohort cohort,
        LocalDate asOf,
        Path output,
        NightPlan plan,
        Printing printing,
        Progress progress) {

    /** How many decisions people have made: with another one the same inputs are another night. */
    long judgements() {
        return new JudgementStore(state.database(), cohort.id()).size();
    }
}

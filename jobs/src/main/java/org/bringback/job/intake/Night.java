package org.bringback.job.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.State;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;

/**
 * What the steps of one night share.
 *
 * @param asOf the day the figures are about
 * @param cohort whom they are about
 * @param output folder below which the release is written
 * @param printing which reports it holds
 * @param country what is known about the offices and the country
 */
public record Night(
        Installation installation,
        State state,
        ReferenceContext referenceContext,
        SubmissionStore submissions,
        Cohort cohort,
        LocalDate asOf,
        Path output,
        IntakePlan plan,
        ReportSelection selection,
        Progress progress) {

    /** How many decisions people have made: with another one the same inputs are another night. */
    public long judgements() {
        return new ReviewDecisionStore(state.database(), cohort.id()).size();
    }
}

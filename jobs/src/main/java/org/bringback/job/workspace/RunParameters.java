package org.bringback.job.workspace;

import java.time.LocalDate;
import java.util.Objects;
import org.bringback.reference.codes.Cohort;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run counts: kept as parameters of its job, from which every step reads it again.
 *
 * @param asOf the day the figures are about
 * @param cohort whom they are about
 */
public record RunParameters(LocalDate asOf, Cohort cohort) {

    private static final String AS_OF = "as_of";

    /** @throws NoCohortException when the day belongs to no cohort */
    public static RunParameters about(LocalDate asOf, Workspace workspace) {
        return new RunParameters(asOf, workspace.cohort(asOf));
    }

    /** Reads what {@link #addTo} wrote. */
    public static RunParameters from(JobParameters parameters, Workspace workspace) {
        return about(LocalDate.parse(Objects.requireNonNull(parameters.getString(AS_OF))), workspace);
    }

    public void addTo(JobParametersBuilder parameters) {
        parameters.addString(AS_OF, asOf.toString());
    }
}

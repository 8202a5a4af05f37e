package org.bringback.cli.command;

import java.time.LocalDate;
import org.bringback.cli.options.UsageException;
import org.bringback.job.workspace.NoCohortException;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.Cohorts;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.jspecify.annotations.Nullable;

/** The cohort that {@code --cohort} names. */
final class CohortOption {

    private CohortOption() {}

    /**
     * The one that is tracked on a day, where none is named.
     *
     * @throws NoCohortException when none is
     */
    static Cohort orOfDay(@Nullable String cohort, LocalDate day, Cohorts cohorts) {
        return cohort != null ? get(cohort, cohorts) : cohorts.find(day).orElseThrow(() -> new NoCohortException(day));
    }

    /** @throws UsageException when there is none of that name */
    static Cohort get(String cohort, Cohorts cohorts) {
        return cohorts.list().stream()
                .filter(one -> one.id().value().equals(cohort))
                .findFirst()
                .orElseThrow(() -> new UsageException(new BilingualText(
                                "--cohort: ไม่มีกลุ่มติดตาม " + cohort + " ",
                                "--cohort: there is no cohort " + cohort + "; ")
                        .join(NearMiss.hint(
                                cohort,
                                cohorts.list().stream()
                                        .map(one -> one.id().value())
                                        .toList()))));
    }
}

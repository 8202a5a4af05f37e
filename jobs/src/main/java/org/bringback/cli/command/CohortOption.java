package org.bringback.cli.command;

import org.bringback.cli.options.UsageException;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.Cohorts;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;

/** The cohort that {@code --cohort} names. */
final class CohortOption {

    private CohortOption() {}

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

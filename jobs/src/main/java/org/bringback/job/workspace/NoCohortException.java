package org.bringback.job.workspace;

import java.time.LocalDate;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;

/** Figures were asked for of a day on which no cohort was tracked: the wrong day, or a table that lacks a line. */
public final class NoCohortException extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final LocalDate asOf;

    public NoCohortException(LocalDate asOf) {
        super(text(asOf).englishThenThai());
        this.asOf = asOf;
    }

    private static BilingualText text(LocalDate asOf) {
        return new BilingualText(
                "ไม่มีกลุ่มติดตามในวันที่ " + asOf + " หากวันที่ถูกต้อง ให้เพิ่มรุ่นปีใน jobs/reference/cohorts.csv"
                        + " (วิธีเพิ่มอยู่ใน jobs/agencies/README.md)",
                "no cohort was tracked on " + asOf + "; if that day is right, add its cohort to"
                        + " jobs/reference/cohorts.csv (jobs/agencies/README.md says how)");
    }

    @Override
    public BilingualText explanation() {
        return text(asOf);
    }
}

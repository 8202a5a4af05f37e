package org.bringback.job.workspace;

import java.time.LocalDate;
import org.bringback.text.BilingualText;

/** Figures were asked for of a day on which no cohort was tracked: the wrong day, or a table that lacks a line. */
public final class NoCohortException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoCohortException(LocalDate asOf) {
        super(new BilingualText(
                        "ไม่มีกลุ่มติดตามในวันที่ " + asOf,
                        "no cohort was tracked on " + asOf + "; jobs/reference/cohorts.csv lists them")
                .englishThenThai());
    }
}

package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.CaseFinding;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ReferralFinding;
import org.bringback.casework.StepFigures;
import org.bringback.intake.row.RowKey;

/**
 * All cases as they stand on a day, counted.
 *
 * @param rows of exports that stand for the cases, by case
 */
public record CaseworkDay(
        LocalDate asOf,
        List<HeldCase> cases,
        Map<RowKey, Long> rows,
        CaseAccounts accounts,
        StepFigures steps,
        List<CaseFinding> findings,
        List<ReferralFinding> referralFindings) {

    /** Everything that was not taken or that somebody has to look at. */
    public int allFindings() {
        return findings.size() + referralFindings.size();
    }

    /** The same with findings of the lists and registers themselves. */
    CaseworkDay with(List<CaseFinding> more) {
        List<CaseFinding> all = Stream.concat(findings.stream(), more.stream()).toList();
        return new CaseworkDay(asOf, cases, rows, accounts, steps, all, referralFindings);
    }
}

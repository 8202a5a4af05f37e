package org.bringback.job.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;
import org.bringback.status.evidence.RegisterCoverage;

/** Registers that nobody sent or that are withheld, so that who is on none of the others' rolls may be on theirs. */
public final class MissingRolls {

    private MissingRolls() {}

    /**
     * What is to be said of it beside a register; empty where the file is none, says nothing itself or nothing is missing. Files
     * of the same cohort's days only: last year's register of all lists knows nothing of this year's children.
     *
     * @param files all that are known; what the gate withholds is not there
     */
    public static Optional<Notice> beside(
            StoredSubmission file, List<StoredSubmission> files, QualityGate gate, ReferenceContext settings) {
        Set<Long> withheld = gate.withheld();
        if (!file.kind().has(KindTrait.ROLL) || !counts(file, withheld)) {
            return Optional.empty();
        }
        Set<String> registers = new HashSet<>();
        Set<String> lists = new HashSet<>();
        Optional<Cohort> cohort = settings.reference().cohorts().find(file.asOf());
        for (StoredSubmission stored : files) {
            if (cohort.isPresent()
                    && !settings.reference().cohorts().find(stored.asOf()).equals(cohort)) {
                continue;
            }
            if (counts(stored, withheld) && stored.kind().has(KindTrait.ROLL)) {
                registers.add(stored.listWord());
            } else if (counts(stored, withheld) && stored.kind().has(KindTrait.COUNTED)) {
                lists.add(
                        settings.agencies().roll(new ListId(stored.listWord())).value());
            }
        }
        String missing = String.join(", ", RegisterCoverage.missing(registers, lists));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(NoticeCode.ROLLS_MISSING, file.name().location(), missing, ""));
    }

    private static boolean counts(StoredSubmission file, Set<Long> withheld) {
        return file.outcome() == Submission.Outcome.TAKEN && !withheld.contains(file.id());
    }
}

package org.bringback.job.intake;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.status.evidence.RegisterCoverage;

/** Registers that nobody sent, so that who is on none of the others' rolls may be on theirs. */
public final class MissingRolls {

    private MissingRolls() {}

    /** What is to be said of it beside a register; empty where the file is none or nothing is missing. */
    public static Optional<Notice> beside(StoredSubmission file, Ledger ledger, Agencies agencies) {
        if (!file.kind().has(KindTrait.ROLL) || file.outcome() != Submission.Outcome.TAKEN) {
            return Optional.empty();
        }
        Set<String> registers = new HashSet<>();
        Set<String> lists = new HashSet<>();
        for (StoredSubmission stored : ledger.submissions()) {
            if (stored.outcome() == Submission.Outcome.TAKEN && stored.kind().has(KindTrait.ROLL)) {
                registers.add(stored.listWord());
            } else if (stored.outcome() == Submission.Outcome.TAKEN
                    && stored.kind().has(KindTrait.COUNTED)) {
                lists.add(agencies.roll(new ListId(stored.listWord())).value());
            }
        }
        String missing = String.join(", ", RegisterCoverage.missing(registers, lists));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(NoticeCode.ROLLS_MISSING, file.name().location(), missing, ""));
    }
}

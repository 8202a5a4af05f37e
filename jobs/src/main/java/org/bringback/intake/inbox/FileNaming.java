package org.bringback.intake.inbox;

import java.util.Map;
import java.util.Optional;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agencies;
import org.bringback.source.refusal.RefusedFileException;

/** What a file claims to be: by its name, or by the submission that it corrects. */
record FileNaming(Agencies agencies, Ledger ledger) {

    /** @throws RefusedFileException when the name says nothing */
    FileName byName(String name) throws RefusedFileException {
        return FileName.parse(name, agencies);
    }

    Optional<FileName> find(String name) {
        try {
            return Optional.of(byName(name));
        } catch (RefusedFileException e) {
            return Optional.empty();
        }
    }

    /**
     * A corrected workbook may be named anything: it belongs to the submission whose SHA-256 it carries.
     *
     * @param beside files of the same inbox, by their content
     * @throws RefusedFileException when that submission is not known, or its rejected rows do not come back
     */
    FileName ofCorrected(String name, String sha256, Map<String, FileName> beside) throws RefusedFileException {
        Optional<StoredSubmission> stored = ledger.submissions().stream()
                .filter(submission ->
                        submission.sha256().equals(sha256) && submission.kind().has(KindTrait.REJECTS_RETURN))
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .findFirst();
        if (stored.isPresent()) {
            FileName claim = stored.get().name();
            return new FileName(claim.kind(), claim.list(), claim.asOf(), name);
        }
        FileName claim = beside.get(sha256);
        if (claim == null || !claim.kind().has(KindTrait.REJECTS_RETURN)) {
            throw new RefusedFileException(Notice.of(NoticeCode.UNKNOWN_SUBMISSION, Location.of(name)));
        }
        return new FileName(claim.kind(), claim.list(), claim.asOf(), name);
    }
}

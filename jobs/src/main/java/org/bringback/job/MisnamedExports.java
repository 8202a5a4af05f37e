package org.bringback.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.submission.FileNameGuess;
import org.bringback.job.intake.IntakePlan;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;

/**
 * Files of an inbox that seem to be exports under wrong names: where one is missing, somebody may only have misnamed it.
 *
 * @param oneMissing whether a file that names no list can only be of one
 */
record MisnamedExports(Agencies agencies, IntakePlan plan, boolean oneMissing) {

    /**
     * A file that may be the export of a list.
     *
     * @param asOf the day it would be about; any day where nobody knows one
     */
    Optional<RunSummary.Rename> find(ListId list, Optional<LocalDate> asOf) {
        return files().stream()
                .flatMap(file -> rename(file, list, asOf).stream())
                .filter(rename -> isFree(rename.to()))
                .findFirst();
    }

    /** Nobody is told to write over another file. */
    private boolean isFree(String name) {
        return plan.decisions().stream()
                .noneMatch(decision -> decision.file().name().equals(name));
    }

    private List<String> files() {
        return plan.decisions().stream()
                .filter(InboxDecision.Refuse.class::isInstance)
                .map(InboxDecision.Refuse.class::cast)
                .filter(refuse -> refuse.notice().code() == NoticeCode.MISNAMED
                        || refuse.notice().code() == NoticeCode.UNKNOWN_NAME)
                .map(refuse -> refuse.file().name())
                .toList();
    }

    private Optional<RunSummary.Rename> rename(String file, ListId list, Optional<LocalDate> asOf) {
        return FileNameGuess.find(file, agencies)
                .filter(guess -> oneMissing || guess.list().isPresent())
                .flatMap(guess -> guess.exportOf(list, asOf))
                .map(name -> new RunSummary.Rename(file, name));
    }
}

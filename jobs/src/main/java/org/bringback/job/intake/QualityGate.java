package org.bringback.job.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;

/**
 * Withholds a list whose export lost too many rows, or has far fewer than the last one: figures of what happened to
 * arrive and be readable would be wrong figures. The shares are the agency's; rows that came back corrected count in its
 * favour. A register with far fewer rows, or too many that cannot be read, says neither who is who nor where anybody is.
 */
public final class QualityGate {

    private final List<StoredSubmission> ledger;
    private final List<StoredSubmission> taken;
    private final Agencies agencies;
    private final Set<Long> accepted;
    private final ShrinkGate shrinking;

    /** @param accepted numbers of the files that somebody confirmed */
    public QualityGate(List<StoredSubmission> ledger, Agencies agencies, Set<Long> accepted) {
        this.ledger = List.copyOf(ledger);
        this.taken = ledger.stream()
                .filter(submission -> submission.kind().has(KindTrait.COUNTED))
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .toList();
        this.agencies = agencies;
        this.accepted = Set.copyOf(accepted);
        this.shrinking = new ShrinkGate(ledger, agencies, accepted, this::setsTooManyAside);
    }

    /** The gate of a state, as its ledger is known to say. */
    public static QualityGate about(Workspace workspace, List<StoredSubmission> ledger) {
        return new QualityGate(
                ledger,
                workspace.referenceContext().agencies(),
                workspace.submissions().accepted());
    }

    /** Whether the figures of this file are withheld. */
    public boolean withholds(StoredSubmission file) {
        return file.outcome() == Submission.Outcome.TAKEN
                && (setsTooManyAside(file) || shrinking.find(file).isPresent());
    }

    /** The numbers of all files that are withheld. */
    public Set<Long> withheld() {
        return ledger.stream().filter(this::withholds).map(StoredSubmission::id).collect(Collectors.toSet());
    }

    /** Why a file is withheld that somebody may accept: it can be read in part only, has far fewer rows than the last, or both. */
    public List<Notice> unconfirmed(StoredSubmission file) {
        if (file.outcome() != Submission.Outcome.TAKEN) {
            return List.of();
        }
        Optional<Notice> unread = Optional.of(file)
                .filter(register -> !register.kind().has(KindTrait.COUNTED))
                .filter(this::setsTooManyAside)
                .map(QualityGate::unread);
        return Stream.of(unread, shrinking.find(file)).flatMap(Optional::stream).toList();
    }

    private static Notice unread(StoredSubmission register) {
        return new Notice(
                NoticeCode.UNREAD_ROWS,
                register.name().location(),
                String.valueOf(register.counts().seen() - register.counts().blank()),
                String.valueOf(register.counts().rejected() + register.counts().quarantined()));
    }

    /** Of a register too, unless somebody accepted it: whoever is in those rows would seem to be on no roll. */
    private boolean setsTooManyAside(StoredSubmission file) {
        boolean register = !file.kind().has(KindTrait.COUNTED);
        if (file.supplements().isPresent()
                || file.outcome() != Submission.Outcome.TAKEN
                || !file.kind().has(KindTrait.NEVER_SHRINKS)
                || register && accepted.contains(file.id())) {
            return false;
        }
        long rows = file.counts().seen() - file.counts().blank();
        long missing = file.counts().rejected() + file.counts().quarantined() - corrected(file);
        return missing * 100 > rows * limit(file);
    }

    private long corrected(StoredSubmission export) {
        return taken.stream()
                .filter(submission ->
                        submission.supplements().filter(export.sha256()::equals).isPresent())
                .mapToLong(submission -> submission.counts().accepted())
                .sum();
    }

    private long limit(StoredSubmission file) {
        return agencies.list().stream()
                .filter(agency -> agency.list().value().equals(file.listWord()))
                .mapToLong(Agency::maxSetAsidePercent)
                .findFirst()
                .orElse(Agency.DEFAULT_MAX_SET_ASIDE_PERCENT);
    }

    /** Exports whose figures count, oldest first. */
    public List<StoredSubmission> passed() {
        return taken.stream()
                .filter(submission -> submission.supplements().isEmpty())
                .filter(submission -> !withholds(submission))
                .toList();
    }
}

package org.bringback.job.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.intake.inbox.InboxPlan;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohorts;

/**
 * What a run will do with each file of its inbox, decided before any row is read.
 *
 * @param decisions files to take first, in the order in which they are taken
 * @param ledger as it was when the plan was made
 */
public record IntakePlan(List<InboxDecision> decisions, List<StoredSubmission> ledger) {

    public static IntakePlan of(Inbox inbox, List<StoredSubmission> ledger, ReferenceContext referenceContext) {
        Cohorts cohorts = referenceContext.reference().cohorts();
        List<InboxDecision> decisions = InboxPlan.decide(inbox.files(), ledger, referenceContext.agencies()).stream()
                .map(decision -> ofSomeCohort(decision, cohorts))
                .toList();
        return new IntakePlan(decisions, ledger);
    }

    /** Figures of a day on which nobody was tracked would count for nothing, and may not choose the run's day. */
    private static InboxDecision ofSomeCohort(InboxDecision decision, Cohorts cohorts) {
        if (decision instanceof InboxDecision.Take take
                && take.name().kind() == SubmissionKind.EXPORT
                && cohorts.find(take.name().asOf()).isEmpty()) {
            Notice notice = new Notice(
                    NoticeCode.NO_COHORT,
                    Location.of(take.file().name()),
                    days(cohorts),
                    take.name().asOf().toString());
            return new InboxDecision.Refuse(take.file(), Optional.of(take.name()), notice);
        }
        return decision;
    }

    private static String days(Cohorts cohorts) {
        return cohorts.list().stream()
                .map(cohort -> cohort.id() + " (" + cohort.from() + " to " + cohort.to() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The newest as-of date of the exports in the inbox, else of those taken before; never the clock. */
    public Optional<LocalDate> newest() {
        Optional<LocalDate> offered = decisions.stream()
                .flatMap(decision -> exportDate(decision).stream())
                .max(Comparator.naturalOrder());
        Optional<LocalDate> known = ledger.stream()
                .filter(submission -> submission.kind() == SubmissionKind.EXPORT)
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .map(StoredSubmission::asOf)
                .max(Comparator.naturalOrder());
        return offered.isPresent() ? offered : known;
    }

    private static Optional<LocalDate> exportDate(InboxDecision decision) {
        if (decision instanceof InboxDecision.Take take) {
            return take.name().kind() == SubmissionKind.EXPORT
                    ? Optional.of(take.name().asOf())
                    : Optional.empty();
        }
        if (decision instanceof InboxDecision.AlreadyTaken taken) {
            return taken.name().kind() == SubmissionKind.EXPORT
                    ? Optional.of(taken.name().asOf())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The files to take in a run about that day: exports of later days wait, a register is evidence whatever its day. */
    public List<InboxDecision.Take> takes(LocalDate asOf) {
        return decisions.stream()
                .filter(InboxDecision.Take.class::isInstance)
                .map(InboxDecision.Take.class::cast)
                .filter(take -> isRead(take.name().kind()))
                .filter(take -> take.name().kind() == SubmissionKind.REGISTER
                        || !take.name().asOf().isAfter(asOf))
                .toList();
    }

    private static boolean isRead(SubmissionKind kind) {
        return kind == SubmissionKind.EXPORT || kind == SubmissionKind.REGISTER || kind == SubmissionKind.CONTROL;
    }

    /** Names and contents of the whole inbox, and which files are still being written, as one SHA-256. */
    public String inputs() {
        return sha256(decisions.stream()
                .map(InboxDecision::file)
                .sorted(Comparator.comparing(InboxFile::name))
                .map(file -> file.sha256() + " " + file.name() + (file.stable() ? "" : " unfinished"))
                .collect(Collectors.joining("\n")));
    }

    /** What was in the ledger besides this inbox, as one SHA-256: it changes when something was taken in by hand. */
    public String otherLedger() {
        Set<String> here =
                decisions.stream().map(decision -> decision.file().sha256()).collect(Collectors.toSet());
        return sha256(ledger.stream()
                .filter(submission -> !here.contains(submission.sha256()))
                .map(submission -> submission.sha256() + " " + submission.kind())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.bringback.job;

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
import org.bringback.intake.InboxDecision;
import org.bringback.intake.InboxFile;
import org.bringback.intake.InboxKind;
import org.bringback.intake.InboxPlan;
import org.bringback.intake.IntakeRules;
import org.bringback.intake.StoredSubmission;
import org.bringback.intake.Submission;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Place;
import org.bringback.reference.Cohorts;

/**
 * What a run will do with each file of its inbox, decided before any row is read.
 *
 * @param decisions files to take first, in the order in which they are taken
 * @param ledger as it was when the plan was made
 */
record NightPlan(List<InboxDecision> decisions, List<StoredSubmission> ledger) {

    static NightPlan of(Inbox inbox, List<StoredSubmission> ledger, IntakeRules country) {
        Cohorts cohorts = country.reference().cohorts();
        List<InboxDecision> decisions = InboxPlan.decide(inbox.files(), ledger, country.agencies()).stream()
                .map(decision -> ofSomeCohort(decision, cohorts))
                .toList();
        return new NightPlan(decisions, ledger);
    }

    /** Figures of a day on which nobody was tracked would count for nothing, and may not choose the run's day. */
    private static InboxDecision ofSomeCohort(InboxDecision decision, Cohorts cohorts) {
        if (decision instanceof InboxDecision.Take take
                && take.name().kind() == InboxKind.EXPORT
                && cohorts.find(take.name().asOf()).isEmpty()) {
            Notice notice = new Notice(
                    NoticeCode.NO_COHORT,
                    Place.of(take.file().name()),
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
    Optional<LocalDate> newest() {
        Optional<LocalDate> offered = decisions.stream()
                .flatMap(decision -> exportDate(decision).stream())
                .max(Comparator.naturalOrder());
        Optional<LocalDate> known = ledger.stream()
                .filter(submission -> submission.kind() == InboxKind.EXPORT)
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .map(StoredSubmission::asOf)
                .max(Comparator.naturalOrder());
        return offered.isPresent() ? offered : known;
    }

    private static Optional<LocalDate> exportDate(InboxDecision decision) {
        if (decision instanceof InboxDecision.Take take) {
            return take.name().kind() == InboxKind.EXPORT
                    ? Optional.of(take.name().asOf())
                    : Optional.empty();
        }
        if (decision instanceof InboxDecision.AlreadyTaken taken) {
            return taken.name().kind() == InboxKind.EXPORT
                    ? Optional.of(taken.name().asOf())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The files to take in a run about that day: exports of later days wait, a register is evidence whatever its day. */
    List<InboxDecision.Take> takes(LocalDate asOf) {
        return decisions.stream()
                .filter(InboxDecision.Take.class::isInstance)
                .map(InboxDecision.Take.class::cast)
                .filter(take -> isRead(take.name().kind()))
                .filter(take -> take.name().kind() == InboxKind.REGISTER
                        || !take.name().asOf().isAfter(asOf))
                .toList();
    }

    private static boolean isRead(InboxKind kind) {
        return kind == InboxKind.EXPORT || kind == InboxKind.REGISTER || kind == InboxKind.CONTROL;
    }

    /** Names and contents of the whole inbox, and which files are still being written, as one SHA-256. */
    String inputs() {
        return sha256(decisions.stream()
                .map(InboxDecision::file)
                .sorted(Comparator.comparing(InboxFile::name))
                .map(file -> file.sha256() + " " + file.name() + (file.stable() ? "" : " unfinished"))
                .collect(Collectors.joining("\n")));
    }

    /** What was in the ledger besides this inbox, as one SHA-256: it changes when something was taken in by hand. */
    String otherLedger() {
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

package org.bringback.job.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;

/**
 * Withholds a full file that delivers far fewer rows than the last full one of its list: it was most likely cut on its
 * way. The last one is the earlier revision of the same day, else that of the day before; one that was withheld itself
 * is no measure. Whoever knows that the number is right accepts the file.
 */
final class ShrinkGate {

    private static final Comparator<StoredSubmission> ORDER =
            Comparator.comparing(StoredSubmission::asOf).thenComparing(StoredSubmission::revision);

    private final List<StoredSubmission> full;
    private final Agencies agencies;
    private final Set<Long> accepted;
    private final Predicate<StoredSubmission> otherwiseWithheld;

    /**
     * @param accepted numbers of the files whose size somebody confirmed
     * @param otherwiseWithheld whether a file is withheld for another reason
     */
    ShrinkGate(
            List<StoredSubmission> ledger,
            Agencies agencies,
            Set<Long> accepted,
            Predicate<StoredSubmission> otherwiseWithheld) {
        this.full = ledger.stream()
                .filter(submission -> submission.kind().has(KindTrait.NEVER_SHRINKS))
                .filter(submission -> submission.supplements().isEmpty())
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN
                        || submission.outcome() == Submission.Outcome.REPLACED)
                .sorted(ORDER)
                .toList();
        this.agencies = agencies;
        this.accepted = Set.copyOf(accepted);
        this.otherwiseWithheld = otherwiseWithheld;
    }

    /** Why a file is withheld, where it is. */
    Optional<Notice> find(StoredSubmission file) {
        if (!full.contains(file) || accepted.contains(file.id())) {
            return Optional.empty();
        }
        return last(file)
                .filter(last -> rows(file) * 100 < rows(last) * (100 - limit(file)))
                .map(last -> new Notice(
                        NoticeCode.SHRUNK,
                        file.name().location(),
                        String.valueOf(rows(last)),
                        String.valueOf(rows(file))));
    }

    private Optional<StoredSubmission> last(StoredSubmission file) {
        Optional<StoredSubmission> last = Optional.empty();
        for (StoredSubmission earlier : full) {
            if (ORDER.compare(earlier, file) < 0
                    && sameSeries(earlier, file)
                    && !otherwiseWithheld.test(earlier)
                    && find(earlier).isEmpty()) {
                last = Optional.of(earlier);
            }
        }
        return last;
    }

    /** Cohorts are different children; a register has none. */
    private static boolean sameSeries(StoredSubmission one, StoredSubmission other) {
        return one.kind() == other.kind()
                && one.listWord().equals(other.listWord())
                && (!one.kind().has(KindTrait.COUNTED) || one.cohort().equals(other.cohort()));
    }

    /** Rejected rows were delivered too; the gate on them is another. */
    private static long rows(StoredSubmission file) {
        return file.counts().seen() - file.counts().blank();
    }

    private long limit(StoredSubmission file) {
        return agencies.list().stream()
                .filter(agency -> agency.list().value().equals(file.listWord()))
                .mapToLong(Agency::maxShrinkPercent)
                .findFirst()
                .orElse(Agency.DEFAULT_MAX_SHRINK_PERCENT);
    }
}

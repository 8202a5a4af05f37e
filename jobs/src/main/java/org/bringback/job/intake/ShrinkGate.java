package org.bringback.job.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Agencies agencies;
    /** Why files are withheld, of those that are. */
    private final Map<StoredSubmission, Notice> withheld = new HashMap<>();

    /**
     * @param accepted numbers of the files whose size somebody confirmed
     * @param otherwiseWithheld whether a file is withheld for another reason
     */
    ShrinkGate(
            List<StoredSubmission> ledger,
            Agencies agencies,
            Set<Long> accepted,
            Predicate<StoredSubmission> otherwiseWithheld) {
        this.agencies = agencies;
        List<StoredSubmission> measures = new ArrayList<>();
        for (StoredSubmission file : full(ledger)) {
            Optional<Notice> why = accepted.contains(file.id()) ? Optional.empty() : why(file, measures);
            why.ifPresent(notice -> withheld.put(file, notice));
            if (why.isEmpty() && !otherwiseWithheld.test(file)) {
                measures.add(file);
            }
        }
    }

    private static List<StoredSubmission> full(List<StoredSubmission> ledger) {
        return ledger.stream()
                .filter(submission -> submission.kind().has(KindTrait.NEVER_SHRINKS))
                .filter(submission -> submission.supplements().isEmpty())
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN
                        || submission.outcome() == Submission.Outcome.REPLACED)
                .sorted(ORDER)
                .toList();
    }

    /** Why a file is withheld, where it is. */
    Optional<Notice> find(StoredSubmission file) {
        return Optional.ofNullable(withheld.get(file));
    }

    /** @param measures files that count, oldest first */
    private Optional<Notice> why(StoredSubmission file, List<StoredSubmission> measures) {
        return last(file, measures)
                .filter(last -> rows(file) * 100 < rows(last) * (100 - limit(file)))
                .map(last -> new Notice(
                        NoticeCode.SHRUNK,
                        file.name().location(),
                        String.valueOf(rows(last)),
                        String.valueOf(rows(file))));
    }

    private static Optional<StoredSubmission> last(StoredSubmission file, List<StoredSubmission> measures) {
        for (int i = measures.size() - 1; i >= 0; i--) {
            if (ORDER.compare(measures.get(i), file) < 0 && sameSeries(measures.get(i), file)) {
                return Optional.of(measures.get(i));
            }
        }
        return Optional.empty();
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

package org.bringback.table.disclosure.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.audit.DisclosureAudit;
import org.bringback.table.disclosure.audit.UnsafePublicationException;
import org.bringback.table.disclosure.release.ProtectedRelease.Promise;
import org.bringback.table.disclosure.suppression.CellSuppressor;
import org.bringback.table.disclosure.suppression.ReleaseHistory;
import org.bringback.table.disclosure.suppression.SuppressionPattern;

/** Makes the tables of one edition. Nothing leaves here for an audience that the check has not passed. */
public final class ReleaseFactory {

    // more cells that need a hidden zero and have none are not looked at one by one, which takes programmes
    private static final int FEW = 40;

    private final LinkedTables linked;
    private final List<Publication> earlier;
    private final SafetyRule protection;
    private final ReleaseHistory history;
    private final Map<CellId, Long> counts;

    private ReleaseFactory(
            LinkedTables linked, Audience audience, List<Publication> earlier, List<Publication> forOthers) {
        this.linked = linked;
        this.earlier = earlier;
        this.protection = SafetyRule.of(audience);
        this.history = ReleaseHistory.of(earlier);
        forOthers.forEach(history::addSuppressedForOthers);
        this.counts = linked.counts();
    }

    /**
     * The tables as the edition may have them.
     *
     * @param earlier what the same audience has from previous releases
     * @param forOthers what audiences that are told more get of the same tables: what they are not told stays untold
     * @throws UnsafePublicationException when the check does not pass
     */
    public static Publication make(
            LinkedTables linked, AudienceEdition edition, List<Publication> earlier, List<Publication> forOthers) {
        return protect(linked, edition, earlier, forOthers).publication();
    }

    /** The same, and which readers it is safe from. */
    public static ProtectedRelease protect(
            LinkedTables linked, AudienceEdition edition, List<Publication> earlier, List<Publication> forOthers) {
        return edition.audience()
                .map(audience -> new ReleaseFactory(linked, audience, earlier, forOthers).protect())
                .orElseGet(() -> new ProtectedRelease(Publication.of(linked, Set.of()), Promise.INTERNAL));
    }

    private ProtectedRelease protect() {
        SuppressionPattern both = CellSuppressor.suppress(linked, protection, history, ReaderKnowledge.CLOSED_COHORT);
        Optional<ProtectedRelease> strictest =
                both.unprotected().isEmpty() ? find(both, Promise.BOTH_DAYS) : Optional.empty();
        return strictest.or(() -> findMore(both)).orElseGet(this::protectEachDay);
    }

    // where few persons are left, an earlier day has told too much already of what joins it to this one
    private Optional<ProtectedRelease> findMore(SuppressionPattern both) {
        SuppressionPattern more = CellSuppressor.suppressMore(linked, protection, history, both);
        return more.unprotected().isEmpty()
                ? find(more, Promise.SOME_ON_THEIR_DAY).or(() -> find(more, Promise.PRINTED_FIGURES))
                : Optional.empty();
    }

    // a table of few persons, or one whose zeros are printed already, has no zero to be suppressed
    private ProtectedRelease protectEachDay() {
        SuppressionPattern each = CellSuppressor.suppress(linked, protection, history, ReaderKnowledge.EACH_DAY);
        Optional<ProtectedRelease> stricter =
                each.narrow().size() <= FEW ? find(each, Promise.EACH_DAY) : Optional.empty();
        return stricter.orElseGet(() -> checked(each, Promise.PRINTED_FIGURES));
    }

    private Optional<ProtectedRelease> find(SuppressionPattern pattern, Promise promise) {
        try {
            return Optional.of(checked(pattern, promise));
        } catch (UnsafePublicationException e) {
            // the next pattern or promise is tried, and the last one's exception is thrown
            return Optional.empty();
        }
    }

    private ProtectedRelease checked(SuppressionPattern suppression, Promise promise) {
        Publication publication = Publication.of(linked, suppression.all());
        DisclosureAudit.requireSafe(
                earlier, publication, protection, counts, suppression.alternatives(), promise.reader());
        // of one day only, both days are no more than it
        boolean asStrict = linked.comparisons().isEmpty() && promise.reader().zerosPrinted();
        return new ProtectedRelease(publication, asStrict ? Promise.BOTH_DAYS : promise);
    }
}

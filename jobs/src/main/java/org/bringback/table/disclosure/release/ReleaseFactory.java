package org.bringback.table.disclosure.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final List<Publication> forOthers;
    private final ReleaseHistory history;
    private final Map<CellId, Long> counts;

    private ReleaseFactory(
            LinkedTables linked, SafetyRule protection, List<Publication> earlier, List<Publication> forOthers) {
        this.linked = linked;
        this.earlier = earlier;
        this.protection = protection;
        this.forOthers = forOthers;
        this.history = history(earlier, forOthers);
        this.counts = linked.counts();
    }

    private static ReleaseHistory history(List<Publication> earlier, List<Publication> forOthers) {
        ReleaseHistory history = ReleaseHistory.of(earlier);
        forOthers.forEach(history::addSuppressedForOthers);
        return history;
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
                .map(audience -> new ReleaseFactory(linked, SafetyRule.of(audience), earlier, forOthers).protect())
                .orElseGet(() -> new ProtectedRelease(Publication.of(linked, Set.of()), Promise.INTERNAL));
    }

    /**
     * The same for readers who remember other releases, where few enough cells hang together for that to be decided.
     *
     * @param given what the same audience has from previous releases
     */
    public static ProtectedRelease protect(
            LinkedBreakdowns breakdowns, AudienceEdition edition, PublicationStore given, List<Publication> forOthers) {
        LinkedTables linked = breakdowns.linked();
        if (edition.audience().isEmpty()) {
            return protect(linked, edition, List.of(), forOthers);
        }
        List<Publication> earlier = given.earlier(linked);
        if (new FreshTables(linked, earlier).isEmpty()) {
            return protect(linked, edition, earlier, forOthers);
        }
        RememberedReleases remembered = breakdowns.remembered(given);
        ReleaseFactory factory =
                new ReleaseFactory(linked, SafetyRule.of(edition.audience().orElseThrow()), earlier, forOthers);
        return remembered
                .beside(linked)
                .map(all -> factory.protect(all, given.earlier(all)))
                .orElseGet(() -> {
                    ProtectedRelease release = factory.protect();
                    return remembered.hasMore(linked) ? release.beyondOthers() : release;
                });
    }

    private ProtectedRelease protect() {
        return new FreshTables(linked, earlier).isEmpty()
                ? protectDays()
                : findStrictest(bothDays()).orElseGet(() -> protect(linked, earlier));
    }

    /** Group by group, as one that is hard to protect costs the others nothing. */
    private ProtectedRelease protect(LinkedTables all, List<Publication> given) {
        ReleaseHistory known = history(given, forOthers);
        List<ProtectedRelease> parts = new ArrayList<>();
        for (LinkedTables group : linked.independent()) {
            Set<String> names = group.names();
            JointProtection joint = new JointProtection(group, all.only(names), only(names, given), protection, known);
            parts.add(joint.find().orElseGet(() -> {
                ProtectedRelease days =
                        new ReleaseFactory(group, protection, only(names, earlier), forOthers).protectDays();
                return all.equals(linked) ? days : days.beyondOthers();
            }));
        }
        return ProtectedRelease.of(linked, parts);
    }

    private static List<Publication> only(Set<String> names, List<Publication> publications) {
        return publications.stream().map(publication -> publication.only(names)).toList();
    }

    private SuppressionPattern bothDays() {
        return CellSuppressor.suppress(linked, protection, history, ReaderKnowledge.CLOSED_COHORT);
    }

    /** From readers of both days as far as possible. */
    private ProtectedRelease protectDays() {
        SuppressionPattern both = bothDays();
        return findStrictest(both).or(() -> findMore(both)).orElseGet(this::protectEachDay);
    }

    private Optional<ProtectedRelease> findStrictest(SuppressionPattern both) {
        return both.unprotected().isEmpty() ? find(both, Promise.BOTH_DAYS) : Optional.empty();
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
        Publication publication = Publication.of(linked, Publication.suppressedStill(suppression.all(), earlier));
        DisclosureAudit.requireSafe(
                earlier, publication, protection, counts, suppression.alternatives(), promise.reader());
        // of one day only, both days are no more than it
        boolean asStrict = linked.comparisons().isEmpty() && promise.reader().zerosPrinted();
        return new ProtectedRelease(publication, asStrict ? Promise.BOTH_DAYS : promise);
    }
}

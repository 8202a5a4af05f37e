package org.bringback.table.disclosure.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.audit.DisclosureAudit;
import org.bringback.table.disclosure.audit.UnsafePublicationException;
import org.bringback.table.disclosure.suppression.CellSuppressor;
import org.bringback.table.disclosure.suppression.ReleaseHistory;
import org.bringback.table.disclosure.suppression.SuppressionPattern;

/** Makes the tables of one edition. Nothing leaves here for an audience that the check has not passed. */
public final class ReleaseFactory {

    private ReleaseFactory() {}

    /**
     * The tables as the edition may have them.
     *
     * @param earlier what the same audience has from previous releases
     * @param forOthers what audiences that are told more get of the same tables: what they are not told stays untold
     * @throws org.bringback.table.disclosure.audit.UnsafePublicationException when the check does not pass
     */
    public static Publication make(
            LinkedTables linked, AudienceEdition edition, List<Publication> earlier, List<Publication> forOthers) {
        return edition.audience()
                .map(audience -> make(linked, audience, earlier, forOthers))
                .orElseGet(() -> Publication.of(linked, Set.of()));
    }

    private static Publication make(
            LinkedTables linked, Audience audience, List<Publication> earlier, List<Publication> forOthers) {
        SafetyRule protection = new SafetyRule(audience.minimum(), audience.width());
        ReleaseHistory history = ReleaseHistory.of(earlier);
        forOthers.forEach(history::addSuppressedForOthers);
        SuppressionPattern both = CellSuppressor.suppress(linked, protection, history, ReaderKnowledge.CLOSED_COHORT);
        Map<CellId, Long> counts = counts(linked);
        if (both.unprotected().isEmpty()) {
            try {
                return checked(linked, earlier, protection, counts, both, ReaderKnowledge.CLOSED_COHORT);
            } catch (UnsafePublicationException e) {
                if (linked.comparisons().isEmpty()) {
                    throw e;
                }
            }
        }
        // where few persons are left, an earlier day has told too much already of what joins it to this one
        SuppressionPattern more = CellSuppressor.suppressMore(linked, protection, history, both);
        if (more.unprotected().isEmpty()) {
            try {
                return checked(linked, earlier, protection, counts, more, ReaderKnowledge.EACH_DAY);
            } catch (UnsafePublicationException e) {
                if (linked.comparisons().isEmpty()) {
                    throw e;
                }
            }
        }
        SuppressionPattern each = CellSuppressor.suppress(linked, protection, history, ReaderKnowledge.EACH_DAY);
        return checked(linked, earlier, protection, counts, each, ReaderKnowledge.EACH_DAY);
    }

    private static Publication checked(
            LinkedTables linked,
            List<Publication> earlier,
            SafetyRule protection,
            Map<CellId, Long> counts,
            SuppressionPattern suppression,
            ReaderKnowledge reader) {
        Publication publication = Publication.of(linked, suppression.all());
        DisclosureAudit.requireSafe(earlier, publication, protection, counts, suppression.alternatives(), reader);
        return publication;
    }

    private static Map<CellId, Long> counts(LinkedTables linked) {
        Map<CellId, Long> counts = new HashMap<>();
        linked.tables().forEach(table -> counts.putAll(table.counts()));
        return counts;
    }
}

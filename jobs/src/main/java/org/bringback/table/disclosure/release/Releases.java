package org.bringback.table.disclosure.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.reference.Audience;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Edition;
import org.bringback.table.disclosure.Linked;
import org.bringback.table.disclosure.Protection;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.check.DisclosureChecker;
import org.bringback.table.disclosure.suppress.History;
import org.bringback.table.disclosure.suppress.Suppression;
import org.bringback.table.disclosure.suppress.Suppressor;

/** Makes the tables of one edition. Nothing leaves here for an audience that the check has not passed. */
public final class Releases {

    private Releases() {}

    /**
     * The tables as the edition may have them.
     *
     * @param earlier what the same audience has from previous releases
     * @param forOthers what audiences that are told more get of the same tables: what they are not told stays untold
     * @throws org.bringback.table.disclosure.check.UnsafePublicationException when the check does not pass
     */
    public static Publication make(
            Linked linked, Edition edition, List<Publication> earlier, List<Publication> forOthers) {
        return edition.audience()
                .map(audience -> make(linked, audience, earlier, forOthers))
                .orElseGet(() -> Publication.of(linked, Set.of()));
    }

    private static Publication make(
            Linked linked, Audience audience, List<Publication> earlier, List<Publication> forOthers) {
        Protection protection = new Protection(audience.minimum(), audience.width());
        History history = History.of(earlier);
        forOthers.forEach(history::addSuppressedForOthers);
        Suppression suppression = Suppressor.suppress(linked, protection, history);
        Publication publication = Publication.of(linked, suppression.all());
        DisclosureChecker.requireSafe(earlier, publication, protection, counts(linked), suppression.shifts());
        return publication;
    }

    private static Map<CellId, Long> counts(Linked linked) {
        Map<CellId, Long> counts = new HashMap<>();
        linked.tables().forEach(table -> counts.putAll(table.counts()));
        return counts;
    }
}

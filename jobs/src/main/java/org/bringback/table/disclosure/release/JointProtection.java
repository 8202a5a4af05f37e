package org.bringback.table.disclosure.release;

import java.util.HashSet;
import java.util.List;
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

/**
 * Protects tables from readers who put them together with others, of whatever day. Where no pattern is shown to be enough,
 * tables that were not given before are suppressed whole. Where many cells are suppressed, nothing is tried.
 *
 * @param linked the tables to be released, which share no suppressed cell with others of the release
 * @param all these beside those that readers put together with them
 * @param earlier what the same audience has of all these
 */
record JointProtection(
        LinkedTables linked,
        LinkedTables all,
        List<Publication> earlier,
        SafetyRule protection,
        ReleaseHistory history) {

    // each pattern takes a check of all these cells together, which takes minutes where they are many
    private static final int MAX_SUPPRESSED = 2_000;
    // so many single tables are suppressed before all new ones are
    private static final int MAX_TABLES = 6;

    /** The tables without what must not be printed; empty where none is new, or too many cells are suppressed. */
    Optional<ProtectedRelease> find() {
        SuppressionPattern both = CellSuppressor.suppress(all, protection, history, ReaderKnowledge.CLOSED_COHORT);
        FreshTables fresh = new FreshTables(linked, earlier);
        if (fresh.isEmpty() || both.all().size() > MAX_SUPPRESSED) {
            return Optional.empty();
        }
        Optional<CellId> breach = breach(both.all(), both);
        if (breach.isEmpty()) {
            return Optional.of(released(both.all(), strictest()));
        }
        // where few persons are left, an earlier day has told too much already of what joins it to this one
        SuppressionPattern more = CellSuppressor.suppressMore(all, protection, history, both);
        return breach(more.all(), more).isEmpty()
                ? Optional.of(released(more.all(), strictest()))
                : Optional.of(withholding(both, breach.get(), fresh));
    }

    private ProtectedRelease withholding(SuppressionPattern begun, CellId first, FreshTables fresh) {
        Set<CellId> hidden = new HashSet<>(begun.all());
        Optional<CellId> breach = Optional.of(first);
        for (int tables = 0; tables < MAX_TABLES && fresh.withhold(breach.orElseThrow(), hidden); tables++) {
            breach = breach(hidden, begun);
            if (breach.isEmpty()) {
                return released(hidden, Promise.WITHHELD_TABLES);
            }
        }
        // what shows no more than the status tables tells no more than they: nothing is left to be checked
        fresh.withholdAll(hidden);
        return released(hidden, Promise.WITHHELD_TABLES);
    }

    private Promise strictest() {
        return all.equals(linked) ? Promise.BOTH_DAYS : Promise.ALL_RELEASES;
    }

    private ProtectedRelease released(Set<CellId> hidden, Promise promise) {
        return new ProtectedRelease(Publication.of(linked, Publication.suppressedStill(hidden, earlier)), promise);
    }

    /** A cell that tells too much. */
    private Optional<CellId> breach(Set<CellId> hidden, SuppressionPattern pattern) {
        try {
            DisclosureAudit.requireSafe(
                    earlier,
                    Publication.of(all, Publication.suppressedStill(hidden, earlier)),
                    protection,
                    all.counts(),
                    pattern.alternatives(),
                    ReaderKnowledge.CLOSED_COHORT);
            return Optional.empty();
        } catch (UnsafePublicationException e) {
            return Optional.of(e.breaches().get(0).cell());
        }
    }
}

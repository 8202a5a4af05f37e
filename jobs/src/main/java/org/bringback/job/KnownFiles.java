package org.bringback.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.submission.Ledger;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.Layout;

/**
 * What the state says of files that were taken in before.
 *
 * @param accepted numbers of the files whose size somebody confirmed
 * @param synthetic whether its rows are synthetic, where that is known
 * @param layouts by which files were read, by their numbers
 */
public record KnownFiles(Ledger ledger, Set<Long> accepted, Optional<Boolean> synthetic, Map<Long, Layout> layouts) {

    /** Where there is no state. */
    public static final KnownFiles NOTHING =
            new KnownFiles(new Ledger(List.of()), Set.of(), Optional.empty(), Map.of());

    public static KnownFiles of(Workspace workspace) {
        return new KnownFiles(
                workspace.ledger(),
                workspace.submissions().accepted(),
                workspace.synthetic(),
                workspace.layouts().byFile());
    }
}

package org.bringback.identity.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.index.RowIndex;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.io.StreamedRecordSource;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;

/** Weighs the pairs of new and older rows that the rules bring together. */
final class PairWeighing {

    private final PersonRecordStore personRecords;
    private final BlockingKeyIndex index;

    PairWeighing(PersonRecordStore personRecords, BlockingKeyIndex index) {
        this.personRecords = personRecords;
        this.index = index;
    }

    /** Reads all rows of some lists. */
    PreparedLists.Rows prepare(List<RowIndex> lists, Workers workers) {
        ComparedRows rows = new ComparedRows(personRecords, index, false, PreparedLists.rowKeys(lists));
        return new PreparedLists.Rows(
                rows,
                Linkage.prepare(index.model(), index.vocabulary(), rows("older rows", rows), workers),
                PreparedLists.keys(lists));
    }

    /** Weighs the pairs of new rows of a register and those of lists. */
    List<ScoredPair> pairs(ComparedRows these, PreparedLists.Rows lists, Workers workers) {
        if (these.size() == 0) {
            return List.of();
        }
        Linkage linkage =
                Linkage.of(index.model(), index.vocabulary(), rows("new rows", these), lists.prepared(), workers);
        return pairs(linkage, linkage.weights(), these, lists.compared());
    }

    /** Weighs pairs; those of one ID are the exact part's. */
    List<ScoredPair> pairs(boolean amongLists, ComparedRows these, ComparedRows others, Workers workers) {
        if (these.size() == 0 || others.size() == 0) {
            return List.of();
        }
        Linkage linkage = Linkage.of(
                index.model(),
                index.vocabulary(),
                rows("new rows", these),
                Optional.of(rows("older rows", others)),
                Long.MAX_VALUE,
                workers);
        return pairs(linkage, amongLists ? linkage.weightsAmongLeftRows() : linkage.weights(), these, others);
    }

    private static List<ScoredPair> pairs(
            Linkage linkage, MatchWeights weights, ComparedRows these, ComparedRows others) {
        List<ScoredPair> pairs = new ArrayList<>();
        for (Link link : linkage.links(weights)) {
            long newer = these.key(link.left());
            long older = others.key(link.right());
            if (older < newer && !these.hasIdOf(link.left(), others, link.right())) {
                pairs.add(new ScoredPair(newer, older, link.weight()));
            }
        }
        return pairs;
    }

    private StreamedRecordSource rows(String name, ComparedRows rows) {
        return new StreamedRecordSource(name, index.columns(), rows.size(), rows::forEach);
    }
}

package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.identity.record.PersonKey;

/**
 * Records that went from one person to another.
 *
 * @param from the person they were
 * @param to the person they are
 * @param records how many
 */
record PersonChange(Kind kind, PersonKey from, PersonKey to, int records) {

    private static final Comparator<Move> BY_AGE =
            Comparator.comparingLong(Move::from).thenComparingLong(Move::to);

    enum Kind {
        /** Nothing is left of the first person. */
        MERGED,
        /** Some records stay with the first person, others are a person of their own now. */
        SPLIT,
        /** Some records stay with the first person, others are with another one who was there before. */
        MOVED
    }

    private record Move(long from, long to) {}

    /** What changed, the oldest persons first; a new record changes nothing. */
    static List<PersonChange> among(RecordColumns records) {
        Map<Move, Integer> moves = new TreeMap<>(BY_AGE);
        for (int record = 0; record < records.size(); record++) {
            if (records.isMoved(record)) {
                moves.merge(new Move(records.before(record), records.now(record)), 1, Integer::sum);
            }
        }
        List<PersonChange> changes = new ArrayList<>();
        moves.forEach((move, number) -> changes.add(
                new PersonChange(kind(move, records), new PersonKey(move.from()), new PersonKey(move.to()), number)));
        return changes;
    }

    private static Kind kind(Move move, RecordColumns records) {
        // persons are named after their first record, so it tells whether there is one
        int from = records.find(move.from());
        if (from < 0 || !records.isPerson(from)) {
            return Kind.MERGED;
        }
        return records.wasPerson(records.find(move.to())) ? Kind.MOVED : Kind.SPLIT;
    }
}

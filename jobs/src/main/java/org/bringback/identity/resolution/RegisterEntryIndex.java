package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.bringback.identity.index.BlockingKeyIndex.RowIndex;
import org.bringback.intake.row.RowKey;

/** The registers there are, newest first, and in which of their rows an entry stands. */
final class RegisterEntryIndex {

    private final List<RowIndex> newestFirst;

    RegisterEntryIndex(List<RowIndex> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** The rows with an ID that passes, register by register. */
    List<long[]> rowsWithId(LongPredicate wanted) {
        List<long[]> keys = new ArrayList<>();
        for (RowIndex register : newestFirst) {
            LongStream.Builder rows = LongStream.builder();
            for (int row = 0; row < register.size(); row++) {
                long id = register.idHash(row);
                if (id != 0 && wanted.test(id)) {
                    rows.add(register.key(row));
                }
            }
            keys.add(rows.build().toArray());
        }
        return keys;
    }

    /** What an entry says, by the key of one of its rows. */
    Optional<Long> hashOf(long rowKey) {
        for (RowIndex register : newestFirst) {
            Optional<Integer> row = register.find(rowKey);
            if (row.isPresent()) {
                return row.map(register::hash);
            }
        }
        return Optional.empty();
    }

    /** The rows of some entries, by what they say; of each entry its row in the newest register first. */
    Map<Long, List<Long>> rowsOf(Set<Long> hashes) {
        Map<Long, List<Long>> rows = new HashMap<>();
        for (RowIndex register : newestFirst) {
            for (int row = 0; row < register.size(); row++) {
                long hash = register.hash(row);
                if (hashes.contains(hash)) {
                    rows.computeIfAbsent(hash, any -> new ArrayList<>(1)).add(register.key(row));
                }
            }
        }
        return rows;
    }

    /** The registers that some rows belong to. */
    static Set<Long> registers(List<Long> rows) {
        Set<Long> registers = new TreeSet<>();
        rows.forEach(row -> registers.add(RowKey.of(row).submission()));
        return registers;
    }
}

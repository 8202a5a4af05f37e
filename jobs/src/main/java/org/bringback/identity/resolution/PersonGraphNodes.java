package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.SourceDataset;
import org.bringback.intake.row.RowKey;
import org.bringback.thai.name.FullName;

/**
 * Records and register entries as the nodes of a graph: records first, oldest first, then the entries that something is
 * said about, by what they say.
 */
final class PersonGraphNodes {

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Long, Integer> ofRecord = new HashMap<>();
    private final Map<Long, Integer> ofRegisterRow = new HashMap<>();
    private final Map<Integer, RowKey> newestRow = new TreeMap<>();

    /**
     * @param rowsOfEntry rows of the entries, newest register first
     * @param nationalIds of the entries that have one
     */
    PersonGraphNodes(List<ExactMatchRecord> records, Map<Long, List<Long>> rowsOfEntry, Map<Long, String> nationalIds) {
        for (ExactMatchRecord record : records) {
            ofRecord.put(record.key().value(), nodes.size());
            FullName name = new FullName(record.givenName(), record.familyName());
            String nationalId = record.nationalId().orElse(null);
            nodes.add(new Node(record.key().value(), record.list(), nationalId, name, Set.of()));
        }
        new TreeMap<>(rowsOfEntry).forEach((says, rows) -> {
            newestRow.put(nodes.size(), RowKey.of(rows.get(0)));
            rows.forEach(row -> ofRegisterRow.put(row, nodes.size()));
            Set<Long> registers = registers(rows);
            FullName unnamed = new FullName("", "");
            String nationalId = nationalIds.get(says);
            nodes.add(new Node(Collections.min(rows), SourceDataset.REGISTER, nationalId, unnamed, registers));
        });
    }

    private static Set<Long> registers(List<Long> rows) {
        Set<Long> registers = new TreeSet<>();
        rows.forEach(row -> registers.add(RowKey.of(row).submission()));
        return registers;
    }

    /** Another key by which a register's row may be named. */
    void addName(long row, long name) {
        Integer node = ofRegisterRow.get(row);
        if (node != null) {
            ofRegisterRow.put(name, node);
        }
    }

    List<Node> list() {
        return nodes;
    }

    /** The node of a record or a register's row; empty where the row is of another cohort or says nothing here. */
    Optional<Integer> find(long rowKey) {
        Integer record = ofRecord.get(rowKey);
        return Optional.ofNullable(record != null ? record : ofRegisterRow.get(rowKey));
    }

    boolean isRecord(long rowKey) {
        return ofRecord.containsKey(rowKey);
    }

    /** Every entry with its row in the newest register. */
    Map<Integer, RowKey> entries() {
        return newestRow;
    }
}

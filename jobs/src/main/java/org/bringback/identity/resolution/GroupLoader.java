package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.identity.scoring.ScoredPair;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.record.Workers;

/** Reads what a few groups say, and settles them: whole groups, so that the rest of the cohort makes no difference. */
final class GroupLoader {

    private final NodeColumns columns;
    private final PersonRecordStore personRecords;
    private final DecisionRule rule;
    private final RegisterRows registers;

    GroupLoader(NodeColumns columns, PersonRecordStore personRecords, DecisionRule rule) {
        this.columns = columns;
        this.personRecords = personRecords;
        this.rule = rule;
        this.registers = columns.entries().rows();
    }

    /** Reads what some nodes say. What is returned settles them, all of their pairs and decisions, and reads nothing. */
    Supplier<PersonResolver> read(
            int[] nodes, List<ScoredPair> pairs, List<ReviewDecision> decisions, Workers workers) {
        int[] records = Arrays.stream(nodes)
                .filter(node -> node < columns.records().size())
                .toArray();
        int[] entries = Arrays.stream(nodes)
                .filter(node -> node >= columns.records().size())
                .map(node -> node - columns.records().size())
                .toArray();
        List<ExactMatchRecord> listed = listed(records);
        Map<Long, List<Long>> rowsOfEntry = new HashMap<>();
        Map<Long, Long> newest = new HashMap<>();
        for (int entry : entries) {
            int[] rows = columns.entries().rowsOf(entry);
            long says = registers.hash(rows[0]);
            newest.put(registers.key(rows[0]), says);
            rowsOfEntry.put(says, Arrays.stream(rows).mapToObj(registers::key).toList());
        }
        List<ExactMatchRecord> registered = registered(entries);
        PersonGraphNodes graph = new PersonGraphNodes(listed, rowsOfEntry, nationalIds(newest, registered));
        for (ReviewDecision decision : decisions) {
            nameLike(decision.left().value(), graph);
            nameLike(decision.right().value(), graph);
        }
        return () -> {
            PersonResolver resolver = new PersonResolver(listed, graph, pairs, rule);
            resolver.applyDecisions(decisions);
            resolver.joinByExactKeys(registered);
            resolver.joinLikely(workers);
            return resolver;
        };
    }

    /** Where a row of a withheld register is named, its like is meant. */
    private void nameLike(long key, PersonGraphNodes graph) {
        int row = registers.find(key);
        if (row >= 0 && registers.key(row) != key) {
            graph.addName(registers.key(row), key);
        }
    }

    /** The records, oldest first, without the keys that too many have. */
    private List<ExactMatchRecord> listed(int[] records) {
        List<ExactMatchRecord> read = personRecords.listed(Arrays.stream(records)
                .sorted()
                .mapToLong(columns.records()::key)
                .toArray());
        return read.stream().map(this::withoutCommonKeys).toList();
    }

    private ExactMatchRecord withoutCommonKeys(ExactMatchRecord record) {
        int number = columns.records().find(record.key().value());
        boolean id = columns.records().hasCommonId(number);
        boolean reference = columns.records().hasCommonReference(number);
        return id || reference ? record.withoutKeys(id, reference) : record;
    }

    /** Rows of the entries with an ID that some record has, newest register first. */
    private List<ExactMatchRecord> registered(int[] entries) {
        int[] rows = Arrays.stream(entries)
                .flatMap(entry -> Arrays.stream(columns.entries().rowsOf(entry)))
                .filter(row -> columns.records().ids().find(registers.idHash(row)) >= 0)
                .sorted()
                .toArray();
        List<ExactMatchRecord> read = new ArrayList<>(rows.length);
        for (int from = 0, to = 0; from < rows.length; from = to) {
            int register = registers.register(rows[from]);
            while (to < rows.length && registers.register(rows[to]) == register) {
                to++;
            }
            read.addAll(personRecords.registered(keys(rows, from, to)));
        }
        return read;
    }

    private long[] keys(int[] rows, int from, int to) {
        return IntStream.range(from, to).mapToLong(i -> registers.key(rows[i])).toArray();
    }

    /** The 13-digit IDs of entries that have one, as their newest rows say. */
    private Map<Long, String> nationalIds(Map<Long, Long> newest, List<ExactMatchRecord> registered) {
        Map<Long, Long> unread = new HashMap<>(newest);
        Map<Long, String> ids = new HashMap<>();
        for (ExactMatchRecord row : registered) {
            Long says = unread.remove(row.key().value());
            if (says != null) {
                row.nationalId().ifPresent(id -> ids.put(says, id));
            }
        }
        long[] rest =
                unread.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        for (ExactMatchRecord row : personRecords.registered(rest)) {
            Long says = unread.get(row.key().value());
            if (says != null) {
                row.nationalId().ifPresent(id -> ids.put(says, id));
            }
        }
        return ids;
    }
}

package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.index.RowIndex;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRows;
import org.bringback.identity.record.SourceDataset;
import org.bringback.identity.scoring.PairScoring;
import org.bringback.identity.scoring.PreparedLists;
import org.bringback.identity.scoring.ScoredPair;
import org.bringback.linkage.record.Workers;

/** Who is who, settled for a whole cohort at once with all of it in memory: nothing is divided into groups. */
final class WholeCohort {

    private final PersonRows rows;
    private final BlockingKeyIndex index;

    WholeCohort(PersonRows rows, BlockingKeyIndex index) {
        this.rows = rows;
        this.index = index;
    }

    /** Persons of records, places in the register, and reviews, each as a text. */
    List<String> settled(Workers workers) {
        List<ReviewDecision> decisions = new ReviewDecisionStore(rows.state().database(), PersonRows.COHORT).standing();
        PersonResolver resolver = resolver(decisions, workers);
        List<String> settled = new ArrayList<>();
        resolver.persons().forEach((record, person) -> settled.add(record.value() + " is " + person.value()));
        resolver.registerMatches().forEach((person, row) -> settled.add(person.value() + " registered " + row.value()));
        resolver.reviews(decisions)
                .forEach(pair -> settled.add(pair.left().value() + " or "
                        + pair.right().value() + " " + pair.cause() + " " + pair.weight()));
        settled.sort(Comparator.naturalOrder());
        return settled;
    }

    private PersonResolver resolver(List<ReviewDecision> decisions, Workers workers) {
        List<ExactMatchRecord> records = rows.store()
                .listed(rows.state().texts("select record_key from listed_record order by record_key").stream()
                        .mapToLong(Long::parseLong)
                        .toArray());
        Set<Long> ids = new HashSet<>();
        records.forEach(record -> ids.add(PersonRecord.idHash(record.id())));
        List<ScoredPair> pairs = new ArrayList<>();
        new PairScoring(rows.state().database(), PersonRows.COHORT, index, new PreparedLists()).forEach(pairs::add);
        Set<Long> named = new HashSet<>();
        pairs.forEach(pair -> named.addAll(List.of(pair.newer(), pair.older())));
        decisions.forEach(decision ->
                named.addAll(List.of(decision.left().value(), decision.right().value())));
        List<ExactMatchRecord> registered = new ArrayList<>();
        Set<Long> entries = new HashSet<>();
        Map<Long, List<Long>> rowsOfEntry = new HashMap<>();
        List<RowIndex> registers = registers(workers);
        for (RowIndex register : registers) {
            for (int row = 0; row < register.size(); row++) {
                boolean isListed = register.idHash(row) != 0 && ids.contains(register.idHash(row));
                if (isListed) {
                    registered.addAll(rows.store().registered(new long[] {register.key(row)}));
                }
                if (isListed || named.contains(register.key(row))) {
                    entries.add(register.hash(row));
                }
            }
        }
        for (RowIndex register : registers) {
            for (int row = 0; row < register.size(); row++) {
                if (entries.contains(register.hash(row))) {
                    rowsOfEntry
                            .computeIfAbsent(register.hash(row), any -> new ArrayList<>())
                            .add(register.key(row));
                }
            }
        }
        Map<Long, String> nationalIds = new TreeMap<>();
        rowsOfEntry.forEach((says, all) -> rows.store()
                .registered(new long[] {all.get(0)})
                .get(0)
                .nationalId()
                .ifPresent(id -> nationalIds.put(says, id)));
        PersonResolver resolver = new PersonResolver(
                records,
                new PersonGraphNodes(records, rowsOfEntry, nationalIds),
                pairs,
                index.model().decision());
        resolver.applyDecisions(decisions);
        resolver.joinByExactKeys(registered);
        resolver.joinLikely(workers);
        return resolver;
    }

    private List<RowIndex> registers(Workers workers) {
        return rows.sources().stream()
                .filter(SourceDataset::register)
                .sorted(Comparator.comparingLong(SourceDataset::submission).reversed())
                .map(source -> index.rows(source, workers))
                .toList();
    }
}

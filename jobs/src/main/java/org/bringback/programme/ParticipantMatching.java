package org.bringback.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bringback.identity.record.PersonRecord;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;

/** Says which participants are one, or are some row, by a model for children who may have neither a number nor a family name. */
public final class ParticipantMatching {

    private final LinkageModel model;
    private final Linkage.Vocabulary vocabulary;
    private final Workers workers;

    public ParticipantMatching(LinkageModel model, Linkage.Vocabulary vocabulary, Workers workers) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.workers = workers;
    }

    /**
     * Keys of participants who are some row. A row that two of them are nearly as likely to be, is neither's.
     *
     * @param same those who stand there under several references, as {@link #same} says; only the first of each is named
     */
    public Set<Long> among(List<PersonRecord> participants, Map<Long, Long> same, List<PersonRecord> rows) {
        Linkage linkage =
                Linkage.of(model, vocabulary, source(participants), Optional.of(source(rows)), Long.MAX_VALUE, workers);
        MatchWeights weights = linkage.weights();
        Map<Long, List<Integer>> persons = new HashMap<>();
        for (int row = 0; row < participants.size(); row++) {
            persons.computeIfAbsent(person(participants, same, row), unused -> new ArrayList<>())
                    .add(row);
        }
        Map<Integer, List<Link>> byRow = new HashMap<>();
        for (Link link : likely(linkage, weights)) {
            // whoever of them has another valid number speaks for all
            boolean apart = Objects.requireNonNull(persons.get(person(participants, same, link.left()))).stream()
                    .anyMatch(row -> weights.isCannotLink(row, link.right()));
            if (apart) {
                continue;
            }
            byRow.computeIfAbsent(link.right(), unused -> new ArrayList<>()).add(link);
        }
        Set<Long> found = new HashSet<>();
        for (List<Link> links : byRow.values()) {
            long best = person(participants, same, links.get(0).left());
            boolean clear = links.stream()
                    .filter(link -> person(participants, same, link.left()) != best)
                    .findFirst()
                    .filter(rival -> links.get(0).weight() - rival.weight()
                            < model.decision().margin())
                    .isEmpty();
            if (clear) {
                found.add(best);
            }
        }
        return found;
    }

    private static long person(List<PersonRecord> participants, Map<Long, Long> same, int row) {
        long key = participants.get(row).key();
        return same.getOrDefault(key, key);
    }

    /**
     * Those who stand there under several references, each with the key of the first of them. Who has a valid number of their
     * own is nobody else, be there a third without one who might be either.
     */
    public Map<Long, Long> same(List<PersonRecord> participants) {
        Linkage linkage =
                Linkage.of(model, vocabulary, source(participants), Optional.empty(), Long.MAX_VALUE, workers);
        MatchWeights weights = linkage.weights();
        Map<Integer, List<Integer>> persons = new HashMap<>();
        for (Link link : likely(linkage, weights)) {
            List<Integer> one = persons.computeIfAbsent(link.left(), row -> new ArrayList<>(List.of(row)));
            List<Integer> other = persons.computeIfAbsent(link.right(), row -> new ArrayList<>(List.of(row)));
            if (one != other && !areApart(weights, one, other)) {
                one.addAll(other);
                other.forEach(row -> persons.put(row, one));
            }
        }
        Map<Long, Long> same = new HashMap<>();
        persons.forEach((row, rows) -> {
            if (rows.size() > 1) {
                same.put(
                        participants.get(row).key(),
                        participants.get(Collections.min(rows)).key());
            }
        });
        return same;
    }

    private static boolean areApart(MatchWeights weights, List<Integer> some, List<Integer> others) {
        return some.stream()
                .anyMatch(row -> others.stream()
                        .anyMatch(other -> weights.isCannotLink(Math.min(row, other), Math.max(row, other))));
    }

    /** The likeliest first. */
    private List<Link> likely(Linkage linkage, MatchWeights weights) {
        double match = model.decision().match();
        double least = Math.log(match / (1 - match)) / Math.log(2);
        return linkage.links(weights).stream()
                .filter(link -> link.weight() >= least && !weights.isCannotLink(link.left(), link.right()))
                .sorted(Link::byWeight)
                .toList();
    }

    private static MemoryRecordSource source(List<PersonRecord> rows) {
        return new MemoryRecordSource(
                "rows",
                PersonRecord.COLUMNS,
                rows.stream().map(PersonRecord::cells).toList());
    }
}

package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.decision.Verdict;
import org.bringback.identity.exact.ExactMatching;
import org.bringback.identity.exact.RegisterLookup;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.identity.record.PersonKey;
import org.bringback.identity.scoring.ScoredPair;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.record.Workers;

/** Brings decisions, keys and scores of one cohort together and says who is who. Reads and writes nothing. */
final class PersonResolver {

    private final List<ExactMatchRecord> records;
    private final PersonGraphNodes nodes;
    private final Set<Link> links = new LinkedHashSet<>();
    private final PersonGraph graph;
    private final List<ReviewPair> keyConflicts = new ArrayList<>();

    /** @param records all records of the cohort, oldest first */
    PersonResolver(
            List<ExactMatchRecord> records,
            PersonGraphNodes nodes,
            Collection<ScoredPair> pairs,
            DecisionRule decision) {
        this.records = records;
        this.nodes = nodes;
        for (ScoredPair pair : pairs) {
            each(pair.older(), pair.newer(), (older, newer) -> links.add(new Link(older, newer, pair.weight())));
        }
        this.graph = new PersonGraph(nodes.list(), links, decision);
    }

    private void each(long left, long right, BiConsumer<Integer, Integer> use) {
        Optional<Integer> one = nodes.find(left);
        Optional<Integer> other = nodes.find(right);
        if (one.isPresent() && other.isPresent()) {
            use.accept(one.get(), other.get());
        }
    }

    /** First what people decided: what is apart, then what is one. */
    void applyDecisions(List<ReviewDecision> standing) {
        forEachDecision(standing, Verdict.DIFFERENT, graph::addCannotLink);
        forEachDecision(standing, Verdict.SAME, graph::addMustLink);
    }

    private void forEachDecision(List<ReviewDecision> standing, Verdict verdict, BiConsumer<Integer, Integer> use) {
        standing.stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .forEach(judgement ->
                        each(judgement.left().value(), judgement.right().value(), use));
    }

    /**
     * Then the exact keys, within the lists and with the register.
     *
     * @param registered rows of registers with an ID that a record has, newest register first
     */
    void joinByExactKeys(List<ExactMatchRecord> registered) {
        ExactMatching.Result exact = ExactMatching.of(records);
        exact.persons().forEach((record, person) -> each(record.value(), person.value(), graph::addMustLink));
        RegisterLookup register = new RegisterLookup(records, exact.persons());
        registered.forEach(register::offer);
        register.matches().forEach((person, row) -> each(person.value(), row.value(), graph::addMustLink));
        keyConflicts.addAll(exact.reviews());
        keyConflicts.addAll(register.reviews());
    }

    /** Last what the engine found. */
    void joinLikely(Workers workers) {
        graph.joinLikely(workers);
    }

    /** The person of every record. */
    SortedMap<RowKey, PersonKey> persons() {
        SortedMap<RowKey, PersonKey> persons = new TreeMap<>();
        for (int record = 0; record < records.size(); record++) {
            persons.put(records.get(record).key(), person(record));
        }
        return persons;
    }

    /** Nodes begin with the records, oldest first: a person is named after the first of theirs. */
    private PersonKey person(int node) {
        return new PersonKey(nodes.list().get(graph.firstOf(node)).key());
    }

    /** Where the register has each person found: the row in the newest register. */
    SortedMap<PersonKey, RowKey> registerMatches() {
        SortedMap<PersonKey, RowKey> matches = new TreeMap<>(PersonKey.BY_AGE);
        nodes.entries().forEach((node, row) -> {
            boolean isListed = graph.firstOf(node) < records.size();
            if (isListed) {
                matches.merge(person(node), row, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        });
        return matches;
    }

    /** What somebody should decide, the keys' contradictions first, each pair once. */
    List<ReviewPair> reviews(List<ReviewDecision> standing) {
        Set<List<RowKey>> decided = standing.stream()
                .filter(judgement -> judgement.verdict() != Verdict.OPEN)
                .map(judgement -> List.of(judgement.left(), judgement.right()))
                .collect(Collectors.toSet());
        Map<List<RowKey>, ReviewPair> open = new LinkedHashMap<>();
        keyConflicts.stream().filter(this::isOpen).forEach(pair -> open.putIfAbsent(inOrder(pair), pair));
        graph.linksToReview().forEach(link -> {
            ReviewPair pair = review(link);
            open.putIfAbsent(inOrder(pair), pair);
        });
        open.keySet().removeAll(decided);
        return List.copyOf(open.values());
    }

    private static List<RowKey> inOrder(ReviewPair pair) {
        return pair.left().compareTo(pair.right()) < 0
                ? List.of(pair.left(), pair.right())
                : List.of(pair.right(), pair.left());
    }

    private boolean isOpen(ReviewPair pair) {
        Optional<Integer> left = nodes.find(pair.left().value());
        Optional<Integer> right = nodes.find(pair.right().value());
        return left.isEmpty() || right.isEmpty() || !graph.areSamePerson(left.get(), right.get());
    }

    private ReviewPair review(Link link) {
        long older = nodes.list().get(link.left()).key();
        long newer = nodes.list().get(link.right()).key();
        boolean olderIsListed = nodes.isRecord(older);
        RowKey left = RowKey.of(olderIsListed ? older : newer);
        RowKey right = RowKey.of(olderIsListed ? newer : older);
        return new ReviewPair(left, right, cause(link), link.weight());
    }

    private ReviewPair.Cause cause(Link link) {
        if (!graph.isMatch(link)) {
            return ReviewPair.Cause.LIKELY;
        }
        return graph.haveOtherIds(link.left(), link.right())
                ? ReviewPair.Cause.LIKELY_OTHER_ID
                : ReviewPair.Cause.SEVERAL_POSSIBLE;
    }
}

package org.bringback.linkage.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bringback.linkage.blocking.PairConsumer;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeightSum;
import org.bringback.linkage.scoring.ParameterEstimate;

/**
 * Pairs of one file by the class they are taken for, of some rows with all their partners. They tell a class of others from
 * the same with some more errors or another address: who has a brother is named twice as often as anybody, and a second
 * row of one brother is none of the other.
 */
final class AssociationPairs implements PairConsumer {
    private static final int ENOUGH_ROWS = 20_000;
    /** Rows that should be named twice; fewer say nothing. */
    private static final double ENOUGH_NAMED_TWICE = 10;

    private static final double MIN_NAMED_TWICE = 0.75;
    private static final double MAX_SHARED = 0.2;

    private final PairComparator pairComparator;
    private final int every;
    private final ClassPosteriors posteriors;
    /** The left and the right row in one number: of the same, then of each class. */
    private final LongStream.Builder[] pairs;

    private AssociationPairs(LinkageInput input, ParameterEstimate estimate, int every) {
        this.pairComparator = input.pairComparator();
        this.every = every;
        this.posteriors = new ClassPosteriors(
                new MatchWeightSum(input.model()), estimate, ClassPosteriors.logs(estimate.m(), estimate.u()));
        this.pairs = IntStream.rangeClosed(0, estimate.associations().size())
                .mapToObj(one -> LongStream.builder())
                .toArray(LongStream.Builder[]::new);
    }

    @Override
    public void pair(int left, int right) {
        if (left % every == 0 || right % every == 0) {
            int found = classOf(left, right);
            if (found >= 0) {
                pairs[found].add((long) left << 32 | right);
            }
        }
    }

    /** 0 for the same, from 1 on for the classes, -1 for strangers and where none is more likely than all others. */
    private int classOf(int left, int right) {
        posteriors.compute(pairComparator.vector(left, right));
        if (posteriors.maxLogOdds() < 0) {
            return -1;
        }
        if (posteriors.matchProbability() >= 0.5) {
            return 0;
        }
        return IntStream.range(1, pairs.length)
                .filter(one -> posteriors.associationProbability(one - 1) >= 0.5)
                .findFirst()
                .orElse(-1);
    }

    /** Whether all classes of an estimate are of others, as far as there are enough pairs to tell. */
    static boolean areOfOthers(LinkageInput input, ParameterEstimate estimate, Workers workers) {
        int every = Math.max(1, input.left().rows() / ENOUGH_ROWS);
        List<AssociationPairs> parts =
                input.scan(workers).parts(1, part -> new AssociationPairs(input, estimate, every));
        List<long[]> byClass = IntStream.rangeClosed(0, estimate.associations().size())
                .mapToObj(one -> parts.stream()
                        .flatMapToLong(part -> part.pairs[one].build())
                        .sorted()
                        .toArray())
                .toList();
        Map<Integer, int[]> same = partners(byClass.get(0), every);
        int rows = (input.left().rows() + every - 1) / every;
        AssociationPairs judge = new AssociationPairs(input, estimate, every);
        return byClass.stream()
                .skip(1)
                .map(pairs -> partners(pairs, every))
                .allMatch(partners -> judge.areOfOthers(partners, same, same.size() / (double) rows));
    }

    /** By row that is looked at, its partners. */
    private static Map<Integer, int[]> partners(long[] pairs, int every) {
        Map<Integer, int[]> partners = new HashMap<>();
        for (long pair : pairs) {
            int left = (int) (pair >>> 32);
            int right = (int) pair;
            add(partners, left, right, every);
            add(partners, right, left, every);
        }
        return partners;
    }

    private static void add(Map<Integer, int[]> partners, int row, int partner, int every) {
        if (row % every == 0) {
            partners.merge(row, new int[] {partner}, (known, one) -> {
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = partner;
                return more;
            });
        }
    }

    private boolean areOfOthers(Map<Integer, int[]> others, Map<Integer, int[]> same, double namedTwice) {
        double expected = others.size() * namedTwice;
        double found = others.keySet().stream().filter(same::containsKey).count();
        return expected < ENOUGH_NAMED_TWICE
                || found >= MIN_NAMED_TWICE * expected && shared(others, same) <= MAX_SHARED;
    }

    /** Of a row's second rows beside its partners, the share that is the same as the partner. */
    private double shared(Map<Integer, int[]> others, Map<Integer, int[]> same) {
        double all = 0;
        double shared = 0;
        for (Map.Entry<Integer, int[]> row : others.entrySet()) {
            for (int second : same.getOrDefault(row.getKey(), new int[0])) {
                for (int partner : row.getValue()) {
                    all++;
                    shared += classOf(second, partner) == 0 ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : shared / all;
    }
}

package org.bringback.linkage.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.linkage.record.Dictionary;

/**
 * What a model file keeps of a field's values. Only those that many things have and that are clearly more common than
 * the others: a file of rare values would be long, and it would name persons.
 *
 * @param shares the most common first
 * @param rest the share of any other value: the mean over the things that have one, which is how likely two things that
 *     agree on one of these do so by chance
 */
record FrequentTerms(Map<String, Double> shares, double rest) {
    private static final double MIN_ENTITIES = 10;
    private static final double CLEARLY = 2;
    private static final int MAX_VALUES = 1000;
    private static final MathContext DIGITS = new MathContext(5);

    static FrequentTerms of(Dictionary values, TermFrequencies frequencies) {
        float[] shares = frequencies.shares();
        if (shares.length == 0) {
            return new FrequentTerms(Map.of(), 0);
        }
        List<Integer> listed = new ArrayList<>(commonCodes(frequencies));
        Rest rest = Rest.of(frequencies, listed);
        // each value that goes makes the rest more common, so that others stand out less
        while (!listed.isEmpty() && shares[listed.get(listed.size() - 1)] < CLEARLY * rest.share()) {
            rest = rest.with(frequencies, listed.remove(listed.size() - 1));
        }
        Map<String, Double> common = new LinkedHashMap<>();
        listed.forEach(code -> common.put(values.value(code), rounded(shares[code])));
        return new FrequentTerms(common, rounded(rest.share()));
    }

    private static List<Integer> commonCodes(TermFrequencies frequencies) {
        float[] shares = frequencies.shares();
        return IntStream.range(1, shares.length)
                .filter(code -> frequencies.entities(code) >= MIN_ENTITIES)
                .boxed()
                .sorted((a, b) -> Float.compare(shares[b], shares[a]))
                .limit(MAX_VALUES)
                .toList();
    }

    /** How many things have a value that is not listed, and the sum of their values' shares. */
    private record Rest(double entities, double agreeing) {

        static Rest of(TermFrequencies frequencies, List<Integer> listed) {
            boolean[] isListed = new boolean[frequencies.shares().length];
            listed.forEach(code -> isListed[code] = true);
            Rest rest = new Rest(1, frequencies.shares()[0]);
            for (int code = 1; code < isListed.length; code++) {
                rest = isListed[code] ? rest : rest.with(frequencies, code);
            }
            return rest;
        }

        Rest with(TermFrequencies frequencies, int code) {
            double some = frequencies.entities(code);
            return new Rest(entities + some, agreeing + some * frequencies.shares()[code]);
        }

        double share() {
            return agreeing / entities;
        }
    }

    /** A file that people read needs no more digits than mean something. */
    static double rounded(double share) {
        return new BigDecimal(share).round(DIGITS).doubleValue();
    }
}

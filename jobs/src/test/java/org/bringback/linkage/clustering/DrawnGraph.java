package org.bringback.linkage.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A graph as cases write it: nodes {@code a b c}, links {@code a-b:9}, clusters {@code a+b c}. */
public record DrawnGraph(List<String> names) {

    public static DrawnGraph of(String nodes) {
        return new DrawnGraph(words(nodes));
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.trim().split(" +"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** Links with their weights; a pair without a weight counts as 0. */
    public List<Link> links(@Nullable String text) {
        return words(text).stream()
                .map(word -> word.split("[:]", 2))
                .map(parts -> {
                    String[] ends = parts[0].split("-");
                    return new Link(
                            names.indexOf(ends[0]),
                            names.indexOf(ends[1]),
                            parts.length == 1 ? 0 : Double.parseDouble(parts[1]));
                })
                .toList();
    }

    /** Clusters by their first members, given the name of each node's cluster. */
    public String clusters(IntUnaryOperator clusterOf) {
        return IntStream.range(0, names.size())
                .filter(node -> clusterOf.applyAsInt(node) == node)
                .mapToObj(cluster -> IntStream.range(0, names.size())
                        .filter(node -> clusterOf.applyAsInt(node) == cluster)
                        .mapToObj(names::get)
                        .collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }
}

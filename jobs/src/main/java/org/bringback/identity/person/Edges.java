package org.bringback.identity.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The engine's pairs, by their ends. */
final class Edges {

    private final Map<Integer, List<Edge>> ofNode = new HashMap<>();

    Edges(Collection<Edge> edges) {
        for (Edge edge : edges) {
            ofNode.computeIfAbsent(edge.left(), node -> new ArrayList<>(2)).add(edge);
            ofNode.computeIfAbsent(edge.right(), node -> new ArrayList<>(2)).add(edge);
        }
    }

    List<Edge> of(int node) {
        return ofNode.getOrDefault(node, List.of());
    }

    /** What was found between two nodes; minus infinity where nothing was. */
    double weight(int one, int other) {
        return of(one).stream()
                .filter(edge -> edge.other(one) == other)
                .mapToDouble(Edge::weight)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}

package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The engine's pairs, by their ends. */
final class AdjacencyList {

    private final Map<Integer, List<Edge>> byNode = new HashMap<>();

    AdjacencyList(Collection<Edge> edges) {
        for (Edge edge : edges) {
            byNode.computeIfAbsent(edge.left(), node -> new ArrayList<>(2)).add(edge);
            byNode.computeIfAbsent(edge.right(), node -> new ArrayList<>(2)).add(edge);
        }
    }

    List<Edge> incidentTo(int node) {
        return byNode.getOrDefault(node, List.of());
    }

    /** What was found between two nodes; minus infinity where nothing was. */
    double weight(int one, int other) {
        return incidentTo(one).stream()
                .filter(edge -> edge.other(one) == other)
                .mapToDouble(Edge::weight)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}

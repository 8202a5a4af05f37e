package org.bringback.linkage.model;

import java.util.List;
import java.util.stream.Collectors;

/** Rows are compared when all parts of the rule's key are equal and none is missing. */
public record BlockingRule(List<KeyPart> parts) {
    public BlockingRule {
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        return parts.stream().map(KeyPart::toString).collect(Collectors.joining(", "));
    }
}

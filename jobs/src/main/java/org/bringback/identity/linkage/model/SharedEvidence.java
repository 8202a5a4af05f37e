package org.bringback.identity.linkage.model;

import java.util.List;
import java.util.Optional;

/**
 * Fields that say less together than each alone, because something less than identity makes them agree: all that a
 * household shares (family name, address, telephone) proves one household, not one person. A model lists such groups in
 * order, each taking in what the ones before it allow.
 *
 * @param fields agreement on these, with that of the groups before, weighs at most so much that the odds become
 *     {@code 2^most}
 * @param unless a field on which the rows must not agree fully for the limit to hold; empty for a limit that always holds
 * @param most 0 when of two rows that share all this one in two are the same
 */
public record SharedEvidence(List<String> fields, Optional<String> unless, double most) {
    public SharedEvidence {
        fields = List.copyOf(fields);
    }
}

package org.bringback.reference.message;

import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * A sentence of a report, put together of those parts that hold.
 *
 * @param largest the table and column whose largest figure is named as {@code {place}} and {@code {most}}
 */
public record MessageSentence(Optional<Largest> largest, List<Part> parts) {

    public MessageSentence {
        parts = List.copyOf(parts);
    }

    /**
     * Where a figure is the largest of all rows of a table.
     *
     * @param topic of the table
     * @param column its id
     */
    public record Largest(String topic, String column) {}

    /**
     * A part of a sentence.
     *
     * @param when all of it must hold
     * @param words with figures in braces; a part is left out where one of them is not printed
     */
    public record Part(List<Clause> when, BilingualText words) {

        public Part {
            when = List.copyOf(when);
        }
    }

    /**
     * A condition.
     *
     * @param subject a fact, or a figure
     * @param bound what a figure is compared with
     */
    public record Clause(String subject, Relation relation, long bound) {}

    /** What a condition asks. */
    public enum Relation {
        /** The fact holds. */
        HOLDS,
        /** The fact does not hold. */
        HOLDS_NOT,
        MORE,
        LESS,
        EQUALS
    }
}

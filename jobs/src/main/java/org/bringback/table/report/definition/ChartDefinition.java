package org.bringback.table.report.definition;

import java.util.List;

/**
 * A chart of a report.
 *
 * @param topic whose table it shows
 * @param printed whether the PDF has it; the page for browsers has them all
 */
public record ChartDefinition(Kind kind, String topic, boolean printed) {

    /** The kinds of charts. Each has words of its own, {@code <kind>_title} among them. */
    public enum Kind {
        /** One bar a date, cut by status. */
        SHARE("title", "bar", "suppressed", "no_total", "alternative"),
        /** One bar a status, to the right of zero for more persons and to the left for fewer. */
        CHANGE("title", "alternative"),
        /** One tile a province: the darker, the more. */
        MAP("title", "alternative", "suppressed", "missing", "stands_out"),
        /** One dot a place, ranked, beside how far they may lie apart by chance; a line is all places together, or the median. */
        DOTS("title", "alternative", "median", "whole", "limits"),
        /** One bar a cause, the largest first. */
        REASONS("title", "alternative"),
        /** A bar a published day, for each of some shares; only the page for browsers has it. */
        TREND(),
        /** One bar an indicator: how far it is on the way to its target, which is a line. */
        ACHIEVEMENT("title", "alternative", "target");

        private final List<String> labels;

        Kind(String... labels) {
            this.labels = List.of(labels);
        }

        /** The words that a template has to have for such a chart: {@code share_title}. */
        public List<String> labels() {
            return labels.stream().map(this::label).toList();
        }

        /** @param word such as {@code title} */
        public String label(String word) {
            if (!labels.contains(word)) {
                throw new IllegalArgumentException(this + " has no label " + word);
            }
            return name().toLowerCase(java.util.Locale.ROOT) + "_" + word;
        }
    }
}

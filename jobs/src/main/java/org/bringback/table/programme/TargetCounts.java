package org.bringback.table.programme;

import org.bringback.programme.Achievement;
import org.bringback.programme.ProgrammeOverview;

/**
 * How many of a programme's targets are reached.
 *
 * @param open that cannot be assessed
 */
record TargetCounts(int targets, int reached, int nearly, int below, int open) {

    static TargetCounts of(ProgrammeOverview overview) {
        int targets = (int) overview.figures().stream()
                .filter(figure -> figure.indicator().target().isPresent())
                .count();
        int reached = count(overview, Achievement.Assessment.REACHED);
        int nearly = count(overview, Achievement.Assessment.NEARLY);
        int below = count(overview, Achievement.Assessment.BELOW);
        return new TargetCounts(targets, reached, nearly, below, targets - reached - nearly - below);
    }

    private static int count(ProgrammeOverview overview, Achievement.Assessment wanted) {
        return (int) overview.figures().stream()
                .filter(figure -> figure.achievement()
                        .flatMap(Achievement::assessment)
                        .filter(word -> word == wanted)
                        .isPresent())
                .count();
    }
}

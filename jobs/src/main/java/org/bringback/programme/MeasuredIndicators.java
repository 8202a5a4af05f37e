package org.bringback.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Figures that were computed already. Each edition of a release and the search for doubtful rows need the same ones, and
 * walking over the rows takes the longest of all.
 */
public final class MeasuredIndicators {

    private record Key(String programme, String indicator, List<Long> files) {}

    private final Map<Key, IndicatorFigure> figures = new HashMap<>();

    /** @param files all that the programme has at the day */
    IndicatorFigure figure(String programme, String indicator, List<Long> files, Supplier<IndicatorFigure> computed) {
        return figures.computeIfAbsent(new Key(programme, indicator, files), unused -> computed.get());
    }
}

package org.bringback.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Suppresses figures of earlier days that would tell, beside any later one that is shown, how few persons were added or
 * lost: the newest figure is what a report is for, so the earlier one goes.
 */
final class SmallChanges {

    /** One figure over time: of an indicator, all or one group. */
    private record Line(String indicator, String field, String value) {}

    private final FewPersons few;
    private final GroupSuppression groups;
    private final Map<Line, List<MeasuredValue>> later = new HashMap<>();

    /** @param minimum the smallest number of persons that may be shown */
    SmallChanges(int minimum) {
        this.few = new FewPersons(BigDecimal.valueOf(minimum));
        this.groups = new GroupSuppression(few);
    }

    /** @param past oldest first, with what is suppressed on each day by itself */
    List<ProgrammeOverview.Past> apply(List<ProgrammeOverview.Past> past) {
        List<ProgrammeOverview.Past> shown = new ArrayList<>();
        for (int i = past.size() - 1; i >= 0; i--) {
            ProgrammeOverview.Past day = past.get(i);
            List<IndicatorFigure> figures = day.figures().stream()
                    .map(figure -> FewPersons.isAboutPersons(figure.indicator()) ? besideLater(figure) : figure)
                    .toList();
            shown.add(0, new ProgrammeOverview.Past(day.period(), day.day(), figures));
        }
        return shown;
    }

    private IndicatorFigure besideLater(IndicatorFigure figure) {
        String indicator = figure.indicator().id();
        SortedMap<String, SortedMap<String, MeasuredValue>> shown = new TreeMap<>();
        figure.groups().forEach((field, values) -> {
            Set<String> small = new HashSet<>();
            values.forEach((value, one) -> {
                if (one.suppressed() || tellsFew(new Line(indicator, field, value), one)) {
                    small.add(value);
                }
            });
            SortedMap<String, MeasuredValue> left = groups.apply(values, small);
            left.forEach((value, one) -> keep(new Line(indicator, field, value), one));
            shown.put(field, left);
        });
        Line all = new Line(indicator, "", "");
        MeasuredValue total = tellsFew(all, figure.total()) ? figure.total().hidden() : figure.total();
        keep(all, total);
        return figure.with(total, shown);
    }

    private boolean tellsFew(Line line, MeasuredValue measured) {
        return measured.value().isPresent()
                && later.getOrDefault(line, List.of()).stream().anyMatch(other -> few.isSmallChange(measured, other));
    }

    private void keep(Line line, MeasuredValue measured) {
        if (measured.value().isPresent()) {
            later.computeIfAbsent(line, unused -> new ArrayList<>()).add(measured);
        }
    }
}

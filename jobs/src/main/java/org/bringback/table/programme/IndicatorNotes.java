package org.bringback.table.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.programme.Achievement;
import org.bringback.programme.IndicatorFigure;
import org.bringback.reference.ReportWords;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Target;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** What stands under a programme's indicators: why some have no figure or no achievement. */
final class IndicatorNotes {

    private IndicatorNotes() {}

    static List<BilingualText> of(List<IndicatorFigure> figures, ReportWords words) {
        List<BilingualText> notes = new ArrayList<>();
        Map<BilingualText, BilingualText> without = new LinkedHashMap<>();
        figures.forEach(figure -> figure.problem()
                .ifPresent(why -> without.merge(why, figure.indicator().name(), IndicatorNotes::listed)));
        without.forEach((why, names) -> notes.add(words.get("programme_note_of", "indicator", names, "why", why)));
        for (IndicatorFigure figure : figures) {
            note(figure, words).ifPresent(notes::add);
            cohort(figure, words).ifPresent(notes::add);
        }
        return notes;
    }

    private static BilingualText listed(BilingualText one, BilingualText other) {
        return new BilingualText(one.thai() + ", " + other.thai(), one.english() + ", " + other.english());
    }

    /** The main cohort's figures are of a day of their own. */
    private static Optional<BilingualText> cohort(IndicatorFigure figure, ReportWords words) {
        return figure.fileAsOf()
                .filter(day -> figure.indicator().formula() instanceof Formula.Cohort)
                .map(day -> words.get(
                        "programme_note_cohort", "indicator", figure.indicator().name(), "date", words.date(day)));
    }

    private static Optional<BilingualText> note(IndicatorFigure figure, ReportWords words) {
        if (figure.problem().isPresent()) {
            return Optional.empty();
        }
        BilingualText name = figure.indicator().name();
        return figure.achievement()
                .flatMap(Achievement::missing)
                .map(why -> words.get(
                        "programme_note_target",
                        "indicator",
                        name,
                        "target",
                        target(figure.indicator().target().orElseThrow()),
                        "why",
                        why));
    }

    /** As it would be said: a change in per cent or points, or the figure itself. */
    private static BilingualText target(Target target) {
        String number = FigureFormat.grouped(target.value().abs());
        boolean fall = target.value().signum() < 0;
        String thai = fall ? "ลดลง" : "เพิ่มขึ้น";
        String english = fall ? "a fall of " : "a rise of ";
        return switch (target.type()) {
            case ABSOLUTE -> {
                String figure = FigureFormat.grouped(target.value()).replace('-', FigureFormat.MINUS);
                yield new BilingualText(figure, figure);
            }
            case PERCENTAGE_POINTS ->
                new BilingualText(thai + " " + number + " จุดร้อยละ", english + number + " percentage points");
            case RELATIVE_PERCENT, UNSTATED -> new BilingualText(thai + "ร้อยละ " + number, english + number + "%");
        };
    }
}

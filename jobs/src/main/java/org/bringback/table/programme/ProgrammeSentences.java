package org.bringback.table.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.programme.Achievement;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.reference.ReportWords;
import org.bringback.reference.programme.Indicator;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** The sentences that a programme's report begins with. */
final class ProgrammeSentences {

    /** What is shown first is what a programme without targets is judged by. */
    private static final int FIRST = 2;

    private final ProgrammeOverview overview;
    private final ReportWords words;

    ProgrammeSentences(ProgrammeOverview overview, ReportWords words) {
        this.overview = overview;
        this.words = words;
    }

    List<BilingualText> list() {
        List<BilingualText> sentences = new ArrayList<>();
        sentences.add(targets());
        if (TargetCounts.of(overview).targets() == 0) {
            overview.figures().stream()
                    .filter(figure -> figure.total().value().isPresent())
                    .limit(FIRST)
                    .forEach(figure -> sentences.add(words.get(
                            "programme_says_first",
                            "indicator",
                            name(figure.indicator()),
                            "actual",
                            amount(figure.total().value(), figure))));
        }
        farthest().ifPresent(sentences::add);
        missing().ifPresent(sentences::add);
        return sentences;
    }

    private BilingualText targets() {
        TargetCounts counts = TargetCounts.of(overview);
        return counts.targets() == 0
                ? words.get(
                        "programme_says_no_targets",
                        "indicators",
                        overview.figures().size())
                : words.get("programme_says_targets", "targets", counts.targets(), "parts", parts(counts));
    }

    /** Those that there are. */
    private BilingualText parts(TargetCounts counts) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("reached", counts.reached());
        numbers.put("nearly", counts.nearly());
        numbers.put("below", counts.below());
        numbers.put("open", counts.open());
        return numbers.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part -> words.get("programme_says_" + part.getKey(), "number", part.getValue()))
                .reduce((one, other) -> words.get("programme_says_of", "one", one, "other", other))
                .orElseThrow();
    }

    /** The indicator with the least achievement, where one is below its target and no other has come as little. */
    private Optional<BilingualText> farthest() {
        Comparator<IndicatorFigure> byPercent = Comparator.comparing(
                figure -> figure.achievement().flatMap(Achievement::percent).orElseThrow());
        List<IndicatorFigure> open = overview.figures().stream()
                .filter(figure -> figure.achievement()
                        .flatMap(Achievement::assessment)
                        .filter(word -> word != Achievement.Assessment.REACHED)
                        .isPresent())
                .sorted(byPercent)
                .toList();
        boolean alone = open.size() == 1 || open.size() > 1 && byPercent.compare(open.get(0), open.get(1)) < 0;
        return alone ? Optional.of(farthest(open.get(0))) : Optional.empty();
    }

    private BilingualText farthest(IndicatorFigure figure) {
        Achievement achievement = figure.achievement().orElseThrow();
        return words.get(
                "programme_says_farthest",
                "indicator",
                name(figure.indicator()),
                "actual",
                amount(figure.total().value(), figure),
                "aim",
                amount(achievement.aim(), figure),
                "percent",
                number(achievement.percent()));
    }

    /** With whom it is about. */
    static BilingualText name(Indicator indicator) {
        return indicator
                .scope()
                .map(scope -> new BilingualText(
                        indicator.name().thai() + " " + scope.thai(),
                        indicator.name().english() + " (" + scope.english() + ")"))
                .orElse(indicator.name());
    }

    /** With its unit, which stands before a number of per cent in Thai. */
    static BilingualText amount(Optional<BigDecimal> value, IndicatorFigure figure) {
        BilingualText unit = figure.indicator().unit();
        String number = number(value);
        return new BilingualText(
                unit.thai().equals("ร้อยละ") ? unit.thai() + " " + number : number + " " + unit.thai(),
                unit.english().equals("per cent") ? number + "%" : number + " " + unit.english());
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(FigureFormat::grouped)
                .map(text -> text.replace('-', FigureFormat.MINUS))
                .orElseThrow();
    }

    private Optional<BilingualText> missing() {
        return overview.files().stream()
                .filter(file -> file.asOf().isEmpty())
                .map(file -> file.table().name())
                .reduce((one, other) ->
                        new BilingualText(one.thai() + " " + other.thai(), one.english() + ", " + other.english()))
                .map(tables -> words.get("programme_says_missing", "tables", tables));
    }
}

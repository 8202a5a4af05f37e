package org.bringback.render.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.programme.Achievement;
import org.bringback.programme.ConfidenceInterval;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.MeasuredValue;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Target;
import org.bringback.text.BilingualText;
import org.bringback.text.json.Json;
import org.bringback.text.yaml.YamlValue;

/** Indicators as a JSON document; what is not there is null. */
public final class ProgrammeJson {

    private final DisclosureRules disclosure;

    public ProgrammeJson(DisclosureRules disclosure) {
        this.disclosure = disclosure;
    }

    public void write(
            Programme programme, LocalDate asOf, boolean synthetic, List<IndicatorFigure> figures, Appendable out)
            throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("programme", programme.id());
        json.put("name", words(programme.name()));
        json.put("as_of", asOf.toString());
        json.put("synthetic", synthetic);
        json.put("indicators", figures.stream().map(this::indicator).toList());
        Json.writeDocument(json, out);
    }

    private static Map<String, Object> words(BilingualText text) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("th", text.thai());
        words.put("en", text.english());
        return words;
    }

    private Map<String, Object> indicator(IndicatorFigure figure) {
        Indicator indicator = figure.indicator();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", indicator.id());
        json.put("name", words(indicator.name()));
        json.put("scope", indicator.scope().map(ProgrammeJson::words));
        json.put("unit", words(indicator.unit()));
        json.put("file_as_of", figure.fileAsOf().map(LocalDate::toString));
        json.putAll(measured(figure.total()));
        json.put("baseline", indicator.baseline().map(baseline -> {
            Map<String, Object> from = new LinkedHashMap<>();
            from.put("value", baseline.value());
            from.put("date", baseline.date().toString());
            return from;
        }));
        json.put("target", indicator.target().map(ProgrammeJson::target));
        json.put("achievement", figure.achievement().map(ProgrammeJson::achievement));
        json.put("note", ProgrammeCsv.note(figure).map(ProgrammeJson::words));
        json.put("groups", groups(figure));
        return json;
    }

    private Map<String, Object> measured(MeasuredValue measured) {
        Map<String, Object> json = new LinkedHashMap<>();
        Optional<BigDecimal> base = measured.value().map(value -> measured.base());
        json.put("value", measured.value());
        json.put(
                "symbol",
                measured.suppressed()
                        ? Optional.of(disclosure.symbol(CellSymbol.SUPPRESSED).mark())
                        : Optional.empty());
        json.put("base", base);
        json.put("interval_95", measured.interval().map(ProgrammeJson::interval));
        json.put("left_out", Optional.of(measured.leftOut()).filter(number -> !measured.isLeftOutHidden()));
        return json;
    }

    private static List<BigDecimal> interval(ConfidenceInterval interval) {
        return List.of(
                interval.low().setScale(2, java.math.RoundingMode.HALF_UP),
                interval.high().setScale(2, java.math.RoundingMode.HALF_UP));
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", target.value());
        json.put("type", YamlValue.word(target.type()));
        json.put("direction", YamlValue.word(target.direction()));
        json.put("date", target.date().map(LocalDate::toString));
        return json;
    }

    private static Map<String, Object> achievement(Achievement achievement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("aim", achievement.aim());
        json.put("percent", achievement.percent());
        json.put("assessment", achievement.assessment().map(word -> words(word.text())));
        return json;
    }

    private List<Object> groups(IndicatorFigure figure) {
        List<Object> groups = new ArrayList<>();
        figure.groups()
                .forEach((field, values) -> values.forEach((value, measured) -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("field", field);
                    json.put("of", value);
                    json.putAll(measured(measured));
                    groups.add(json);
                }));
        return groups;
    }
}

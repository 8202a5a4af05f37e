package org.bringback.reference.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads a programme's indicators. */
final class IndicatorReader {

    private static final int MAX_DECIMALS = 4;

    private final FormulaReader formulas;
    private final CohortReader cohorts;

    IndicatorReader(
            SortedMap<String, ProgrammeTable> tables,
            List<ProgrammePeriod> periods,
            List<ProgrammePlace> places,
            CohortReader cohorts) {
        this.cohorts = cohorts;
        boolean ofProvinces = places.stream().anyMatch(place -> place.isProvince(LocalDate.MAX));
        this.formulas = new FormulaReader(new ConditionReader(tables, periods), cohorts, ofProvinces);
    }

    List<Indicator> list(YamlValue value) {
        Set<String> ids = new HashSet<>();
        List<Indicator> indicators = new ArrayList<>();
        Map<String, YamlValue> places = new HashMap<>();
        for (YamlValue item : value.list()) {
            Indicator indicator = read(item, ids);
            indicators.add(indicator);
            places.put(indicator.id(), item);
        }
        checkReferences(indicators, places);
        return indicators;
    }

    private Indicator read(YamlValue item, Set<String> ids) {
        YamlMap map = item.map()
                .only(
                        "id",
                        "names",
                        "unit",
                        "scope",
                        "cohort",
                        "formula",
                        "table",
                        "of",
                        "field",
                        "where",
                        "within",
                        "before",
                        "after",
                        "on",
                        "per",
                        "numerator",
                        "denominator",
                        "decimals",
                        "baseline",
                        "target",
                        "protect",
                        "by");
        String id = ProgrammeReader.id(map.get("id"), ids);
        Formula whole = formulas.read(map);
        Optional<ProgrammeCohort> cohort = map.find("cohort").map(value -> cohorts.cohort(value, whole.table()));
        Formula formula =
                cohort.map(only -> whole.narrowed(new Condition.InCohort(only))).orElse(whole);
        boolean counts = formula instanceof Formula.Count
                || formula instanceof Formula.Cohort main && main.within().isEmpty();
        Optional<Baseline> baseline = map.find("baseline").map(TargetReader::baseline);
        Optional<Target> target = map.find("target").map(TargetReader::target);
        target.ifPresent(wanted -> TargetReader.requireFall(wanted, baseline, map.get("target")));
        BilingualText name = ProgrammeReader.text(map.get("names"));
        return new Indicator(
                id,
                name,
                ProgrammeReader.text(map.get("unit")),
                map.find("scope")
                        .map(ProgrammeReader::text)
                        .or(() -> cohort.map(ProgrammeCohort::name).filter(whom -> !whom.equals(name))),
                formula,
                map.find("decimals")
                        .map(number -> number.number(0, counts ? 0 : MAX_DECIMALS))
                        .orElse(counts ? 0 : 1),
                baseline,
                target,
                map.find("protect").map(YamlValue::flag).orElse(false),
                formulas.breakdowns(map, formula));
    }

    /** A ratio may be of ratios, but not of itself. */
    private static void checkReferences(List<Indicator> indicators, Map<String, YamlValue> places) {
        Map<String, Formula> formulas = new HashMap<>();
        indicators.forEach(indicator -> formulas.put(indicator.id(), indicator.formula()));
        for (Indicator indicator : indicators) {
            YamlValue place = Optional.ofNullable(places.get(indicator.id())).orElseThrow();
            for (String used : used(indicator.formula())) {
                if (!formulas.containsKey(used)) {
                    throw place.wrong(new BilingualText(
                            "ไม่มีตัวชี้วัด " + used + " ที่มีคือ "
                                    + String.join(
                                            ", ",
                                            formulas.keySet().stream().sorted().toList()),
                            "there is no indicator " + used + "; there are "
                                    + String.join(
                                            ", ",
                                            formulas.keySet().stream().sorted().toList())));
                }
            }
            checkBreakdowns(indicator, indicators, place);
            if (reaches(indicator.id(), indicator.id(), formulas, new HashSet<>())) {
                throw place.wrong(new BilingualText(
                        indicator.id() + " คำนวณจากตัวเอง", indicator.id() + " is computed from itself"));
            }
        }
    }

    /** A ratio is broken down by what both of its indicators are broken down by. */
    private static void checkBreakdowns(Indicator indicator, List<Indicator> indicators, YamlValue place) {
        List<String> used = used(indicator.formula());
        for (String field : used.isEmpty() ? List.<String>of() : indicator.breakdowns()) {
            boolean both = indicators.stream()
                    .filter(one -> used.contains(one.id()))
                    .allMatch(one -> one.breakdowns().contains(field));
            if (!both) {
                throw place.wrong(new BilingualText(
                        "ตัวตั้งและตัวหารต้องจำแนกตาม " + field + " ด้วย",
                        "its numerator and denominator have to be broken down by " + field + " too"));
            }
        }
    }

    private static List<String> used(Formula formula) {
        return formula instanceof Formula.Ratio ratio ? List.of(ratio.numerator(), ratio.denominator()) : List.of();
    }

    private static boolean reaches(String from, String to, Map<String, Formula> formulas, Set<String> seen) {
        Formula formula = formulas.get(from);
        for (String used : formula == null ? List.<String>of() : used(formula)) {
            if (used.equals(to) || (seen.add(used) && reaches(used, to, formulas, seen))) {
                return true;
            }
        }
        return false;
    }
}

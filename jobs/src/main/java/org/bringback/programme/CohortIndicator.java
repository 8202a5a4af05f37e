package org.bringback.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.text.BilingualText;

/**
 * What the main cohort's published figures say of a programme's provinces. They passed disclosure control, so nothing that
 * is computed from them says more; where a province's figure is suppressed, so is the sum that would give it away.
 */
final class CohortIndicator {

    private static final int PERCENT = 100;

    private final Programme programme;
    private final LocalDate day;

    CohortIndicator(Programme programme, LocalDate day) {
        this.programme = programme;
        this.day = day;
    }

    IndicatorFigure figure(Indicator indicator, Formula.Cohort formula, Optional<PublishedCohort> published) {
        if (published.isEmpty()) {
            return IndicatorFigure.without(
                    indicator,
                    Optional.empty(),
                    new BilingualText(
                            "ยังไม่มีตัวเลขรายจังหวัดของโครงการพาน้องกลับมาเรียนที่เผยแพร่แล้ว",
                            "no figures of the main cohort by province have been published yet"));
        }
        SortedMap<String, MeasuredValue> provinces = new TreeMap<>();
        Optional<BigDecimal> part = Optional.of(BigDecimal.ZERO);
        Optional<BigDecimal> base = Optional.of(BigDecimal.ZERO);
        for (ProgrammePlace place : programme.places()) {
            if (place.isProvince(day)) {
                Optional<BigDecimal> counted = published.get().persons(place.id(), formula.counted());
                Optional<BigDecimal> of = within(published.get(), place.id(), formula);
                provinces.put(place.id(), measured(indicator, formula, counted, of));
                part = sum(part, counted);
                base = sum(base, of);
            }
        }
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        indicator.breakdowns().forEach(field -> groups.put(field, provinces));
        MeasuredValue total = measured(indicator, formula, part, base);
        return IndicatorFigure.of(indicator, Optional.of(published.get().asOf()), total, groups);
    }

    private static Optional<BigDecimal> within(PublishedCohort published, String province, Formula.Cohort formula) {
        Set<Status> within = formula.within().orElse(formula.counted());
        return published.persons(province, within);
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(first -> other.map(first::add));
    }

    private static MeasuredValue measured(
            Indicator indicator, Formula.Cohort formula, Optional<BigDecimal> part, Optional<BigDecimal> base) {
        if (part.isEmpty() || base.isEmpty()) {
            return MeasuredValue.EMPTY.hidden();
        }
        return formula.within().isPresent()
                ? MeasuredValue.quotient(part.get(), base.get(), PERCENT, indicator.decimals())
                : MeasuredValue.of(part.get(), 0);
    }
}

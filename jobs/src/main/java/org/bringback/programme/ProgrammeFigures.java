package org.bringback.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.reference.programme.Condition;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.text.BilingualText;

/** Computes the indicators of one programme at a day. */
public final class ProgrammeFigures {

    private static final int PERCENT = 100;
    private static final int THOUSAND = 1000;

    private final Programme programme;
    private final List<StoredSubmission> ledger;
    private final LocalDate asOf;
    private final IndicatorStore store;
    private final Map<String, IndicatorFigure> known = new HashMap<>();

    public ProgrammeFigures(Programme programme, List<StoredSubmission> ledger, LocalDate asOf, DataSource database) {
        this.programme = programme;
        this.ledger = ledger;
        this.asOf = asOf;
        this.store = new IndicatorStore(database);
    }

    /** The day of the newest file of any of a programme's tables; empty where none was taken in. */
    public static Optional<LocalDate> newestDay(Programme programme, List<StoredSubmission> ledger) {
        return newestDay(programme, ledger, LocalDate.MAX);
    }

    /** The same of files about a day or earlier ones. */
    public static Optional<LocalDate> newestDay(Programme programme, List<StoredSubmission> ledger, LocalDate asOf) {
        return programme.tables().values().stream()
                .flatMap(table -> NewestFile.find(ledger, table, asOf).stream())
                .map(NewestFile::asOf)
                .max(Comparator.naturalOrder());
    }

    /** Every indicator as it is: for people who may see every number. */
    public List<IndicatorFigure> all() {
        return programme.indicators().stream().map(this::figure).toList();
    }

    /**
     * The same without figures about few persons.
     *
     * @param minimum the smallest number of persons that may be shown
     */
    public List<IndicatorFigure> shown(int minimum) {
        SmallNumbers small = new SmallNumbers(minimum);
        Map<String, IndicatorFigure> shown = new HashMap<>();
        List<IndicatorFigure> figures = new ArrayList<>();
        for (IndicatorFigure figure : all()) {
            figures.add(shown(figure, small, shown));
        }
        return small.applyToShares(figures);
    }

    private IndicatorFigure shown(IndicatorFigure figure, SmallNumbers small, Map<String, IndicatorFigure> done) {
        IndicatorFigure before = done.get(figure.indicator().id());
        if (before != null) {
            return before;
        }
        boolean ofSuppressed = figure.indicator().formula() instanceof Formula.Ratio ratio
                && (shown(get(ratio.numerator()), small, done).total().suppressed()
                        || shown(get(ratio.denominator()), small, done).total().suppressed());
        IndicatorFigure shown = small.applyTo(figure, ofSuppressed);
        done.put(figure.indicator().id(), shown);
        return shown;
    }

    private IndicatorFigure get(String indicator) {
        return figure(programme.find(indicator).orElseThrow());
    }

    private IndicatorFigure figure(Indicator indicator) {
        IndicatorFigure before = known.get(indicator.id());
        if (before != null) {
            return before;
        }
        IndicatorFigure figure = indicator.formula() instanceof Formula.Ratio ratio
                ? ratio(indicator, get(ratio.numerator()), get(ratio.denominator()))
                : ofTable(indicator);
        known.put(indicator.id(), figure);
        return figure;
    }

    private static IndicatorFigure ratio(Indicator indicator, IndicatorFigure part, IndicatorFigure base) {
        Optional<LocalDate> day = part.fileAsOf();
        Optional<BilingualText> problem = part.problem().or(base::problem);
        if (problem.isPresent()) {
            return IndicatorFigure.without(indicator, day, problem.get());
        }
        if (part.total().value().isEmpty() || base.total().value().isEmpty()) {
            return IndicatorFigure.without(indicator, day, noRecords());
        }
        MeasuredValue total = MeasuredValue.quotient(unrounded(part), unrounded(base), PERCENT, indicator.decimals());
        return figure(indicator, day, total, new TreeMap<>());
    }

    /** A count or a sum before it was rounded; of anything else, the figure. */
    private static BigDecimal unrounded(IndicatorFigure figure) {
        Formula formula = figure.indicator().formula();
        return formula instanceof Formula.Count || formula instanceof Formula.Sum
                ? figure.total().part()
                : figure.total().value().orElseThrow();
    }

    private static BilingualText noRecords() {
        return new BilingualText("ไม่มีข้อมูลที่เป็นฐานการคำนวณ", "there are no records to compute it from");
    }

    private static IndicatorFigure figure(
            Indicator indicator,
            Optional<LocalDate> day,
            MeasuredValue total,
            SortedMap<String, SortedMap<String, MeasuredValue>> groups) {
        if (total.value().isEmpty()) {
            return IndicatorFigure.without(indicator, day, noRecords());
        }
        return new IndicatorFigure(indicator, day, total, groups, Achievement.of(indicator, total), Optional.empty());
    }

    private IndicatorFigure ofTable(Indicator indicator) {
        String table = indicator.formula().table().orElseThrow();
        Optional<NewestFile> rows = rows(table);
        if (rows.isEmpty()) {
            return IndicatorFigure.without(
                    indicator,
                    Optional.empty(),
                    new BilingualText(
                            "ยังไม่ได้รับไฟล์ " + fileName(table), "no file has arrived yet: " + fileName(table)));
        }
        if (store.isOfOtherLayout(rows.get())) {
            return IndicatorFigure.without(indicator, Optional.of(rows.get().asOf()), otherLayout());
        }
        boolean looksElsewhere =
                indicator.formula().conditions().stream().anyMatch(condition -> condition instanceof Condition.FoundIn);
        if (looksElsewhere && !store.isCompared(rows.get())) {
            return IndicatorFigure.without(indicator, Optional.of(rows.get().asOf()), notCompared());
        }
        Optional<BilingualText> unknown = unknownInhabitants(indicator);
        if (unknown.isPresent()) {
            return IndicatorFigure.without(indicator, Optional.of(rows.get().asOf()), unknown.get());
        }
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        for (String field : indicator.breakdowns()) {
            groups.put(field, measure(indicator, rows.get(), Optional.of(field)));
        }
        MeasuredValue total = Objects.requireNonNullElse(
                measure(indicator, rows.get(), Optional.empty()).get(""), MeasuredValue.EMPTY);
        return figure(indicator, Optional.of(rows.get().asOf()), total, groups);
    }

    private static BilingualText notCompared() {
        return new BilingualText(
                "ไฟล์ไม่มีชื่อผู้เข้าร่วม หรือยังไม่ได้เทียบกับทะเบียนและรายการ",
                "the file has no names, or they have not been compared with registers and lists yet");
    }

    private String fileName(String table) {
        return "programme-" + programme.table(table).list() + "-…";
    }

    private static BilingualText otherLayout() {
        return new BilingualText(
                "layout ถูกแก้หลังรับไฟล์แล้ว ให้เพิ่ม layout ใหม่พร้อม from แทนการแก้ของเดิม",
                "the layout was changed after the file was taken in: put the old one back and add the new one with 'from'");
    }

    private Optional<NewestFile> rows(String table) {
        return NewestFile.find(ledger, programme.table(table), asOf);
    }

    private SortedMap<String, MeasuredValue> measure(Indicator indicator, NewestFile rows, Optional<String> by) {
        Formula formula = indicator.formula();
        SortedMap<String, MeasuredValue> measured = new TreeMap<>();
        if (formula instanceof Formula.Count count) {
            store.count(rows, count.selection(), List.of(), by)
                    .forEach((group, number) -> measured.put(group, MeasuredValue.of(number, 0)));
        } else if (formula instanceof Formula.Sum sum) {
            store.sum(rows, sum, by)
                    .forEach((group, number) -> measured.put(group, MeasuredValue.of(number, indicator.decimals())));
        } else if (formula instanceof Formula.Share share) {
            SortedMap<String, BigDecimal> parts = store.count(rows, share.within(), share.part(), by);
            store.count(rows, share.within(), List.of(), by).forEach((group, base) -> {
                BigDecimal part = parts.getOrDefault(group, BigDecimal.ZERO);
                measured.put(group, MeasuredValue.quotient(part, base, PERCENT, indicator.decimals()));
            });
        } else if (formula instanceof Formula.MeanDifference difference) {
            store.pairs(rows, difference, by)
                    .forEach((group, pairs) -> measured.put(group, mean(pairs, indicator.decimals())));
        } else if (formula instanceof Formula.Rate rate) {
            measured.put("", rate(indicator, rows, rate));
        }
        return measured;
    }

    private static MeasuredValue mean(IndicatorStore.Pairs pairs, int decimals) {
        BigDecimal count = BigDecimal.valueOf(pairs.count());
        if (pairs.count() == 0) {
            return new MeasuredValue(Optional.empty(), count, count, Optional.empty(), pairs.reversed(), false);
        }
        return new MeasuredValue(
                MeasuredValue.of(pairs.mean(), decimals).value(),
                count,
                count,
                ConfidenceInterval.of(pairs.mean(), pairs.deviation(), pairs.count()),
                pairs.reversed(),
                false);
    }

    private MeasuredValue rate(Indicator indicator, NewestFile rows, Formula.Rate rate) {
        BigDecimal part = all(store.count(rows, rate.selection(), List.of(), Optional.empty()));
        Optional<BigDecimal> base = rate.base().isPresent()
                ? rate.base()
                        .flatMap(selection -> rows(selection.table())
                                .map(other -> all(store.count(other, selection, List.of(), Optional.empty()))))
                : inhabitants();
        return base.map(known -> MeasuredValue.quotient(part, known, THOUSAND, indicator.decimals()))
                .orElse(MeasuredValue.EMPTY);
    }

    private static BigDecimal all(SortedMap<String, BigDecimal> groups) {
        return groups.getOrDefault("", BigDecimal.ZERO);
    }

    /** A rate over some of the places would be too high. */
    private Optional<BilingualText> unknownInhabitants(Indicator indicator) {
        boolean needed =
                indicator.formula() instanceof Formula.Rate rate && rate.base().isEmpty();
        return programme.places().stream()
                .filter(place -> needed && place.inhabitants().isEmpty())
                .map(ProgrammePlace::name)
                .reduce((one, other) ->
                        new BilingualText(one.thai() + " " + other.thai(), one.english() + ", " + other.english()))
                .map(places -> new BilingualText(
                        "ยังไม่ทราบจำนวนประชากรของ " + places.thai(),
                        "the number of inhabitants is not known of " + places.english()));
    }

    private Optional<BigDecimal> inhabitants() {
        return Optional.of(BigDecimal.valueOf(programme.places().stream()
                .map(ProgrammePlace::inhabitants)
                .mapToLong(OptionalLong::orElseThrow)
                .sum()));
    }
}

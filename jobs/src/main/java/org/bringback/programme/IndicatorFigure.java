package org.bringback.programme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.programme.Indicator;
import org.bringback.text.BilingualText;

/**
 * An indicator as it stands.
 *
 * @param fileAsOf the day of the file that it is computed from; empty where there is none yet
 * @param groups by field, then by its value; a row without a value has an empty one
 * @param achievement empty where there is no target
 * @param problem why there is no figure
 */
public record IndicatorFigure(
        Indicator indicator,
        Optional<LocalDate> fileAsOf,
        MeasuredValue total,
        SortedMap<String, SortedMap<String, MeasuredValue>> groups,
        Optional<Achievement> achievement,
        Optional<BilingualText> problem) {

    public IndicatorFigure {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** With its achievement; without any records there is no figure. */
    static IndicatorFigure of(
            Indicator indicator,
            Optional<LocalDate> fileAsOf,
            MeasuredValue total,
            SortedMap<String, SortedMap<String, MeasuredValue>> groups) {
        if (total.value().isEmpty() && !total.suppressed()) {
            return without(indicator, fileAsOf, total.leftOut() > 0 ? REVERSED : noRecords());
        }
        return new IndicatorFigure(
                indicator,
                fileAsOf,
                Achievement.shown(indicator, total),
                groups,
                Achievement.of(indicator, total),
                Optional.empty());
    }

    /** Not how many: they may be few. */
    private static final BilingualText REVERSED = new BilingualText(
            "ผู้ที่สอบทั้งสองครั้งล้วนมีวันสอบหลังเรียนอยู่ก่อนวันสอบก่อนเรียน",
            "of everybody with both tests the test after is dated before the test before");

    static BilingualText noRecords() {
        return new BilingualText("ไม่มีข้อมูลที่เป็นฐานการคำนวณ", "there are no records to compute it from");
    }

    static IndicatorFigure without(Indicator indicator, Optional<LocalDate> fileAsOf, BilingualText problem) {
        return without(indicator, fileAsOf, problem, new TreeMap<>());
    }

    /** Without a figure of all, but with those of the groups that have one. */
    static IndicatorFigure without(
            Indicator indicator,
            Optional<LocalDate> fileAsOf,
            BilingualText problem,
            SortedMap<String, SortedMap<String, MeasuredValue>> groups) {
        return new IndicatorFigure(
                indicator,
                fileAsOf,
                MeasuredValue.EMPTY,
                groups,
                Achievement.of(indicator, MeasuredValue.EMPTY),
                Optional.of(problem));
    }

    IndicatorFigure with(MeasuredValue shown, SortedMap<String, SortedMap<String, MeasuredValue>> shownGroups) {
        return new IndicatorFigure(indicator, fileAsOf, shown, shownGroups, Achievement.of(indicator, shown), problem);
    }
}

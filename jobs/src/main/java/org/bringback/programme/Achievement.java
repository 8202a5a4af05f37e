package org.bringback.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.bringback.reference.programme.Baseline;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Target;
import org.bringback.text.BilingualText;

/**
 * How far an indicator has come.
 *
 * @param aim the target as a figure of the indicator's own; empty where it cannot be said
 * @param percent of the way, computed before rounding: of the target for more of something, from the baseline to the target
 *     for less of it; rounded down where it would otherwise be called more than it is
 * @param missing why no achievement is computed
 */
public record Achievement(Optional<BigDecimal> aim, Optional<BigDecimal> percent, Optional<BilingualText> missing) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;
    private static final String PER_CENT = "per cent";
    private static final int MAX_DECIMALS = 6;

    /** How an achievement is called: from 100 % on it is reached, from 80 % on nearly. */
    public enum Assessment {
        REACHED(new BilingualText("บรรลุเป้าหมาย", "reached")),
        NEARLY(new BilingualText("ใกล้บรรลุเป้าหมาย", "nearly reached")),
        BELOW(new BilingualText("ต่ำกว่าเป้าหมาย", "below target"));

        private final BilingualText words;

        Assessment(BilingualText words) {
            this.words = words;
        }

        public BilingualText text() {
            return words;
        }
    }

    private static final BigDecimal NEARLY = BigDecimal.valueOf(80);

    /** Empty where the indicator has no target. */
    static Optional<Achievement> of(Indicator indicator, MeasuredValue measured) {
        return indicator.target().map(target -> of(target, indicator, measured));
    }

    private static Achievement of(Target target, Indicator indicator, MeasuredValue measured) {
        if (target.type() == Target.Type.UNSTATED) {
            return without(Optional.empty(), unstated(indicator));
        }
        boolean needsBaseline = target.type() != Target.Type.ABSOLUTE || target.direction() == Target.Direction.REDUCE;
        if (needsBaseline && indicator.baseline().isEmpty()) {
            return without(
                    Optional.of(target.value()).filter(value -> target.type() == Target.Type.ABSOLUTE),
                    new BilingualText(
                            "ไม่มีค่าฐาน จึงคำนวณความก้าวหน้าไม่ได้",
                            "there is no baseline, so no achievement is computed"));
        }
        BigDecimal aim = aim(target, indicator.baseline());
        if (measured.unrounded().isEmpty()) {
            return new Achievement(Optional.of(aim), Optional.empty(), Optional.empty());
        }
        return reached(target, aim, indicator.baseline(), measured.unrounded().get());
    }

    private static Achievement without(Optional<BigDecimal> aim, BilingualText words) {
        return new Achievement(aim, Optional.empty(), Optional.of(words));
    }

    /** All that is missing: a reader has to ask for it. */
    private static BilingualText unstated(Indicator indicator) {
        boolean percent = indicator.unit().english().equals(PER_CENT);
        BilingualText type = percent
                ? new BilingualText(
                        "ไม่ได้ระบุว่าเป็นร้อยละของค่าฐานหรือจุดร้อยละ",
                        "whether it is of the baseline or in percentage points")
                : new BilingualText("ไม่ได้ระบุว่าเป็นร้อยละของค่าใด", "of what it is a percentage");
        return indicator.baseline().isPresent()
                ? new BilingualText("เอกสาร" + type.thai(), "the documents do not say " + type.english())
                : new BilingualText(
                        "เอกสารไม่ได้ระบุค่าฐาน และ" + type.thai(),
                        "the documents state no baseline and do not say " + type.english());
    }

    private static BigDecimal aim(Target target, Optional<Baseline> baseline) {
        return switch (target.type()) {
            case RELATIVE_PERCENT -> {
                BigDecimal from = baseline.orElseThrow().value();
                yield from.add(from.multiply(target.value()).divide(HUNDRED));
            }
            case PERCENTAGE_POINTS -> baseline.orElseThrow().value().add(target.value());
            case ABSOLUTE, UNSTATED -> target.value();
        };
    }

    private static Achievement reached(Target target, BigDecimal aim, Optional<Baseline> baseline, BigDecimal actual) {
        boolean reduce = target.direction() == Target.Direction.REDUCE;
        BigDecimal way = reduce ? baseline.orElseThrow().value().subtract(aim) : aim;
        BigDecimal gone = reduce ? baseline.orElseThrow().value().subtract(actual) : actual;
        if (way.signum() == 0) {
            return new Achievement(
                    Optional.of(aim),
                    Optional.empty(),
                    Optional.of(new BilingualText(
                            "เป้าหมายเท่ากับค่าฐานหรือเป็นศูนย์", "the target is the baseline or zero")));
        }
        return new Achievement(
                Optional.of(aim),
                Optional.of(rounded(gone.multiply(HUNDRED).divide(way, MathContext.DECIMAL128))),
                Optional.empty());
    }

    /** 2,499 of 2,500 have not reached their target. */
    private static BigDecimal rounded(BigDecimal percent) {
        BigDecimal nearest = percent.setScale(DECIMALS, RoundingMode.HALF_UP);
        return assessment(nearest) == assessment(percent) ? nearest : percent.setScale(DECIMALS, RoundingMode.DOWN);
    }

    /** What was measured with as many decimals as a reader needs to work out the achievement from what is shown. */
    static MeasuredValue shown(Indicator indicator, MeasuredValue measured) {
        Optional<BigDecimal> percent = percent(indicator, measured);
        if (percent.isEmpty()) {
            return measured;
        }
        for (int decimals = measured.value().orElseThrow().scale(); decimals <= MAX_DECIMALS; decimals++) {
            MeasuredValue shown = measured.withDecimals(decimals);
            BigDecimal printed = shown.value().orElseThrow();
            if (percent(indicator, MeasuredValue.of(printed, decimals)).equals(percent)) {
                return shown;
            }
        }
        return measured;
    }

    private static Optional<BigDecimal> percent(Indicator indicator, MeasuredValue measured) {
        return of(indicator, measured).flatMap(Achievement::percent);
    }

    public Optional<Assessment> assessment() {
        return percent.map(Achievement::assessment);
    }

    private static Assessment assessment(BigDecimal percent) {
        if (percent.compareTo(HUNDRED) >= 0) {
            return Assessment.REACHED;
        }
        return percent.compareTo(NEARLY) >= 0 ? Assessment.NEARLY : Assessment.BELOW;
    }
}

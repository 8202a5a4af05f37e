package org.bringback.render.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.bringback.programme.Achievement;
import org.bringback.programme.ConfidenceInterval;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.MeasuredValue;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.reference.programme.Baseline;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Target;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** Indicators for people, in one language. */
public final class ProgrammeText {

    private static final String NONE = "–";

    private final Language language;
    private final DisclosureRules disclosure;

    public ProgrammeText(Language language, DisclosureRules disclosure) {
        this.language = language;
        this.disclosure = disclosure;
    }

    public void write(Programme programme, LocalDate asOf, List<IndicatorFigure> figures, Appendable out)
            throws IOException {
        out.append(programme.name().in(language))
                .append(" · ")
                .append(asOf.toString())
                .append('\n');
        TextGrid grid = new TextGrid();
        grid.row(heads());
        figures.forEach(figure -> grid.row(row(figure)));
        grid.write(out);
        for (IndicatorFigure figure : figures) {
            writeNotes(figure, out);
            writeGroups(programme, figure, out);
        }
    }

    private List<String> heads() {
        return List.of(
                say(new BilingualText("ตัวชี้วัด", "indicator")),
                say(new BilingualText("ค่าฐาน", "baseline")),
                say(new BilingualText("เป้าหมาย", "target")),
                say(new BilingualText("ค่าจริง", "actual")),
                say(new BilingualText("หน่วย", "unit")),
                say(new BilingualText("ความก้าวหน้า (%)", "achieved (%)")),
                say(new BilingualText("ผล", "assessment")));
    }

    private String say(BilingualText words) {
        return words.in(language);
    }

    private List<String> row(IndicatorFigure figure) {
        Indicator indicator = figure.indicator();
        return List.of(
                indicator.name().in(language)
                        + indicator
                                .scope()
                                .map(scope -> " (" + scope.in(language) + ")")
                                .orElse(""),
                number(indicator.baseline().map(Baseline::value)),
                target(indicator.target()),
                shown(figure.total()),
                indicator.unit().in(language),
                number(figure.achievement().flatMap(Achievement::percent)),
                figure.achievement()
                        .flatMap(Achievement::assessment)
                        .map(word -> word.text().in(language))
                        .orElse(NONE));
    }

    private String target(Optional<Target> target) {
        if (target.isEmpty()) {
            return NONE;
        }
        String sign = target.get().type() == Target.Type.ABSOLUTE
                        || target.get().value().signum() < 0
                ? ""
                : "+";
        String value = sign + number(target.map(Target::value));
        return switch (target.get().type()) {
            case ABSOLUTE -> value;
            case RELATIVE_PERCENT -> value + say(new BilingualText(" % ของค่าฐาน", " % of the baseline"));
            case PERCENTAGE_POINTS -> value + say(new BilingualText(" จุดร้อยละ", " points"));
            case UNSTATED -> value + say(new BilingualText(" % (ไม่ระบุชนิด)", " % (type not stated)"));
        };
    }

    private String shown(MeasuredValue measured) {
        return measured.suppressed() ? disclosure.symbol(CellSymbol.SUPPRESSED).mark() : number(measured.value());
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(
                        value -> String.format(java.util.Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value))
                .orElse(NONE);
    }

    private void writeNotes(IndicatorFigure figure, Appendable out) throws IOException {
        List<String> notes = new ArrayList<>();
        ProgrammeCsv.note(figure).ifPresent(words -> notes.add(words.in(language)));
        figure.total().interval().ifPresent(interval -> notes.add(interval(figure.total(), interval)));
        if (figure.total().isLeftOutHidden() || figure.total().leftOut() > 0) {
            notes.add(leftOut(figure.total()));
        }
        for (String note : notes) {
            out.append(figure.indicator().name().in(language))
                    .append(": ")
                    .append(note)
                    .append('\n');
        }
    }

    private String leftOut(MeasuredValue measured) {
        String number = measured.isLeftOutHidden()
                ? disclosure.symbol(CellSymbol.SUPPRESSED).mark()
                : Long.toString(measured.leftOut());
        return say(new BilingualText(
                "ไม่นับผู้ที่สอบหลังเรียนก่อนสอบก่อนเรียน (คน): " + number,
                "persons left out, as their test after is older than their test before: " + number));
    }

    private String interval(MeasuredValue measured, ConfidenceInterval interval) {
        return say(new BilingualText("ช่วงความเชื่อมั่นร้อยละ 95: ", "95 % confidence interval: "))
                + number(Optional.of(interval.low().setScale(2, java.math.RoundingMode.HALF_UP)))
                + say(new BilingualText(" ถึง ", " to "))
                + number(Optional.of(interval.high().setScale(2, java.math.RoundingMode.HALF_UP)))
                + ", n = " + number(Optional.of(measured.base()));
    }

    private void writeGroups(Programme programme, IndicatorFigure figure, Appendable out) throws IOException {
        for (Map.Entry<String, SortedMap<String, MeasuredValue>> field :
                figure.groups().entrySet()) {
            out.append('\n')
                    .append(figure.indicator().name().in(language))
                    .append(say(new BilingualText(" จำแนกตาม", " by ")))
                    .append(programme.label(figure.indicator(), field.getKey()).in(language))
                    .append('\n');
            TextGrid grid = new TextGrid();
            field.getValue()
                    .forEach((value, measured) -> grid.row(
                            List.of(programme.valueName(field.getKey(), value).in(language), shown(measured))));
            grid.write(out);
        }
    }
}

package org.bringback.render.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bringback.identity.explanation.LinkExplanation;
import org.bringback.identity.explanation.RowLocation;
import org.bringback.identity.review.EvidenceText;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.text.BilingualText;

/**
 * The waterfall of a pair's weights as one small page that needs nothing else: every field's bar begins where the one
 * before it ended.
 */
public final class WaterfallHtml {

    private static final int ROW = 26;
    private static final int LABELS = 210;
    private static final int BARS = 420;
    private static final int MARGIN = 4;
    private static final String BEGINNING = "start / เริ่มต้น";
    private static final String IN_ALL = "in all / รวม";

    private final LinkExplanation link;
    private final UnaryOperator<String> shown;
    private final PageFonts fonts;
    private final StringBuilder page = new StringBuilder();
    private final double minimum;
    private final double scale;

    private WaterfallHtml(LinkExplanation link, UnaryOperator<String> shown, PageFonts fonts) {
        this.link = link;
        this.shown = shown;
        this.fonts = fonts;
        double low = Math.min(0, link.evidence().prior());
        double high = 0;
        double sum = link.evidence().prior();
        for (WeightExplanation.Step step : link.evidence().steps()) {
            sum += step.weight();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        this.minimum = low;
        this.scale = BARS / Math.max(1, high - low);
    }

    /** @param shown what of a compared value may be seen */
    public static String of(LinkExplanation link, UnaryOperator<String> shown, PageFonts fonts) {
        return new WaterfallHtml(link, shown, fonts).page();
    }

    private String page() {
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width\"><title>Two rows / สองแถว</title><style>")
                .append(fonts.css())
                .append(
                        "body,svg{font:15px/1.5 Sarabun,sans-serif}body{max-width:52rem;margin:1rem auto;padding:0 1rem}")
                .append("td,th{text-align:left;padding:.15rem .8rem .15rem 0;vertical-align:top}svg{max-width:100%}")
                .append("td.n{text-align:right}</style></head><body>\n<h1>Why these rows are ")
                .append(link.samePerson() ? "one person" : "not one person")
                .append("<br><small lang=\"th\">")
                .append(link.samePerson() ? "เหตุที่ถือว่าเป็นคนเดียวกัน" : "เหตุที่ยังไม่ถือว่าเป็นคนเดียวกัน")
                .append("</small></h1>\n");
        location(link.left());
        location(link.right());
        waterfall();
        table();
        return page.append("<p>")
                .append(text(link.model()))
                .append("</p></body></html>\n")
                .toString();
    }

    private void location(RowLocation location) {
        page.append("<p>")
                .append(text(location.list()))
                .append(", ")
                .append(text(location.file()))
                .append(location.sheet().isEmpty() ? "" : ", " + text(location.sheet()))
                .append(", ")
                .append(location.line())
                .append("</p>\n");
    }

    private void waterfall() {
        List<WeightExplanation.Step> steps = link.evidence().steps();
        int height = (steps.size() + 2) * ROW;
        page.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"weights by field, as in the table below\">%n",
                LABELS + BARS + 80,
                height));
        double sum = 0;
        int row = 0;
        sum = bar(row++, BEGINNING, sum, link.evidence().prior());
        for (WeightExplanation.Step step : steps) {
            sum = bar(row++, both(EvidenceText.field(step)), sum, step.weight());
        }
        bar(row, IN_ALL, 0, sum);
        double zero = LABELS - minimum * scale;
        page.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\" stroke=\"#333\"/></svg>%n",
                zero,
                zero,
                height));
    }

    private double bar(int row, String label, double from, double weight) {
        double left = LABELS + (Math.min(from, from + weight) - minimum) * scale;
        int top = row * ROW;
        page.append(String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%d\" font-size=\"13\">%s</text>"
                        + "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
                        + "<text x=\"%.1f\" y=\"%d\" font-size=\"12\">%+.1f</text>%n",
                top + ROW - 2 * MARGIN,
                text(label),
                left,
                top + MARGIN,
                Math.max(1, Math.abs(weight) * scale),
                ROW - 2 * MARGIN,
                weight < 0 ? "#b35806" : "#2166ac",
                left + Math.max(1, Math.abs(weight) * scale) + MARGIN,
                top + ROW - 2 * MARGIN,
                weight));
        return from + weight;
    }

    private void table() {
        page.append(
                "<table><tr><th>one<br>แถวแรก</th><th>other<br>แถวที่สอง</th><th>how they compare<br>ผลการเปรียบเทียบ</th>"
                        + "<th>weight<br>น้ำหนัก</th></tr>\n");
        for (WeightExplanation.Step step : link.evidence().steps()) {
            page.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"n\">%+.2f</td></tr>%n",
                    text(shown.apply(step.left())),
                    text(shown.apply(step.right())),
                    words(step),
                    step.weight()));
        }
        page.append(String.format(
                Locale.ROOT,
                "</table><p>%.2f doublings of the odds: probability %.4f<br>"
                        + "<span lang=\"th\">โอกาสเพิ่มเป็นสองเท่า %.2f ครั้ง: ความน่าจะเป็น %.4f</span></p>%n",
                link.evidence().weight(),
                link.evidence().probability(),
                link.evidence().weight(),
                link.evidence().probability()));
    }

    private static String both(BilingualText words) {
        return words.englishThenThai();
    }

    private static String words(WeightExplanation.Step step) {
        BilingualText words = EvidenceText.of(step);
        return text(words.english()) + "<br><span lang=\"th\">" + text(words.thai()) + "</span>";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

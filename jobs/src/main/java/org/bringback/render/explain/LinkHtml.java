package org.bringback.render.explain;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bringback.identity.explain.LinkExplanation;
import org.bringback.identity.explain.RowPlace;
import org.bringback.identity.linkage.Explanation;
import org.bringback.identity.review.EvidenceWords;
import org.bringback.reference.Words;

/**
 * The waterfall of a pair's weights as one small page that needs nothing else: every field's bar begins where the one
 * before it ended.
 */
public final class LinkHtml {

    private static final int ROW = 26;
    private static final int LABELS = 170;
    private static final int BARS = 420;
    private static final int MARGIN = 4;

    private final LinkExplanation link;
    private final UnaryOperator<String> shown;
    private final StringBuilder page = new StringBuilder();
    private final double least;
    private final double scale;

    private LinkHtml(LinkExplanation link, UnaryOperator<String> shown) {
        this.link = link;
        this.shown = shown;
        double low = Math.min(0, link.evidence().prior());
        double high = 0;
        double sum = link.evidence().prior();
        for (Explanation.Step step : link.evidence().steps()) {
            sum += step.weight();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        this.least = low;
        this.scale = BARS / Math.max(1, high - low);
    }

    /** @param shown what of a compared value may be seen */
    public static String of(LinkExplanation link, UnaryOperator<String> shown) {
        return new LinkHtml(link, shown).page();
    }

    private String page() {
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>Two rows</title><style>")
                .append("body{font:15px/1.5 system-ui,sans-serif;max-width:52rem;margin:1rem auto;padding:0 1rem}")
                .append("td,th{text-align:left;padding:.15rem .8rem .15rem 0;vertical-align:top}svg{max-width:100%}")
                .append("td.n{text-align:right}</style></head><body>\n<h1>Why these rows are ")
                .append(link.samePerson() ? "one person" : "not one person")
                .append("<br><small lang=\"th\">")
                .append(link.samePerson() ? "เหตุที่ถือว่าเป็นคนเดียวกัน" : "เหตุที่ยังไม่ถือว่าเป็นคนเดียวกัน")
                .append("</small></h1>\n");
        place(link.left());
        place(link.right());
        waterfall();
        table();
        return page.append("<p>")
                .append(text(link.model()))
                .append("</p></body></html>\n")
                .toString();
    }

    private void place(RowPlace place) {
        page.append("<p>")
                .append(text(place.list()))
                .append(", ")
                .append(text(place.file()))
                .append(place.sheet().isEmpty() ? "" : ", " + text(place.sheet()))
                .append(", ")
                .append(place.line())
                .append("</p>\n");
    }

    private void waterfall() {
        List<Explanation.Step> steps = link.evidence().steps();
        int height = (steps.size() + 2) * ROW;
        page.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"weights by field, as in the table below\">%n",
                LABELS + BARS + 80,
                height));
        double sum = 0;
        int row = 0;
        sum = bar(row++, "start / เริ่มต้น", sum, link.evidence().prior());
        for (Explanation.Step step : steps) {
            sum = bar(row++, step.field(), sum, step.weight());
        }
        bar(row, "in all / รวม", 0, sum);
        double zero = LABELS - least * scale;
        page.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\" stroke=\"#333\"/></svg>%n",
                zero,
                zero,
                height));
    }

    private double bar(int row, String label, double from, double weight) {
        double left = LABELS + (Math.min(from, from + weight) - least) * scale;
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
                "<table><tr><th>field</th><th>one</th><th>other</th><th>how they compare</th><th>weight</th></tr>\n");
        for (Explanation.Step step : link.evidence().steps()) {
            page.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td class=\"n\">%+.2f</td></tr>%n",
                    text(step.field()),
                    text(shown.apply(step.left())),
                    text(shown.apply(step.right())),
                    words(step),
                    step.weight()));
        }
        page.append(String.format(
                Locale.ROOT,
                "</table><p>%.2f doublings of the odds: probability %.4f</p>%n",
                link.evidence().weight(),
                link.evidence().probability()));
    }

    private static String words(Explanation.Step step) {
        Words words = EvidenceWords.of(step);
        return text(words.english()) + "<br><span lang=\"th\">" + text(words.thai()) + "</span>";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package org.bringback.render.web;

import java.io.IOException;
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
    private static final String STYLE =
            "body,svg{font:15px/1.5 Sarabun,sans-serif}body{max-width:52rem;margin:1rem auto;padding:0 1rem}"
                    + "td,th{text-align:left;padding:.15rem .8rem .15rem 0;vertical-align:top}svg{max-width:100%}"
                    + "td.n{text-align:right}";
    private static final String BEGINNING = "start / เริ่มต้น";
    private static final String IN_ALL = "in all / รวม";

    private final LinkExplanation link;
    private final UnaryOperator<String> shown;
    private final PageFonts fonts;
    private final HtmlWriter html;
    private final double minimum;
    private final double scale;

    private WaterfallHtml(LinkExplanation link, UnaryOperator<String> shown, PageFonts fonts, Appendable out) {
        this.html = new HtmlWriter(out);
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
    public static String of(LinkExplanation link, UnaryOperator<String> shown, PageFonts fonts) throws IOException {
        StringBuilder page = new StringBuilder();
        new WaterfallHtml(link, shown, fonts, page).write();
        return page.toString();
    }

    private void write() throws IOException {
        head();
        location(link.left());
        location(link.right());
        waterfall();
        table();
        odds();
        html.open("p").text(link.model()).close("p", "body", "html").line();
    }

    private void head() throws IOException {
        html.raw("<!DOCTYPE html>")
                .line()
                .open("html", "lang", "en")
                .open("head")
                .open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width");
        html.open("title").text("Two rows / สองแถว").close("title");
        html.open("style")
                .raw(fonts.css())
                .raw(STYLE)
                .close("style", "head")
                .open("body")
                .line();
        html.open("h1").text("Why these rows are ").text(link.samePerson() ? "one person" : "not one person");
        html.open("br").open("small", "lang", "th");
        html.text(link.samePerson() ? "เหตุที่ถือว่าเป็นคนเดียวกัน" : "เหตุที่ยังไม่ถือว่าเป็นคนเดียวกัน");
        html.close("small", "h1").line();
    }

    private void location(RowLocation location) throws IOException {
        html.open("p").text(location.list()).text(", ").text(location.file());
        html.text(location.sheet().isEmpty() ? "" : ", " + location.sheet());
        html.text(", " + location.line()).close("p").line();
    }

    private void waterfall() throws IOException {
        List<WeightExplanation.Step> steps = link.evidence().steps();
        String height = Integer.toString((steps.size() + 2) * ROW);
        String box = "0 0 " + (LABELS + BARS + 80) + " " + height;
        html.open("svg", "viewBox", box, "role", "img", "aria-label", "weights by field, as in the table below")
                .line();
        double sum = 0;
        int row = 0;
        sum = bar(row++, BEGINNING, sum, link.evidence().prior());
        for (WeightExplanation.Step step : steps) {
            sum = bar(row++, both(EvidenceText.field(step)), sum, step.weight());
        }
        bar(row, IN_ALL, 0, sum);
        String zero = number("%.1f", LABELS - minimum * scale);
        html.empty("line", "x1", zero, "x2", zero, "y1", "0", "y2", height, "stroke", "#333");
        html.close("svg").line();
    }

    private double bar(int row, String label, double from, double weight) throws IOException {
        double left = LABELS + (Math.min(from, from + weight) - minimum) * scale;
        double width = Math.max(1, Math.abs(weight) * scale);
        String top = Integer.toString(row * ROW + MARGIN);
        String baseline = Integer.toString(row * ROW + ROW - 2 * MARGIN);
        text("0", baseline, "13", label);
        html.empty(
                "rect",
                "x",
                number("%.1f", left),
                "y",
                top,
                "width",
                number("%.1f", width),
                "height",
                Integer.toString(ROW - 2 * MARGIN),
                "fill",
                weight < 0 ? "#b35806" : "#2166ac");
        text(number("%.1f", left + width + MARGIN), baseline, "12", number("%+.1f", weight));
        html.line();
        return from + weight;
    }

    private void text(String x, String y, String size, String text) throws IOException {
        html.open("text", "x", x, "y", y, "font-size", size).text(text).close("text");
    }

    private void table() throws IOException {
        html.open("table").open("tr");
        heading(new BilingualText("แถวแรก", "one"));
        heading(new BilingualText("แถวที่สอง", "other"));
        heading(new BilingualText("ผลการเปรียบเทียบ", "how they compare"));
        heading(new BilingualText("น้ำหนัก", "weight"));
        html.close("tr").line();
        for (WeightExplanation.Step step : link.evidence().steps()) {
            html.open("tr").open("td").text(shown.apply(step.left())).close("td");
            html.open("td").text(shown.apply(step.right())).close("td").open("td");
            BilingualText words = EvidenceText.of(step);
            html.text(words.english()).open("br").open("span", "lang", "th").text(words.thai());
            html.close("span", "td").open("td", "class", "n").text(number("%+.2f", step.weight()));
            html.close("td", "tr").line();
        }
        html.close("table");
    }

    private void heading(BilingualText words) throws IOException {
        html.open("th").text(words.english()).open("br").text(words.thai()).close("th");
    }

    private void odds() throws IOException {
        String weight = number("%.2f", link.evidence().weight());
        String probability = number("%.4f", link.evidence().probability());
        html.open("p").text(weight + " doublings of the odds: probability " + probability);
        html.open("br").open("span", "lang", "th");
        html.text("โอกาสเพิ่มเป็นสองเท่า " + weight + " ครั้ง: ความน่าจะเป็น " + probability);
        html.close("span", "p").line();
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static String both(BilingualText words) {
        return words.english() + " / " + words.thai();
    }
}

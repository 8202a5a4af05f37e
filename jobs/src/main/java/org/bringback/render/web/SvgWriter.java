package org.bringback.render.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bringback.text.BilingualText;

/** A chart as inline SVG; the page's script draws the same from data. */
final class SvgWriter {

    private final HtmlWriter html;

    SvgWriter(HtmlWriter html) {
        this.html = html;
    }

    void write(SvgChart chart) throws IOException {
        html.open("figure").words("figcaption", chart.title()).line();
        html.open("svg", "width", "100%", "height", Integer.toString(chart.height()), "aria-hidden", "true")
                .line();
        for (SvgShape shape : chart.shapes()) {
            write(shape);
        }
        html.close("svg", "figure").line();
    }

    private void write(SvgShape shape) throws IOException {
        String x = percent(shape.x());
        String y = Integer.toString(shape.y());
        switch (shape.kind()) {
            case BOX ->
                html.open(
                                "rect",
                                "class",
                                shape.style(),
                                "x",
                                x,
                                "y",
                                y,
                                "width",
                                percent(shape.width()),
                                "height",
                                Integer.toString(shape.height()))
                        .close("rect");
            case DOT ->
                html.open("circle", "class", shape.style(), "cx", x, "cy", y, "r", "5")
                        .close("circle");
            default -> texts(shape, x, y);
        }
    }

    private void texts(SvgShape shape, String x, String y) throws IOException {
        BilingualText words = shape.words();
        if (words.thai().equals(words.english())) {
            text(shape, x, y, words.thai());
            return;
        }
        text(shape, x, y, words.thai(), "lang", "th");
        text(shape, x, y, words.english(), "lang", "en");
    }

    private void text(SvgShape shape, String x, String y, String text, String... language) throws IOException {
        String anchor = switch (shape.kind()) {
            case TEXT_AROUND -> "middle";
            case TEXT_BEFORE -> "end";
            default -> "start";
        };
        List<String> attributes = List.of("class", shape.style(), "x", x, "y", y, "text-anchor", anchor);
        html.open(
                "text",
                Stream.concat(attributes.stream(), Arrays.stream(language)).toArray(String[]::new));
        html.text(text).close("text");
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}

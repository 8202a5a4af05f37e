package org.bringback.render.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Charts in black and white: whatever may lie side by side is told apart by its lightness or its pattern. */
class GreyPrintTest {

    /** Of the lightnesses of two classes, by the formula that WCAG has for contrast. */
    private static final double LEAST_OF_STATUSES = 1.5;

    /** Shades have an order, and a key beside the map. */
    private static final double LEAST_OF_SHADES = 1.2;

    /** Any status may lie beside any other, where nobody has those between; a hatch or an outline tells the rest apart. */
    private static List<StatusColour> plain() {
        List<StatusColour> plain = new ArrayList<>(List.of(StatusColour.values()));
        plain.removeIf(StatusColour::outlined);
        return plain;
    }

    @Test
    void statusesAreToldApartInGrey() {
        for (StatusColour one : plain()) {
            for (StatusColour other : plain()) {
                if (one != other) {
                    assertThat(contrast(one.fill(), other.fill()))
                            .as(one + " beside " + other)
                            .isGreaterThan(LEAST_OF_STATUSES);
                }
            }
            assertThat(contrast(one.fill(), one.textOnIt()))
                    .as("text on " + one)
                    .isGreaterThan(4.5);
        }
    }

    @Test
    void partsOfAPrintedBarAreToldApartInGrey() {
        List<StackedBarChart.Part> parts = plain().stream()
                .map(colour -> new StackedBarChart.Part(colour, "p", 10, "%"))
                .toList();
        StackedBarChart.Bar bar = new StackedBarChart.Bar("1 May", "all", 10L * parts.size(), parts);
        PixelImage image = PixelImage.of(new StackedBarChart(PixelImage.fonts(), List.of(bar)), 492, 90);
        double from = 92;
        double length = (492 - from) / parts.size();
        for (int part = 1; part < parts.size(); part++) {
            Color left = image.at(from + length * (part - 0.5), 2);
            Color right = image.at(from + length * (part + 0.5), 2);
            assertThat(contrast(left, right)).as("parts " + part).isGreaterThan(LEAST_OF_STATUSES);
            assertThat(image.at(from + length * part - 0.3, 2))
                    .as("between them")
                    .isEqualTo(Color.WHITE);
        }
    }

    @Test
    void shadesOfTheMapGetDarkerStepByStep() throws IOException {
        List<Color> page = new ArrayList<>();
        for (int shade = 0; shade < TileGridMap.SHADES.length; shade++) {
            page.add(onPage(".shade-" + shade));
        }
        for (List<Color> shades : List.of(List.of(TileGridMap.SHADES), page)) {
            for (int shade = 1; shade < shades.size(); shade++) {
                assertThat(luminance(shades.get(shade))).isLessThan(luminance(shades.get(shade - 1)));
                assertThat(contrast(shades.get(shade - 1), shades.get(shade)))
                        .as("shade " + shade)
                        .isGreaterThan(LEAST_OF_SHADES);
            }
        }
    }

    @Test
    void thePageHasTheColoursOfThePaper() throws IOException {
        for (StatusColour status : plain()) {
            String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(onPage(".s-" + name)).as(name).isEqualTo(status.fill());
        }
    }

    private static Color onPage(String style) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(GreyPrintTest.class.getResourceAsStream("/org/bringback/render/web/page.css"))) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher found = Pattern.compile(Pattern.quote(style) + "\\{fill:(#[0-9a-f]{6})")
                    .matcher(css);
            assertThat(found.find()).as(style).isTrue();
            return Color.decode(found.group(1));
        }
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other)) + 0.05;
        double darker = Math.min(luminance(one), luminance(other)) + 0.05;
        return lighter / darker;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

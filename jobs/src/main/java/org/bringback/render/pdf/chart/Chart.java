package org.bringback.render.pdf.chart;

import java.util.Optional;

/**
 * A picture in a report.
 *
 * @param kind which band of the template prints it
 * @param alternativeText what it shows, for those who cannot see it
 * @param leftOut which figures it does not show
 */
public record Chart(
        String kind, String title, ChartDrawing picture, String alternativeText, Optional<String> leftOut) {}

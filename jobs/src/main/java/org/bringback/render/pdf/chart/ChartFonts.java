package org.bringback.render.pdf.chart;

import java.awt.Font;

/** The project's font for the labels of charts, which are drawn as outlines. */
public record ChartFonts(Font regular, Font bold) {}

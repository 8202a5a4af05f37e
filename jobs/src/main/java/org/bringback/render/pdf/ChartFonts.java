package org.bringback.render.pdf;

import java.awt.Font;

/** The project's font for the labels of charts, which are drawn as outlines. */
record ChartFonts(Font regular, Font bold) {}

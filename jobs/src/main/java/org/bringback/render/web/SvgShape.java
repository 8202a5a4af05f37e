package org.bringback.render.web;

import org.bringback.text.BilingualText;

/**
 * A piece of a chart. Across it is measured in per cent of the chart's width, so that a chart fits any screen; downwards
 * in pixels.
 *
 * @param style a class of the page's style sheet
 * @param words of a text; empty else
 */
record SvgShape(Kind kind, double x, int y, double width, int height, String style, BilingualText words) {

    private static final BilingualText NONE = CellFormat.same("");

    enum Kind {
        BOX,
        DOT,
        TEXT,
        TEXT_AROUND,
        TEXT_BEFORE
    }

    static SvgShape box(double x, int y, double width, int height, String style) {
        return new SvgShape(Kind.BOX, x, y, width, height, style, NONE);
    }

    static SvgShape dot(double x, int y, String style) {
        return new SvgShape(Kind.DOT, x, y, 0, 0, style, NONE);
    }

    static SvgShape text(Kind kind, double x, int y, String style, BilingualText words) {
        return new SvgShape(kind, x, y, 0, 0, style, words);
    }
}

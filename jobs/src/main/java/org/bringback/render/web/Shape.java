package org.bringback.render.web;

import org.bringback.reference.Words;

/**
 * A piece of a chart. Across it is measured in per cent of the chart's width, so that a chart fits any screen; downwards
 * in pixels.
 *
 * @param style a class of the page's style sheet
 * @param words of a text; empty else
 */
record Shape(Kind kind, double x, int y, double width, int height, String style, Words words) {

    private static final Words NONE = CellWords.same("");

    enum Kind {
        BOX,
        DOT,
        TEXT,
        TEXT_AROUND,
        TEXT_BEFORE
    }

    static Shape box(double x, int y, double width, int height, String style) {
        return new Shape(Kind.BOX, x, y, width, height, style, NONE);
    }

    static Shape dot(double x, int y, String style) {
        return new Shape(Kind.DOT, x, y, 0, 0, style, NONE);
    }

    static Shape text(Kind kind, double x, int y, String style, Words words) {
        return new Shape(kind, x, y, 0, 0, style, words);
    }
}

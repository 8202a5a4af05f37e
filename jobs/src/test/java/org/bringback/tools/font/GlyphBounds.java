package org.bringback.tools.font;

import java.util.List;
import java.util.function.IntFunction;

/** The rectangle around a glyph's ink, in font units. */
record GlyphBounds(int xMin, int yMin, int xMax, int yMax) {

    static final GlyphBounds EMPTY = new GlyphBounds(0, 0, 0, 0);

    private GlyphBounds movedBy(GlyphComponent component) {
        return new GlyphBounds(
                xMin + component.dx(), yMin + component.dy(), xMax + component.dx(), yMax + component.dy());
    }

    private GlyphBounds with(GlyphBounds other) {
        return new GlyphBounds(
                Math.min(xMin, other.xMin),
                Math.min(yMin, other.yMin),
                Math.max(xMax, other.xMax),
                Math.max(yMax, other.yMax));
    }

    static GlyphBounds around(List<GlyphComponent> components, IntFunction<GlyphBounds> boxes) {
        return components.stream()
                .map(component -> boxes.apply(component.glyph()).movedBy(component))
                .reduce(GlyphBounds::with)
                .orElse(EMPTY);
    }
}

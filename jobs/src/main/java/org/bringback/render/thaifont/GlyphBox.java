package org.bringback.render.thaifont;

import java.util.List;
import java.util.function.IntFunction;

/** The rectangle around a glyph's ink, in font units. */
record GlyphBox(int xMin, int yMin, int xMax, int yMax) {

    static final GlyphBox EMPTY = new GlyphBox(0, 0, 0, 0);

    private GlyphBox movedBy(Component component) {
        return new GlyphBox(xMin + component.dx(), yMin + component.dy(), xMax + component.dx(), yMax + component.dy());
    }

    private GlyphBox with(GlyphBox other) {
        return new GlyphBox(
                Math.min(xMin, other.xMin),
                Math.min(yMin, other.yMin),
                Math.max(xMax, other.xMax),
                Math.max(yMax, other.yMax));
    }

    static GlyphBox around(List<Component> components, IntFunction<GlyphBox> boxes) {
        return components.stream()
                .map(component -> boxes.apply(component.glyph()).movedBy(component))
                .reduce(GlyphBox::with)
                .orElse(EMPTY);
    }
}

package org.bringback.tools.font;

import java.util.List;

/**
 * A glyph to add to a font: other glyphs put together, or nothing at all.
 *
 * @param code the private character that draws it
 * @param advance how far the pen moves, in font units
 */
record CompositeGlyph(char code, int advance, List<GlyphComponent> components) {}

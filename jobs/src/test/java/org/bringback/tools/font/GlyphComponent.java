package org.bringback.tools.font;

/**
 * A glyph of the font drawn away from where it would stand, in font units.
 *
 * @param dx to the right
 * @param dy upwards
 */
record GlyphComponent(int glyph, int dx, int dy) {}

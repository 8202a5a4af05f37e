package org.bringback.tools.font;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the builder has to know of a TrueType file (glyf outlines, cmap of format 4). */
final class TrueTypeFont {

    private final SortedMap<String, byte[]> tables = new TreeMap<>();
    private final SortedMap<Character, Integer> glyphs = new TreeMap<>();

    TrueTypeFont(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        int count = in.getShort(4);
        for (int i = 0; i < count; i++) {
            in.position(12 + 16 * i);
            byte[] tag = new byte[4];
            in.get(tag).getInt();
            byte[] table = new byte[in.getInt(in.position() + 4)];
            in.get(in.getInt(), table);
            tables.put(new String(tag, ISO_8859_1), table);
        }
        readCharacters();
    }

    SortedMap<String, byte[]> tables() {
        return tables;
    }

    /** A view of the table; writing to it changes nothing but the caller's own font. */
    ByteBuffer table(String tag) {
        return ByteBuffer.wrap(Objects.requireNonNull(tables.get(tag), tag));
    }

    SortedMap<Character, Integer> glyphs() {
        return glyphs;
    }

    int glyphOf(char c) {
        return Objects.requireNonNull(glyphs.get(c), () -> "the font has no glyph for " + (int) c);
    }

    int glyphCount() {
        return table("maxp").getShort(4) & 0xFFFF;
    }

    int unitsPerEm() {
        return table("head").getShort(18);
    }

    private int metricCount() {
        return table("hhea").getShort(34) & 0xFFFF;
    }

    int advance(int glyph) {
        return table("hmtx").getShort(4 * Math.min(glyph, metricCount() - 1)) & 0xFFFF;
    }

    int leftSideBearing(int glyph) {
        int metrics = metricCount();
        return table("hmtx").getShort(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics));
    }

    int glyphOffset(int glyph) {
        boolean shortFormat = table("head").getShort(50) == 0;
        ByteBuffer loca = table("loca");
        return shortFormat ? 2 * (loca.getShort(2 * glyph) & 0xFFFF) : loca.getInt(4 * glyph);
    }

    GlyphBounds box(int glyph) {
        int offset = glyphOffset(glyph);
        if (offset == glyphOffset(glyph + 1)) {
            return GlyphBounds.EMPTY;
        }
        ByteBuffer glyf = table("glyf").position(offset + 2);
        return new GlyphBounds(glyf.getShort(), glyf.getShort(), glyf.getShort(), glyf.getShort());
    }

    private void readCharacters() {
        ByteBuffer cmap = table("cmap");
        int start = cmap.getInt(8);
        if (cmap.getShort(start) != 4) {
            throw new IllegalArgumentException("the font's first cmap is not of format 4");
        }
        int segments = cmap.getShort(start + 6) / 2;
        for (int segment = 0; segment < segments; segment++) {
            readSegment(cmap, start + 14 + 2 * segment, segments);
        }
        glyphs.remove('\uFFFF');
    }

    private void readSegment(ByteBuffer cmap, int at, int segments) {
        int end = cmap.getShort(at) & 0xFFFF;
        int first = cmap.getShort(at + 2 * segments + 2) & 0xFFFF;
        int delta = cmap.getShort(at + 4 * segments + 2);
        int rangeAt = at + 6 * segments + 2;
        int range = cmap.getShort(rangeAt) & 0xFFFF;
        for (int c = first; c <= end; c++) {
            int glyph = range == 0 ? c : cmap.getShort(rangeAt + range + 2 * (c - first)) & 0xFFFF;
            glyphs.put((char) c, glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
        }
        glyphs.values().removeIf(glyph -> glyph == 0);
    }
}

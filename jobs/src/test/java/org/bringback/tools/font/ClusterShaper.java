package org.bringback.tools.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks the JDK's text shaper how one weight of the font draws a cluster, character by character. */
final class ClusterShaper {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final TrueTypeFont metrics;
    private final Font font;

    ClusterShaper(byte[] file) {
        metrics = new TrueTypeFont(file);
        try {
            font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont((float) metrics.unitsPerEm());
        } catch (FontFormatException | IOException e) {
            throw new IllegalArgumentException("not a TrueType font", e);
        }
    }

    TrueTypeFont metrics() {
        return metrics;
    }

    boolean drawsPlainly(char c, List<GlyphComponent> drawn) {
        return drawn.equals(List.of(new GlyphComponent(metrics.glyphOf(c), 0, 0)));
    }

    /** For each character what it draws, seen from where the pen stands when the characters are drawn plainly. */
    List<List<GlyphComponent>> drawn(String cluster) {
        GlyphVector glyphs =
                font.layoutGlyphVector(UNHINTED, cluster.toCharArray(), 0, cluster.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        int plainAdvance = penBefore(cluster, cluster.length());
        if (Math.round(glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX()) != plainAdvance) {
            throw new IllegalStateException("the font widens a cluster, which a variant glyph cannot do: " + cluster);
        }
        List<List<Integer>> owned = owners(cluster, glyphs.getNumGlyphs());
        List<List<GlyphComponent>> drawn = new ArrayList<>();
        for (int i = 0; i < cluster.length(); i++) {
            int pen = penBefore(cluster, i);
            drawn.add(owned.get(i).stream()
                    .map(glyph -> component(glyphs, glyph, pen))
                    .toList());
        }
        return drawn;
    }

    private int penBefore(String cluster, int end) {
        return cluster.substring(0, end)
                .chars()
                .map(c -> metrics.advance(metrics.glyphOf((char) c)))
                .sum();
    }

    private static GlyphComponent component(GlyphVector glyphs, int index, int pen) {
        Point2D at = glyphs.getGlyphPosition(index);
        return new GlyphComponent(
                glyphs.getGlyphCode(index), (int) Math.round(at.getX()) - pen, (int) -Math.round(at.getY()));
    }

    /**
     * Which glyphs belong to which character. The shaper splits sara am into nikhahit and aa and moves the nikhahit
     * before a tone mark; two marks may come back as one ligature.
     */
    private static List<List<Integer>> owners(String cluster, int glyphs) {
        int last = cluster.length() - 1;
        if (cluster.charAt(last) == ThaiClusters.SARA_AM) {
            return switch (glyphs - cluster.length()) {
                case 1 ->
                    last == 1 ? List.of(List.of(0), List.of(1, 2)) : List.of(List.of(0), List.of(2), List.of(1, 3));
                case 0 -> List.of(List.of(0), List.of(1), List.of(2));
                default -> throw new IllegalStateException("unexpected glyphs for " + cluster);
            };
        }
        List<List<Integer>> owners = new ArrayList<>();
        int lost = cluster.length() - glyphs;
        for (int i = 0; i < cluster.length(); i++) {
            owners.add(i > 0 && i <= lost ? List.of() : List.of(i <= lost ? 0 : i - lost));
        }
        return owners;
    }
}

package org.bringback.render.pdf.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bringback.render.pdf.text.IcuLineMeasurer;

/** Draws a chart's marks: shapes only, so that no reader needs a font. Places are in points from the top left. */
final class ChartPainter {

    static final Color TEXT = new Color(0x1A1A1A);
    static final Color QUIET = new Color(0x5F6368);
    static final Color RULE = new Color(0xB8BDC3);

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final float SMALLEST = 7f;
    private static final float HATCH_STEP = 3.2f;

    /** How a text is set. */
    record Type(Font font, Color color) {}

    private final Graphics2D graphics;
    private final ChartFonts fonts;

    ChartPainter(Graphics2D graphics, ChartFonts fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
    }

    Font regular(float size) {
        return fonts.regular().deriveFont(size);
    }

    Font bold(float size) {
        return fonts.bold().deriveFont(size);
    }

    static float width(String text, Font font) {
        return new TextLayout(text, font, UNHINTED).getAdvance();
    }

    /** The share of its width that stands left of x is 0 for left, 0.5 for centred, 1 for right. */
    void text(String text, Type type, double x, double baseline, double anchor) {
        TextLayout layout = new TextLayout(text, type.font, UNHINTED);
        double left = x - anchor * layout.getAdvance();
        graphics.setColor(type.color);
        graphics.fill(layout.getOutline(AffineTransform.getTranslateInstance(left, baseline)));
    }

    /**
     * A name that is too long is set smaller; one too long even for the smallest type is cut, which an ellipsis says. The
     * table and the alternative text have it in full.
     */
    static Fitted fitted(String name, Font font, double room) {
        double wide = width(name, font);
        if (wide <= room) {
            return new Fitted(name, font);
        }
        float size = (float) (font.getSize2D() * room / wide);
        if (size >= SMALLEST) {
            return new Fitted(name, font.deriveFont(size));
        }
        Font smallest = font.deriveFont(SMALLEST);
        int share = (int) (name.length() * size / SMALLEST);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        int end = characters.preceding(Math.max(1, share));
        while (end > 0 && width(name.substring(0, end) + "…", smallest) > room) {
            end = characters.preceding(end);
        }
        return new Fitted(name.substring(0, Math.max(0, end)) + "…", smallest);
    }

    /** A name as it can be drawn. */
    record Fitted(String text, Font font) {}

    /** The text in lines, or none when a word of it is wider than a line. */
    static List<String> lines(String text, Font font, float width) {
        AttributedString styled = new AttributedString(text);
        styled.addAttribute(TextAttribute.FONT, font);
        IcuLineMeasurer measurer = new IcuLineMeasurer(styled.getIterator(), UNHINTED);
        List<String> lines = new ArrayList<>();
        while (measurer.position() < text.length()) {
            int start = measurer.position();
            if (measurer.next(width, text.length(), true) == null) {
                return List.of();
            }
            lines.add(text.substring(start, measurer.position()).stripTrailing());
        }
        return lines;
    }

    void bar(StatusColour colour, double x, double y, double width, double height) {
        Rectangle2D bar = new Rectangle2D.Double(x, y, width, height);
        graphics.setColor(colour.fill());
        graphics.fill(bar);
        if (colour.hatched()) {
            hatch(bar, colour.crossHatched());
        }
        if (colour.outlined()) {
            graphics.setColor(colour.hatched() ? TEXT : QUIET);
            graphics.setStroke(new BasicStroke(0.4f));
            graphics.draw(bar);
        }
    }

    private void hatch(Rectangle2D bar, boolean crossed) {
        Shape outside = graphics.getClip();
        graphics.clip(bar);
        graphics.setColor(TEXT);
        graphics.setStroke(new BasicStroke(crossed ? 0.4f : 0.9f));
        for (double x = bar.getX() - bar.getHeight(); x < bar.getMaxX(); x += HATCH_STEP) {
            graphics.draw(new Line2D.Double(x, bar.getMaxY(), x + bar.getHeight(), bar.getY()));
            if (crossed) {
                graphics.draw(new Line2D.Double(x, bar.getY(), x + bar.getHeight(), bar.getMaxY()));
            }
        }
        graphics.setClip(outside);
    }

    /** Thin light lines on white: there is something, and it is not shown. */
    void paleHatch(double x, double y, double width, double height) {
        Rectangle2D box = new Rectangle2D.Double(x, y, width, height);
        Shape outside = graphics.getClip();
        graphics.setColor(Color.WHITE);
        graphics.fill(box);
        graphics.clip(box);
        graphics.setColor(RULE);
        graphics.setStroke(new BasicStroke(0.5f));
        for (double left = x - height; left < box.getMaxX(); left += HATCH_STEP) {
            graphics.draw(new Line2D.Double(left, box.getMaxY(), left + height, y));
        }
        graphics.setClip(outside);
    }

    void line(Line2D line, Color color, float thickness) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(thickness));
        graphics.draw(line);
    }

    void outline(double x, double y, double width, double height) {
        graphics.setColor(RULE);
        graphics.setStroke(new BasicStroke(0.5f));
        graphics.draw(new Rectangle2D.Double(x, y, width, height));
    }

    /** A thick dark line inside the edges. */
    void frame(double x, double y, double width, double height) {
        graphics.setColor(TEXT);
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.draw(new Rectangle2D.Double(x + 0.8, y + 0.8, width - 1.6, height - 1.6));
    }

    /** A square standing on its corner. */
    void diamond(Color color, double x, double y, double radius) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x - radius, y);
        diamond.lineTo(x, y - radius);
        diamond.lineTo(x + radius, y);
        diamond.lineTo(x, y + radius);
        diamond.closePath();
        graphics.setColor(color);
        graphics.fill(diamond);
    }

    void square(Color color, double x, double y, double width, double height) {
        graphics.setColor(color);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void dot(Color color, double x, double y, double radius) {
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}

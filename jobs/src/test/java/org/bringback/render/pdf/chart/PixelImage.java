package org.bringback.render.pdf.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.bringback.render.pdf.SamplePdfs;

/** A chart drawn as pixels on white, eight to a point, so that its geometry can be measured as a reader sees it. */
final class PixelImage {

    static final int PIXELS_PER_POINT = 8;

    /** How far a measured place may be off: the edges of two pixels. */
    static final double TOLERANCE = 2.0 / PIXELS_PER_POINT;

    private final BufferedImage image;

    /** A stretch of one colour, from and to in points. */
    record Run(double from, double to) {

        double length() {
            return to - from;
        }

        double middle() {
            return (from + to) / 2;
        }
    }

    private PixelImage(BufferedImage image) {
        this.image = image;
    }

    static ChartFonts fonts() {
        return SamplePdfs.pdf().chartFonts();
    }

    static PixelImage of(ChartDrawing chart, int width, int height) {
        BufferedImage image =
                new BufferedImage(width * PIXELS_PER_POINT, height * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        chart.render(DefaultJasperReportsContext.getInstance(), graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return new PixelImage(image);
    }

    /** Where the colour stands on the height y. */
    List<Run> across(Color colour, double y) {
        List<Run> runs = new ArrayList<>();
        int row = (int) (y * PIXELS_PER_POINT);
        int start = -1;
        for (int x = 0; x <= image.getWidth(); x++) {
            boolean found = x < image.getWidth() && colour(x, row) == rgb(colour);
            if (found && start < 0) {
                start = x;
            } else if (!found && start >= 0) {
                runs.add(new Run((double) start / PIXELS_PER_POINT, (double) x / PIXELS_PER_POINT));
                start = -1;
            }
        }
        return runs;
    }

    Color at(double x, double y) {
        return new Color(colour((int) (x * PIXELS_PER_POINT), (int) (y * PIXELS_PER_POINT)));
    }

    /** The share of a rectangle's pixels that are not white. */
    double inked(double x, double y, double width, double height) {
        int inked = 0;
        int all = 0;
        for (int row = (int) (y * PIXELS_PER_POINT); row < (int) ((y + height) * PIXELS_PER_POINT); row++) {
            for (int column = (int) (x * PIXELS_PER_POINT); column < (int) ((x + width) * PIXELS_PER_POINT); column++) {
                inked += colour(column, row) == rgb(Color.WHITE) ? 0 : 1;
                all++;
            }
        }
        return (double) inked / all;
    }

    private int colour(int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    private static int rgb(Color colour) {
        return colour.getRGB() & 0xFFFFFF;
    }
}

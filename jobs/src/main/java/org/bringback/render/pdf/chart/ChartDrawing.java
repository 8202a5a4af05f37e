package org.bringback.render.pdf.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/** A chart that a template places as an image: drawn anew for the size given to it, as vectors. */
abstract class ChartDrawing implements Renderable, Graphics2DRenderable {

    private static final long serialVersionUID = 1;

    private final transient ChartFonts fonts;

    ChartDrawing(ChartFonts fonts) {
        this.fonts = fonts;
    }

    abstract void draw(ChartPainter painter, double width, double height);

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D bounds) {
        draw(new ChartPainter(graphics, fonts), bounds.getWidth(), bounds.getHeight());
    }

    /** Jasper's own ids hold the time of day. */
    @Override
    public String getId() {
        return getClass().getSimpleName();
    }
}

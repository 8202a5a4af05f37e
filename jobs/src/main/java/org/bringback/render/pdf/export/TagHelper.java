package org.bringback.render.pdf.export;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import java.util.Objects;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.export.PdfConstants;
import net.sf.jasperreports.export.AccessibilityUtil;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/** Adds to Jasper's tags: page furniture is no content, headings hold spans, a picture has its text and its place. */
final class TagHelper extends JRPdfExporterTagHelper {

    /** Property of an image element: what it shows, in words. */
    static final String ALTERNATIVE_TEXT = "org.bringback.alternative.text";

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

    private boolean inTable;
    private boolean repeating;

    TagHelper(JRPdfExporter exporter) {
        super(exporter);
    }

    /** Heads that stand on a table's next pages once more say nothing new. */
    @Override
    protected void startElement(JRPrintElement element) {
        if (has(element, PdfConstants.PROPERTY_TAG_TABLE, PdfConstants.TAG_START)) {
            repeating = inTable;
            inTable = true;
        }
        if (!repeating) {
            super.startElement(element);
        }
    }

    @Override
    protected void endElement(JRPrintElement element) {
        if (!repeating) {
            super.endElement(element);
        }
        if (has(element, PdfConstants.PROPERTY_TAG_TABLE, PdfConstants.TAG_START)) {
            repeating = false;
        }
        if (has(element, PdfConstants.PROPERTY_TAG_TABLE, PdfConstants.TAG_END)) {
            inTable = false;
        }
    }

    @Override
    protected void startPageAnchor() {
        startArtifact();
    }

    @Override
    protected void startText(JRPrintText text, @Nullable String actualText) {
        String tag = Objects.requireNonNullElse(property(text, AccessibilityUtil.PROPERTY_ACCESSIBILITY_TAG), "");
        if (repeating || tag.equals("artifact")) {
            startArtifact();
        } else if (HEADINGS.contains(tag)) {
            pdfStructure.beginTag(tagStack.peek(), "Span");
        } else {
            super.startText(text, actualText);
        }
    }

    @Override
    protected void startImage(JRPrintImage image) {
        String text = property(image, ALTERNATIVE_TEXT);
        if (text == null || text.isBlank()) {
            throw new IllegalStateException("an image of the template has no " + ALTERNATIVE_TEXT);
        }
        PdfStructureEntry entry = pdfStructure.beginTag(tagStack.peek(), "Figure");
        PdfStructureElement figure = ((ClassicStructureEntry) entry).getElement();
        figure.put(new PdfName("Alt"), new PdfString(text, PdfObject.TEXT_UNICODE));
        figure.put(PdfName.A, layoutAttributes(image));
    }

    private PdfDictionary layoutAttributes(JRPrintImage image) {
        float left = image.getX() + exporterOffsetX();
        float top = exporter.getCurrentJasperPrint().getPageHeight() - image.getY() - exporterOffsetY();
        PdfArray box = new PdfArray(new float[] {left, top - image.getHeight(), left + image.getWidth(), top});
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        layout.put(PdfName.BBOX, box);
        layout.put(PdfName.WIDTH, new PdfNumber(image.getWidth()));
        layout.put(PdfName.HEIGHT, new PdfNumber(image.getHeight()));
        return layout;
    }

    private int exporterOffsetX() {
        return ((ThaiPdfExporter) exporter).offsetX();
    }

    private int exporterOffsetY() {
        return ((ThaiPdfExporter) exporter).offsetY();
    }

    private void startArtifact() {
        ((ClassicPdfProducer) pdfProducer).getPdfContentByte().beginMarkedContentSequence(ARTIFACT);
    }

    private static boolean has(JRPrintElement element, String property, String value) {
        return value.equals(property(element, property));
    }

    private static @Nullable String property(JRPrintElement element, String name) {
        return element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
    }
}

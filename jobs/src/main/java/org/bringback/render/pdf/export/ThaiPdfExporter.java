package org.bringback.render.pdf.export;

import java.text.AttributedCharacterIterator.Attribute;
import java.text.AttributedString;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.PdfTextRenderer;
import net.sf.jasperreports.pdf.common.PdfPhrase;
import net.sf.jasperreports.pdf.common.PdfTextChunk;
import org.bringback.render.pdf.text.PrintableText;
import org.bringback.render.pdf.text.ThaiClusterTable;

/**
 * Writes Thai as private characters of the project's fonts, one for one, and tags what Jasper leaves untagged. The
 * filled report keeps the real text; {@link PdfFinisher} gives it back to the PDF.
 */
final class ThaiPdfExporter extends JRPdfExporter {

    private final ThaiClusterTable clusters;

    ThaiPdfExporter(JasperReportsContext context, ThaiClusterTable clusters) {
        super(context);
        this.clusters = clusters;
        this.tagHelper = new TagHelper(this);
    }

    @Override
    protected PdfTextChunk getChunk(Map<Attribute, Object> attributes, String text, Locale locale) {
        return super.getChunk(attributes, clusters.map(text.replace(PrintableText.FIRM_SPACE, ' ')), locale);
    }

    /** OpenPDF drops the space at the end of a line; a character that stands for one and draws nothing stays. */
    @Override
    protected void getPhrase(
            AttributedString styled, int begin, int end, String text, JRPrintText element, PdfPhrase phrase) {
        boolean endsInSpace = end > begin && end < text.length() && text.charAt(end - 1) == ' ';
        if (!endsInSpace) {
            super.getPhrase(styled, begin, end, text, element, phrase);
            return;
        }
        StringBuilder kept = new StringBuilder(text);
        kept.setCharAt(end - 1, clusters.lineEndSpace());
        super.getPhrase(styled, begin, end, kept.toString(), element, phrase);
    }

    /** Text with tabs or indents would be broken into lines once more, by the machine's language. */
    @Override
    protected AbstractPdfTextRenderer getTextRenderer(JRPrintText text, JRStyledText styledText) {
        AbstractPdfTextRenderer renderer = super.getTextRenderer(text, styledText);
        if (renderer instanceof PdfTextRenderer && !styledText.getText().isBlank()) {
            throw new IllegalStateException("a template element has a tab or an indent: " + text.getUUID());
        }
        return renderer;
    }

    int offsetX() {
        return getOffsetX();
    }

    int offsetY() {
        return getOffsetY();
    }
}

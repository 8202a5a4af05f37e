package org.bringback.render.pdf.text;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.ComplexTextLineWrapper;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextLineWrapper;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;

/** Lets lines end where ICU's dictionary says. Public because JasperReports makes it from its name. */
public final class IcuTextMeasurerFactory extends AbstractTextMeasurerFactory {

    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
        return new IcuTextMeasurer(context, text);
    }

    @Override
    public JRTextMeasurer createMeasurer(FontUtil fonts, JRCommonText text) {
        return new IcuTextMeasurer(fonts.getJasperReportsContext(), text);
    }

    private static final class IcuTextMeasurer extends TextMeasurer {

        IcuTextMeasurer(JasperReportsContext context, JRCommonText text) {
            super(context, text);
        }

        @Override
        protected boolean renderParagraph(TextLineWrapper wrapper, int start, String text) {
            // the context's settings leave Jasper only this kind of wrapper
            IcuLineWrapper icu = new IcuLineWrapper((ComplexTextLineWrapper) wrapper, getFontRenderContext());
            return super.renderParagraph(icu, start, text);
        }
    }
}

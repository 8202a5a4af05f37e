package org.bringback.render.pdf.template;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bringback.text.BilingualText;

/** The elements, attributes and values of which templates are made. */
final class TemplateVocabulary {

    private static final Set<String> ELEMENTS = words("""
            jasperReport jasperTemplate template property propertyExpression parameter field group expression
            style conditionalStyle conditionExpression box pen topPen leftPen bottomPen rightPen paragraph
            background title pageHeader columnHeader groupHeader detail groupFooter columnFooter pageFooter
            lastPageFooter summary noData band element text printWhenExpression anchorNameExpression
            parametersMapExpression dataSourceExpression""");

    private static final Set<String> ATTRIBUTES = words("""
            pageWidth pageHeight columnCount columnWidth columnSpacing leftMargin rightMargin topMargin bottomMargin
            orientation whenNoDataType titleNewPage summaryNewPage summaryWithPageHeaderAndFooter floatColumnFooter
            uuid default style fontName fontSize bold italic underline strikeThrough forecolor backcolor mode fill
            hTextAlign vTextAlign hImageAlign vImageAlign rotation blankWhenNull scaleImage radius
            lineWidth lineStyle lineColor padding topPadding leftPadding bottomPadding rightPadding
            lineSpacing lineSpacingSize spacingBefore spacingAfter
            height width x y splitType key positionType stretchType textAdjust bookmarkLevel evaluationTime
            printRepeatedValues removeLineWhenBlank printInFirstWholeBand printWhenDetailOverflows direction
            minHeightToStartNewPage minDetailsToStartFromTop keepTogether startNewPage startNewColumn
            reprintHeaderOnEachPage reprintHeaderOnEachColumn footerPosition preventOrphanFooter borderSplitType""");

    private static final Set<String> KINDS =
            words("textField staticText image subreport frame line rectangle ellipse break");

    private static final Set<String> BREAKS = Set.of("Page", "Column");

    private static final Set<String> CLASSES = words("""
            java.lang.String java.lang.Boolean java.lang.Integer java.util.Map
            net.sf.jasperreports.renderers.Renderable net.sf.jasperreports.engine.JasperReport
            net.sf.jasperreports.engine.JRDataSource""");

    private static final List<String> PROPERTIES = List.of(
            "org.bringback.",
            "net.sf.jasperreports.export.pdf.tag.",
            "net.sf.jasperreports.export.accessibility.tag",
            "com.jaspersoft.studio.");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final Pattern PLAIN_VALUE = Pattern.compile("[A-Za-z0-9_.,:#%()/ +-]{0,200}");

    private TemplateVocabulary() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean isAttribute(String element, String name, String value) {
        return switch (name) {
            case "name" ->
                PLAIN_NAME.matcher(value).matches() && (!element.startsWith("property") || isProperty(value));
            case "value" ->
                element.equals("property") && PLAIN_VALUE.matcher(value).matches();
            case "class" -> CLASSES.contains(value);
            case "language" -> value.equals("java");
            case "type" -> BREAKS.contains(value);
            case "kind" -> KINDS.contains(value);
            default -> ATTRIBUTES.contains(name) && PLAIN_VALUE.matcher(value).matches();
        };
    }

    private static boolean isProperty(String name) {
        return PROPERTIES.stream().anyMatch(name::startsWith);
    }

    static BilingualText refusal(String what) {
        return new BilingualText("แม่แบบใช้สิ่งนี้ไม่ได้: " + what, "not allowed in a template: " + what);
    }
}

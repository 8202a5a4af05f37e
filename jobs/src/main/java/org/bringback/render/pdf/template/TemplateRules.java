package org.bringback.render.pdf.template;

import java.nio.file.Path;
import java.util.Arrays;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JRImage;
import net.sf.jasperreports.engine.JRSubreport;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.renderers.Renderable;

/**
 * What a template that was read may say: expressions of the closed language only, and pictures, tables and rows that are
 * fields of the program's own classes. A text in their place would be taken for an address or a file.
 */
final class TemplateRules {

    private final Path file;
    private final JasperDesign design;

    private TemplateRules(Path file, JasperDesign design) {
        this.file = file;
        this.design = design;
    }

    /** Throws TemplateException where the template says something else. */
    static void check(JasperReportsContext context, Path file, JasperDesign design) throws JRException {
        TemplateRules rules = new TemplateRules(file, design);
        for (JRExpression expression : JRExpressionCollector.collectExpressions(context, design)) {
            if (!TemplateExpression.isAllowed(expression.getText())) {
                rules.refuse(expression.getText(), "the expression");
            }
        }
        Arrays.stream(design.getAllBands()).forEach(rules::elements);
    }

    private void elements(JRElementGroup group) {
        for (JRElement element : group.getElements()) {
            if (element instanceof JRImage image) {
                requireField(image.getExpression(), Renderable.class, "the picture");
            }
            if (element instanceof JRSubreport table) {
                requireField(table.getExpression(), JasperReport.class, "the table");
                requireField(table.getDataSourceExpression(), JRDataSource.class, "the rows");
            }
            if (element instanceof JRElementGroup inner) {
                elements(inner);
            }
        }
    }

    private void requireField(JRExpression expression, Class<?> type, String what) {
        String text = expression == null ? "" : expression.getText();
        boolean given = TemplateExpression.findField(text).stream()
                .anyMatch(name -> Arrays.stream(design.getFields())
                        .anyMatch(field -> field.getName().equals(name)
                                && field.getValueClassName().equals(type.getName())));
        if (!given) {
            refuse(text, what);
        }
    }

    private void refuse(String what, String kind) {
        throw TemplateFaults.of(file, what, TemplateVocabulary.refusal((kind + " " + what).strip()));
    }
}

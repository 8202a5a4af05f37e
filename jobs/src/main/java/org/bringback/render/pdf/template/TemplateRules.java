package org.bringback.render.pdf.template;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRComponentElement;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JRImage;
import net.sf.jasperreports.engine.JRPropertiesHolder;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.bringback.text.BilingualText;

/**
 * What a template may say. Expressions are compiled to Java, so they are held to a small language before that: values
 * of the report, texts, numbers, comparisons and a few harmless methods. No classes, no lambdas, no blocks.
 */
final class TemplateRules {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern VALUE = Pattern.compile("\\$[PFV]\\{\\w+\\}");
    private static final Pattern CALL =
            Pattern.compile("\\.(?:equals|isEmpty|replace|contains|startsWith)\\s*\\(|String\\.valueOf\\s*\\(");
    private static final Pattern REST =
            Pattern.compile("(?:\\s|\\d+(?:\\.\\d+)?|null|true|false|==|!=|<=|>=|&&|\\|\\||[!()?:,+<>-])*");
    /** Jasper's own, for its counters. */
    private static final Pattern COUNTER = Pattern.compile("new java\\.lang\\.Integer\\([01]\\)");

    private static final Pattern ONE_VALUE = Pattern.compile("\\s*\\$[PF]\\{\\w+\\}\\s*");
    private static final Set<String> CLASSES = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.util.Map",
            "net.sf.jasperreports.renderers.Renderable",
            "net.sf.jasperreports.engine.JasperReport",
            "net.sf.jasperreports.engine.JRDataSource");
    private static final List<String> PROPERTIES = List.of(
            "org.bringback.",
            "net.sf.jasperreports.export.pdf.tag.",
            "net.sf.jasperreports.export.accessibility.tag",
            "com.jaspersoft.studio.");

    private final JasperReportsContext context;
    private final Path file;
    private final JasperDesign design;

    private TemplateRules(JasperReportsContext context, Path file, JasperDesign design) {
        this.context = context;
        this.file = file;
        this.design = design;
    }

    /** Throws TemplateException where the template says something else. */
    static void check(JasperReportsContext context, Path file, JasperDesign design) throws JRException {
        TemplateRules rules = new TemplateRules(context, file, design);
        rules.checkExpressions();
        rules.checkReport();
        rules.checkClasses();
        rules.properties(design);
        Arrays.stream(design.getAllBands()).forEach(rules::elements);
    }

    private void checkExpressions() throws JRException {
        for (JRExpression expression : JRExpressionCollector.collectExpressions(context, design)) {
            if (!isHarmless(expression.getText())) {
                refuse(expression.getText(), "the expression");
            }
        }
    }

    static boolean isHarmless(String expression) {
        if (COUNTER.matcher(expression).matches()) {
            return true;
        }
        String rest = TEXT.matcher(expression).replaceAll(" ");
        rest = VALUE.matcher(rest).replaceAll(" 0 ");
        rest = CALL.matcher(rest).replaceAll("(");
        return REST.matcher(rest).matches();
    }

    private void checkReport() {
        refuseIf(!"java".equals(design.getLanguage()), "language");
        refuseIf(
                design.getScriptletClass() != null
                        || design.getScriptlets() != null && design.getScriptlets().length > 0,
                "scriptlet");
        refuseIf(design.getImports() != null && design.getImports().length > 0, "import");
        refuseIf(design.getQuery() != null, "query");
        refuseIf(!design.getDatasetsList().isEmpty(), "dataset");
        refuseIf(design.getResourceBundle() != null, "resourceBundle");
        refuseIf(design.getFormatFactoryClass() != null, "formatFactoryClass");
    }

    private void checkClasses() {
        Stream<String> used = Stream.of(
                        Arrays.stream(design.getParameters())
                                .filter(parameter -> !parameter.isSystemDefined())
                                .map(parameter -> parameter.getValueClassName()),
                        Arrays.stream(design.getFields()).map(field -> field.getValueClassName()),
                        Arrays.stream(design.getVariables()).map(variable -> variable.getValueClassName()))
                .flatMap(names -> names);
        used.filter(name -> !CLASSES.contains(name)).findFirst().ifPresent(name -> refuse(name, "the class"));
        Arrays.stream(design.getVariables())
                .forEach(variable ->
                        refuseIf(variable.getIncrementerFactoryClassName() != null, "incrementerFactoryClass"));
    }

    private void properties(JRPropertiesHolder holder) {
        if (holder.hasProperties()) {
            for (String name : holder.getPropertiesMap().getPropertyNames()) {
                if (PROPERTIES.stream().noneMatch(name::startsWith)) {
                    refuse(name, "the property");
                }
            }
        }
    }

    private void elements(JRElementGroup group) {
        for (JRElement element : group.getElements()) {
            properties(element);
            refuseIf(element instanceof JRComponentElement, "component");
            if (element instanceof JRImage image
                    && !ONE_VALUE.matcher(image.getExpression().getText()).matches()) {
                refuse(image.getExpression().getText(), "the picture");
            }
            if (element instanceof JRElementGroup inner) {
                elements(inner);
            }
        }
    }

    private void refuseIf(boolean wrong, String what) {
        if (wrong) {
            refuse(what, "");
        }
    }

    private void refuse(String what, String kind) {
        throw TemplateFaults.of(
                file,
                what,
                new BilingualText(
                        "แม่แบบใช้สิ่งนี้ไม่ได้: " + what,
                        "not allowed in a template: " + (kind + " " + what).strip()));
    }
}

package org.bringback.render.pdf.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * What a template takes of that which the program gives.
 *
 * @param declared fields or parameters
 * @param unused given, but used nowhere
 * @param unknown declared, but never given
 */
record TemplateUsage(List<String> declared, List<String> unused, List<String> unknown) {

    private static final Pattern VALUE = Pattern.compile("\\$([PF])\\{(\\w+)\\}");

    static TemplateUsage ofParameters(JasperReportsContext context, JasperDesign design, List<String> given) {
        List<String> declared = Arrays.stream(design.getParameters())
                .filter(parameter -> !parameter.isSystemDefined())
                .map(parameter -> parameter.getName())
                .toList();
        return of(declared, given, used(context, design, "P"));
    }

    static TemplateUsage ofFields(JasperReportsContext context, JasperDesign design, List<String> given) {
        List<String> declared =
                Arrays.stream(design.getFields()).map(field -> field.getName()).toList();
        return of(declared, given, used(context, design, "F"));
    }

    private static TemplateUsage of(List<String> declared, List<String> given, Set<String> used) {
        return new TemplateUsage(
                declared,
                given.stream().filter(name -> !used.contains(name)).toList(),
                declared.stream().filter(name -> !given.contains(name)).toList());
    }

    private static Set<String> used(JasperReportsContext context, JasperDesign design, String sort) {
        Set<String> used = new TreeSet<>();
        for (JRExpression expression : JRExpressionCollector.collectExpressions(context, design)) {
            Matcher value = VALUE.matcher(expression.getText());
            while (value.find()) {
                if (value.group(1).equals(sort)) {
                    used.add(value.group(2));
                }
            }
        }
        return used;
    }
}

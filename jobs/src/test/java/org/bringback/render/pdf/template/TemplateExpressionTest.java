package org.bringback.render.pdf.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of templates' expressions by a second route: expressions made by its grammar, and the same with a fault. */
class TemplateExpressionTest {

    private static final String[] VALUES = {
        "$F{name}", "$P{page_1}", "$V{A9}", "\"ก (a) 1\"", "\"\"", "12", "3.5", "true", "null"
    };
    private static final String[] OPERATORS = {"==", "!=", "<=", ">=", "<", ">", "+", "-", "&&", "||"};

    private final Random random = new Random(17);
    private int replacements;

    @Test
    void whateverTheGrammarMakesIsAllowed() {
        for (int trial = 0; trial < 3000; trial++) {
            replacements = 0;
            String expression = expression(3);
            if (expression.length() <= 400) {
                assertThat(TemplateExpression.isAllowed(expression))
                        .as(expression)
                        .isTrue();
            }
        }
    }

    /** Words that are no part of the language, put in anywhere outside a text. */
    @Test
    void aFaultAnywhereIsRefused() {
        String[] faults = {
            "new", "x", "x.y", ";", "\\", "'", "[", "{", "@", "=", "#", "this", "Runtime", ".getClass()", "\"", ")"
        };
        for (int trial = 0; trial < 3000; trial++) {
            replacements = 0;
            String expression = expression(2);
            int at = outside(expression);
            String fault = faults[random.nextInt(faults.length)];
            String broken = expression.substring(0, at) + " " + fault + " " + expression.substring(at);
            assertThat(TemplateExpression.isAllowed(broken)).as(broken).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$F{a} | a",
                "  $F{ab_1}  | ab_1",
                "$F{a} + 1 | -",
                "$P{a} | -",
                "$F{1a} | -",
                "$F{} | -",
                "$F{a}$F{b} | -"
            })
    void aFieldAloneIsKnownByItsName(String expression, String name) {
        assertThat(TemplateExpression.findField(expression).orElse("-")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"shared/styles.jrtx\" | shared/styles.jrtx",
                " \"a.jrtx\" | a.jrtx",
                "\"../a.jrtx\" | -",
                "\"/etc/a.jrtx\" | -",
                "\"a//b.jrtx\" | -",
                "\"http://a/b.jrtx\" | -",
                "\"A.jrtx\" | -",
                "\"a.jrxml\" | -",
                "a.jrtx | -",
                "\"a.jrtx\" + \"\" | -"
            })
    void aFileOfStylesIsAPlainNameInTheFolder(String expression, String file) {
        assertThat(TemplateExpression.findStyles(expression).orElse("-")).isEqualTo(file);
    }

    @Test
    void lengthDepthAndReplacementsHaveALimit() {
        String replace = ".replace(\"a\", \"bb\")";
        assertThat(TemplateExpression.isAllowed("$F{a}" + replace.repeat(3))).isTrue();
        assertThat(TemplateExpression.isAllowed("$F{a}" + replace.repeat(4))).isFalse();
        assertThat(TemplateExpression.isAllowed("$F{a}.replace(\"\", \"b\")")).isFalse();
        assertThat(TemplateExpression.isAllowed("(".repeat(29) + "1" + ")".repeat(29)))
                .isTrue();
        assertThat(TemplateExpression.isAllowed("(".repeat(30) + "1" + ")".repeat(30)))
                .isFalse();
        assertThat(TemplateExpression.isAllowed("!".repeat(31) + "true")).isFalse();
        assertThat(TemplateExpression.isAllowed("\"" + "a".repeat(398) + "\"")).isTrue();
        assertThat(TemplateExpression.isAllowed("\"" + "a".repeat(399) + "\"")).isFalse();
        assertThat(TemplateExpression.isAllowed("")).isFalse();
    }

    private String expression(int depth) {
        String text = operand(depth);
        while (random.nextInt(3) == 0) {
            text += space() + OPERATORS[random.nextInt(OPERATORS.length)] + space() + operand(depth);
        }
        return depth > 0 && random.nextInt(4) == 0
                ? text + " ? " + expression(depth - 1) + " : " + expression(depth - 1)
                : text;
    }

    private String operand(int depth) {
        String not = random.nextInt(6) == 0 ? "!" : "";
        if (depth == 0 || random.nextInt(3) > 0) {
            return not + VALUES[random.nextInt(VALUES.length)];
        }
        // what a call stands behind; a point behind a number would be part of it
        String text = switch (random.nextInt(3)) {
            case 0 -> "(" + expression(depth - 1) + ")";
            case 1 -> "String.valueOf(" + expression(depth - 1) + ")";
            default -> "$F{name}";
        };
        return not + (random.nextBoolean() ? text + call(depth - 1) : text);
    }

    private String call(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> ".isEmpty()";
            case 1 -> ".equals(" + expression(depth) + ")";
            case 2 -> ".contains( " + expression(depth) + " )";
            case 3 -> ".startsWith(" + expression(depth) + ")";
            default -> ++replacements > 3 ? "" : ".replace(\"a\" , " + expression(depth) + ")";
        };
    }

    private String space() {
        return random.nextBoolean() ? " " : "\n\t";
    }

    /** A place between two parts of the expression, none within a text. */
    private int outside(String expression) {
        int at = random.nextInt(expression.length() + 1);
        while (expression.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 1) {
            at++;
        }
        return at;
    }
}

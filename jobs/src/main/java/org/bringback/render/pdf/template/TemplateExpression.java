package org.bringback.render.pdf.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression of a template by the closed language that templates have: values of the report, texts, numbers,
 * comparisons, {@code ? :}, {@code +} and a few methods. JasperReports compiles expressions as Java, so whatever this
 * reader does not know never reaches the compiler; nothing is looked for that would be bad.
 */
final class TemplateExpression {

    /** Longer ones, or with more replacements, could be made to fill the memory. */
    private static final int MAX_LENGTH = 400;

    private static final int MAX_REPLACEMENTS = 3;
    private static final int MAX_DEPTH = 30;

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
    /** Without a backslash, which Java reads as the start of any character, and without what Jasper would put in. */
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\$\\p{Cntrl}]*\"");

    private static final Pattern VALUE = Pattern.compile("\\$[PFV]\\{[A-Za-z_][A-Za-z0-9_]*\\}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?(?![A-Za-z0-9_.])");
    private static final Pattern WORD = Pattern.compile("(?:true|false|null)(?![A-Za-z0-9_$.])");
    private static final Pattern TO_TEXT = Pattern.compile("String\\.valueOf\\(");
    private static final Pattern ONE_ARGUMENT = Pattern.compile("\\.(?:equals|contains|startsWith)\\(");
    private static final Pattern NO_ARGUMENT = Pattern.compile("\\.isEmpty\\(");
    private static final Pattern TWO_ARGUMENTS = Pattern.compile("\\.replace\\(");
    private static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|&&|\\|\\||[<>+-]");
    /** Jasper's own, for its counters. */
    private static final Pattern COUNTER = Pattern.compile("new java\\.lang\\.Integer\\([01]\\)");

    private static final Pattern STYLES = Pattern.compile("\\s*\"([a-z0-9_-]+(?:/[a-z0-9_-]+)*\\.jrtx)\"\\s*");
    private static final Pattern FIELD = Pattern.compile("\\s*\\$F\\{([A-Za-z_][A-Za-z0-9_]*)\\}\\s*");

    private final String text;
    private int position;
    private int depth;
    private int replacements;

    private TemplateExpression(String text) {
        this.text = text;
    }

    static boolean isAllowed(String expression) {
        if (COUNTER.matcher(expression).matches()) {
            return true;
        }
        if (expression.length() > MAX_LENGTH) {
            return false;
        }
        TemplateExpression reader = new TemplateExpression(expression);
        return reader.expression() && reader.atEnd();
    }

    /** The name of the field, where the expression is that and nothing else. */
    static Optional<String> findField(String expression) {
        Matcher field = FIELD.matcher(expression);
        return field.matches() ? Optional.of(field.group(1)) : Optional.empty();
    }

    /** The file of styles, where the expression is the plain name of one in the folder of templates. */
    static Optional<String> findStyles(String expression) {
        Matcher styles = STYLES.matcher(expression);
        return styles.matches() ? Optional.of(styles.group(1)) : Optional.empty();
    }

    private boolean expression() {
        if (++depth > MAX_DEPTH || !operand()) {
            return false;
        }
        while (take(OPERATOR)) {
            if (!operand()) {
                return false;
            }
        }
        boolean whole = !take('?') || expression() && take(':') && expression();
        depth--;
        return whole;
    }

    private boolean operand() {
        if (take('!') || take('-')) {
            return ++depth <= MAX_DEPTH && operand();
        }
        return (take(TO_TEXT) ? expression() && take(')') : term()) && calls();
    }

    private boolean term() {
        if (take('(')) {
            return expression() && take(')');
        }
        return List.of(TEXT, VALUE, NUMBER, WORD).stream().anyMatch(this::take);
    }

    private boolean calls() {
        boolean whole = true;
        while (whole) {
            if (take(ONE_ARGUMENT)) {
                whole = expression() && take(')');
            } else if (take(NO_ARGUMENT)) {
                whole = take(')');
            } else if (take(TWO_ARGUMENTS)) {
                whole = ++replacements <= MAX_REPLACEMENTS && replacement();
            } else {
                return true;
            }
        }
        return false;
    }

    /** What is replaced is a text that is not empty: an empty one stands between all characters. */
    private boolean replacement() {
        skipSpace();
        return !text.startsWith("\"\"", position) && take(TEXT) && take(',') && expression() && take(')');
    }

    private boolean take(Pattern pattern) {
        skipSpace();
        return takeHere(pattern);
    }

    private boolean takeHere(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length()).useTransparentBounds(true);
        boolean found = matcher.lookingAt();
        if (found) {
            position = matcher.end();
        }
        return found;
    }

    private boolean take(char symbol) {
        skipSpace();
        boolean found = position < text.length() && text.charAt(position) == symbol;
        if (found) {
            position++;
        }
        return found;
    }

    private boolean atEnd() {
        skipSpace();
        return position == text.length();
    }

    private void skipSpace() {
        takeHere(SPACE);
    }
}

package org.bringback.linkage.comparison;

import java.util.List;
import java.util.regex.Pattern;
import org.bringback.linkage.record.Dictionary;

/** A measured number, such as a price or a year: equal, one apart, within a twentieth, within a fifth, or further. */
final class QuantityComparator implements FieldComparator {
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.80),
            new ComparisonLevel("one apart", 0.06),
            new ComparisonLevel("near", 0.04),
            new ComparisonLevel("not far", 0.03),
            new ComparisonLevel("different", 0.07));

    /** As spreadsheets write large numbers: 1.5E+05. */
    private static final Pattern EXPONENT = Pattern.compile("^[^\\p{L}]*[0-9][eE][+-]?[0-9]{1,3}[^\\p{L}\\p{N}]*$");

    @Override
    public String normalise(String raw) {
        String number = EXPONENT.matcher(digits(raw)).find()
                ? digits(raw).replaceAll("[^0-9.eE+-]", "")
                : digits(raw).replaceAll("[^0-9.+-]", "");
        try {
            double value = Double.parseDouble(number);
            if (!Double.isFinite(value)) {
                return "";
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }

    /** Thai digits and those of other scripts as 0 to 9. */
    private static String digits(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        raw.codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        double[] numbers = new double[normalised.size()];
        for (int code = 1; code < numbers.length; code++) {
            numbers[code] = Double.parseDouble(normalised.value(code));
        }
        return ValueComparator.lookup((left, right) -> left == right ? 1 : level(numbers[left], numbers[right]));
    }

    private static int level(double left, double right) {
        double apart = Math.abs(left - right);
        double size = Math.max(Math.abs(left), Math.abs(right));
        if (apart <= 1 && left == Math.rint(left) && right == Math.rint(right)) {
            return 2;
        }
        return size > 0 && apart <= size / 20 ? 3 : size > 0 && apart <= size / 5 ? 4 : 5;
    }
}

package org.bringback.table.disclosure;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.dimension.Axis;

/**
 * How well an audience's tables are protected.
 *
 * @param minimum counts from 1 to one less are not printed; zeros are
 * @param width of the narrowest interval to which a reader may pin a suppressed count down; where the status tables alone
 *     leave less, what they leave
 * @param higher minimums, and widths, of cells of a list, of a status, or of tables by an axis, by their names in small letters
 * @param uniform statuses that must not be known of everybody in a line, by their names in small letters
 */
public record SafetyRule(int minimum, int width, Map<String, Integer> higher, Set<String> uniform) {

    public SafetyRule {
        higher = Map.copyOf(higher);
        uniform = Set.copyOf(uniform);
        if (minimum < 1 || width < 1) {
            throw new IllegalArgumentException("minimum and width are counted from 1");
        }
    }

    public SafetyRule(int minimum, int width) {
        this(minimum, width, Map.of(), Set.of());
    }

    /** As wide as the minimum. */
    public static SafetyRule of(int minimum) {
        return new SafetyRule(minimum, minimum);
    }

    public static SafetyRule of(Audience audience) {
        return new SafetyRule(audience.minimum(), audience.width(), audience.higher(), audience.uniform());
    }

    /** Whether a cell's count is too small to be printed. */
    public boolean isSensitive(CellId cell, long count) {
        return count > 0 && count < Math.max(minimum, higher(cell));
    }

    /** Whether a cell is of a status that must not be known of everybody in a line. */
    public boolean isUniform(CellId cell) {
        return cell.categories().stream()
                .anyMatch(category -> category.axis() == Axis.STATUS && uniform.contains(name(category.code())));
    }

    /** How far apart the bounds of a cell must stay. */
    public long width(CellId cell) {
        return Math.max(width, higher(cell));
    }

    private int higher(CellId cell) {
        if (higher.isEmpty()) {
            return 0;
        }
        Stream<String> names = cell.categories().stream()
                .flatMap(category -> Stream.of(name(category.axis().name()), name(category.code())));
        return Stream.concat(Stream.of(cell.population().scope()), names)
                .mapToInt(name -> higher.getOrDefault(name, 0))
                .max()
                .orElse(0);
    }

    private static String name(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.bringback.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.reference.Disclosure;
import org.bringback.reference.Level;
import org.bringback.reference.LevelCode;
import org.bringback.reference.Levels;
import org.bringback.reference.Reason;
import org.bringback.reference.ReasonCode;
import org.bringback.reference.Reasons;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The categories of every axis but status: all there are, and the one of a case. What is not in the reference data is
 * unknown, and counted as that.
 */
public record Categories(Places places, Reasons reasons, Levels levels, AgeGroups ages, StatusAges ageing) {

    /** As the settings have them. */
    public static Categories of(ReferenceData reference, Disclosure disclosure) {
        return new Categories(
                new Places(reference.provinces(), reference.areas()),
                reference.reasons(),
                reference.levels(),
                new AgeGroups(disclosure.ages()),
                new StatusAges(disclosure.ageing()));
    }

    /** All categories of an axis that cases can be in, the unknown last. Of places see {@link Places#list}. */
    public List<Category> list(Axis axis) {
        return switch (axis) {
            case SEX ->
                withUnknown(axis, Arrays.stream(Sex.values()).map(Category::of).toList());
            case REASON ->
                withUnknown(
                        axis,
                        reasons.list().stream()
                                .map(Reason::code)
                                .map(Category::of)
                                .toList());
            case LEVEL ->
                withUnknown(
                        axis,
                        levels.list().stream()
                                .map(Level::code)
                                .map(Category::of)
                                .toList());
            case AGE -> ages.categories();
            case AGEING -> ageing.categories();
            case PLACE -> places.list().stream().map(Place::category).toList();
            case STATUS -> throw new IllegalArgumentException("nothing is broken down by " + axis);
        };
    }

    private static List<Category> withUnknown(Axis axis, List<Category> known) {
        return Stream.concat(known.stream(), Stream.of(Category.unknown(axis))).toList();
    }

    /** Where a case counts. */
    Category of(Axis axis, KnownOfCase known, LocalDate asOf) {
        return switch (axis) {
            case SEX -> sex(known.sex());
            case AGE -> ages.of(known.birth(), asOf);
            case REASON -> reason(known.reason());
            case LEVEL -> level(known.level());
            case AGEING -> ageing.of(known.statusDate(), asOf);
            case PLACE -> placed(known).place().category();
            case STATUS -> throw new IllegalArgumentException("nothing is broken down by " + axis);
        };
    }

    Places.Placed placed(KnownOfCase known) {
        return places.of(known.province(), known.area());
    }

    /** Whether there is such a line: a place, a province, an area; a category of another axis. */
    boolean has(Category line) {
        return line.axis() == Axis.PLACE
                ? places.list().stream().anyMatch(place -> isPartOf(place, line))
                : list(line.axis()).contains(line);
    }

    private static boolean isPartOf(Place place, Category line) {
        Category category = place.category();
        return line.equals(category)
                || line.equals(Place.province(category))
                || place.area().map(Category::of).filter(line::equals).isPresent();
    }

    /** Whether a case counts in a line; in a province's too when it is in one of its areas. */
    boolean contains(Category line, KnownOfCase known, LocalDate asOf) {
        if (line.axis() != Axis.PLACE) {
            return line.equals(of(line.axis(), known, asOf));
        }
        return isPartOf(placed(known).place(), line);
    }

    private Category level(@Nullable String code) {
        return code != null
                        && code.matches("L[0-9]")
                        && levels.find(new LevelCode(code)).isPresent()
                ? Category.of(new LevelCode(code))
                : Category.unknown(Axis.LEVEL);
    }

    private static Category sex(@Nullable String code) {
        for (Sex sex : Sex.values()) {
            if (sex.name().equals(code)) {
                return Category.of(sex);
            }
        }
        return Category.unknown(Axis.SEX);
    }

    private Category reason(@Nullable String code) {
        return code != null
                        && code.matches("R[0-9]{2}")
                        && reasons.find(new ReasonCode(code)).isPresent()
                ? Category.of(new ReasonCode(code))
                : Category.unknown(Axis.REASON);
    }
}

package org.bringback.table.dimension;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.Level;
import org.bringback.reference.codes.LevelCode;
import org.bringback.reference.codes.Levels;
import org.bringback.reference.codes.Reason;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Reasons;
import org.bringback.reference.codes.Sex;
import org.bringback.reference.disclosure.DisclosureRules;
import org.jspecify.annotations.Nullable;

/**
 * The categories of every axis but status: all there are, and the one of a case. What is not in the reference data is
 * unknown, and counted as that.
 */
public record Categories(Places places, Reasons reasons, Levels levels, AgeGroups ages, AgeingGroups ageing) {

    /** As the settings have them. */
    public static Categories of(ReferenceData reference, DisclosureRules disclosure) {
        return new Categories(
                new Places(reference.provinces(), reference.areas()),
                reference.reasons(),
                reference.levels(),
                new AgeGroups(disclosure.ages()),
                new AgeingGroups(disclosure.ageing()));
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
            case STATUS, PARTY, STEP, CASEWORK ->
                throw new IllegalArgumentException("nothing is broken down by " + axis);
        };
    }

    private static List<Category> withUnknown(Axis axis, List<Category> known) {
        return Stream.concat(known.stream(), Stream.of(Category.unknown(axis))).toList();
    }

    /** Where a case counts. */
    public Category category(Axis axis, CaseAttributes known, LocalDate asOf) {
        return switch (axis) {
            case SEX -> sex(known.sex());
            case AGE -> ages.group(known.birth(), asOf);
            case REASON -> reason(known.reason());
            case LEVEL -> level(known.level());
            case AGEING -> ageing.group(known.statusDate(), asOf);
            case PLACE -> placed(known).place().category();
            case STATUS, PARTY, STEP, CASEWORK ->
                throw new IllegalArgumentException("nothing is broken down by " + axis);
        };
    }

    public Places.Placed placed(CaseAttributes known) {
        return places.locate(known.province(), known.area());
    }

    /** Whether there is such a line: a place, a province, an area; a category of another axis. */
    public boolean has(Category line) {
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
    public boolean contains(Category line, CaseAttributes known, LocalDate asOf) {
        if (line.axis() != Axis.PLACE) {
            return line.equals(category(line.axis(), known, asOf));
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

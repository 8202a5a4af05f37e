package org.bringback.table.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.disclosure.DisclosureRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a case counts on every axis, with the project's own provinces, areas, reasons and levels. */
class CategoriesTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 5, 31);
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final Categories CATEGORIES = new Categories(
            new Places(REFERENCE.provinces(), REFERENCE.areas()),
            REFERENCE.reasons(),
            REFERENCE.levels(),
            new AgeGroups(List.of(6, 12, 15, 18)),
            new AgeingGroups(List.of(30, 90)));

    private static CaseAttributes known(Axis axis, @Nullable String value) {
        return new CaseAttributes(
                axis == Axis.SEX ? value : null,
                axis == Axis.AGE && value != null ? LocalDate.parse(value) : null,
                null,
                null,
                axis == Axis.REASON ? value : null,
                axis == Axis.LEVEL ? value : null,
                axis == Axis.AGEING && value != null ? LocalDate.parse(value) : null);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "categories.csv", numLinesToSkip = 1)
    void aCaseCountsInOneCategoryOfEveryAxis(Axis axis, String value, String code) {
        CaseAttributes known = known(axis, value);
        Category category = CATEGORIES.category(axis, known, AS_OF);
        assertThat(category).isEqualTo(new Category(axis, code));
        assertThat(CATEGORIES.list(axis)).contains(category);
        assertThat(CATEGORIES.has(category)).isTrue();
        assertThat(CATEGORIES.list(axis).stream().filter(line -> CATEGORIES.contains(line, known, AS_OF)))
                .containsExactly(category);
        assertThat(category.isUnknown()).isEqualTo(code.equals("unknown"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Axis.class,
            names = {"SEX", "AGE", "PLACE", "REASON", "LEVEL", "AGEING"})
    void theCategoriesOfAnAxisAreDifferentAndTheLastIsUnknown(Axis axis) {
        List<Category> all = CATEGORIES.list(axis);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all.get(all.size() - 1).code()).contains("unknown");
        assertThat(all).allMatch(one -> one.axis() == axis && !one.isTotal());
        assertThat(CATEGORIES.category(axis, known(axis, null), AS_OF)).isEqualTo(all.get(all.size() - 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Axis.class,
            names = {"STATUS", "PARTY", "STEP", "CASEWORK"})
    void nothingIsBrokenDownByTheOthers(Axis axis) {
        CaseAttributes nothing = known(axis, null);
        assertThatThrownBy(() -> CATEGORIES.list(axis)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CATEGORIES.category(axis, nothing, AS_OF))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nothing.attribute(axis)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "province {0}, area {1}")
    @CsvFileSource(resources = "places.csv", numLinesToSkip = 1)
    void theAreaDecidesWhereACaseBelongs(
            String province, String area, String place, boolean knownArea, boolean knownProvince, boolean agree) {
        CaseAttributes known = new CaseAttributes(null, null, province, area, null, null, null);
        Places.Placed placed = CATEGORIES.placed(known);
        assertThat(placed.place().category()).isEqualTo(new Category(Axis.PLACE, place));
        assertThat(CATEGORIES.list(Axis.PLACE)).contains(placed.place().category());
        assertThat(placed.knownArea()).isEqualTo(knownArea);
        assertThat(placed.knownProvince()).isEqualTo(knownProvince);
        assertThat(placed.agree()).isEqualTo(agree);
        String[] parts = place.split(":");
        assertThat(Place.province(placed.place().category()).code()).isEqualTo(parts[0]);
        assertThat(Place.hasArea(placed.place().category())).isEqualTo(!parts[1].equals("unknown"));
        PlaceCodeErrors errors = PlaceCodeErrors.none().plus(placed, 3).plus(placed, 4);
        assertThat(errors).isEqualTo(new PlaceCodeErrors(knownArea ? 0 : 7, knownProvince ? 0 : 7, agree ? 0 : 7));
    }

    @ParameterizedTest
    @CsvSource({
        "71, P7101, 71:P7101, true",
        "71, P7101, 71, true",
        "71, P7101, P7101, true",
        "71, P7101, 71:P7102, false",
        "71, P7101, 72, false",
        "71, P7101, P7102, false",
        "71, P7101, unknown, false",
        "71, , 71, true",
        "71, , 71:unknown, true",
        "71, , 71:P7101, false",
        ", , unknown, true",
        ", , unknown:unknown, true",
        ", , 71, false"
    })
    void aCaseCountsInItsPlaceItsProvinceAndItsArea(String province, String area, String line, boolean in) {
        CaseAttributes known = new CaseAttributes(null, null, province, area, null, null, null);
        assertThat(CATEGORIES.contains(new Category(Axis.PLACE, line), known, AS_OF))
                .isEqualTo(in);
    }

    @Test
    void linesThatThereAreNotAreNone() {
        for (String code : List.of("00", "P9999", "71:P7201", "TOTAL", "")) {
            assertThat(CATEGORIES.has(new Category(Axis.PLACE, code))).as(code).isFalse();
        }
        assertThat(CATEGORIES.has(new Category(Axis.AGE, "6-12"))).isFalse();
        assertThat(CATEGORIES.has(new Category(Axis.SEX, "m"))).isFalse();
    }

    /** What decides the category: equal values, the same category; other values of other axes do not matter. */
    @Test
    void theAttributeOfAnAxisIsWhatDecidesItsCategory() {
        CaseAttributes one =
                new CaseAttributes("M", LocalDate.of(2010, 1, 1), "71", "P7101", "R01", "L1", LocalDate.of(2022, 1, 1));
        CaseAttributes other =
                new CaseAttributes("F", LocalDate.of(2011, 1, 1), "72", "P7201", "R02", "L2", LocalDate.of(2022, 2, 1));
        List<Axis> axes = List.of(Axis.SEX, Axis.AGE, Axis.PLACE, Axis.REASON, Axis.LEVEL, Axis.AGEING);
        assertThat(axes).allSatisfy(axis -> {
            assertThat(one.attribute(axis)).isNotEqualTo(other.attribute(axis));
            assertThat(known(axis, null).attribute(axis)).isIn(null, Arrays.asList(null, null));
        });
        assertThat(axes.stream().map(one::attribute).collect(Collectors.toSet()))
                .hasSize(axes.size());
    }

    @ParameterizedTest
    @CsvSource({"'', '0+ unknown'", "'6', '0-5 6+ unknown'", "'1', '0-0 1+ unknown'", "'6 12', '0-5 6-11 12+ unknown'"})
    void bandsGoFromZeroToAnyNumber(String starts, String codes) {
        List<Integer> first = starts.isEmpty()
                ? List.of()
                : Arrays.stream(starts.split(" ")).map(Integer::valueOf).toList();
        assertThat(new AgeGroups(first)
                        .categories().stream().map(Category::code).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
        assertThat(new AgeingGroups(first)
                        .categories().stream().map(Category::code).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "6 6", "12 6", "6 0"})
    void bandsThatDoNotAscendAreRefused(String starts) {
        List<Integer> first =
                Arrays.stream(starts.split(" ")).map(Integer::valueOf).toList();
        assertThatThrownBy(() -> new AgeGroups(first)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AgeingGroups(first)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSettingsThatAreShippedHaveCategories() {
        Categories shipped = Categories.of(REFERENCE, DisclosureRules.load(JobsFolder.real()));
        assertThat(shipped.list(Axis.AGE)).hasSizeGreaterThan(2);
        assertThat(shipped.list(Axis.PLACE)).hasSizeGreaterThan(77 + 245);
    }
}

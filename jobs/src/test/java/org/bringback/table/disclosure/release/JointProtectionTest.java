package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.PeriodComparison;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.release.ProtectedRelease.Promise;
import org.junit.jupiter.api.Test;

class JointProtectionTest {

    private static final Population MAY = new Population("obec", LocalDate.of(2022, 5, 31), 1);
    private static final Population JUNE = new Population("obec", LocalDate.of(2022, 6, 30), 1);
    private static final Audience OFFICE = new Audience("office", 5, 5, 20, Optional.empty());
    private static final Dimension STATUSES =
            Dimension.of(Axis.STATUS, List.of(Category.of(Status.NOT_FOUND), Category.of(Status.FOUND_RETURNED)));

    /**
     * In May all girls and all boys were printed. In June one of each is not found yet, and no zero can be hidden beside
     * them: whoever knows that zeros are printed knows that it is one each, as long as anything of the table is shown.
     */
    @Test
    void aTableForWhichNoPatternIsEnoughIsSuppressedWholeAndCostsNoOtherAxisAnything() {
        CountTable sex = table("sex", Axis.SEX, JUNE, 1, 1, 30, 40);
        CountTable age = table("age", Axis.AGE, JUNE, 0, 2, 31, 39);
        Publication may = make(linked(sexInMay(), ageInMay()), List.of());
        assertThat(may.suppressed()).isEmpty();

        ProtectedRelease june = ReleaseFactory.protect(
                linked(sexInMay(), ageInMay(), sex, age), AudienceEdition.of(OFFICE), List.of(may), List.of());

        assertThat(june.promise()).isLessThanOrEqualTo(Promise.WITHHELD_TABLES);
        assertThat(june.publication().only(Set.of("sex")).suppressed()).isEqualTo(hideable(sex));
        assertThat(june.publication().only(Set.of("age")).suppressed())
                .isEqualTo(make(linked(ageInMay(), age), List.of(may.only(Set.of("age"))))
                        .suppressed());
    }

    /** What was given before stays as it is: nothing new is told by it, and nothing can be taken back. */
    @Test
    void aReleaseOfNothingNewIsAsItWasPrinted() {
        LinkedTables both = linked(sexInMay(), table("sex", Axis.SEX, JUNE, 1, 1, 30, 40));
        Publication may = make(linked(sexInMay()), List.of());
        Publication june = make(both, List.of(may));

        assertThat(make(both, List.of(may, june)).suppressed()).isEqualTo(june.suppressed());
    }

    private static Set<CellId> hideable(CountTable table) {
        return table.counts().keySet().stream().filter(cell -> !cell.isExempt()).collect(Collectors.toSet());
    }

    private static CountTable sexInMay() {
        return table("sex", Axis.SEX, MAY, 20, 25, 11, 16);
    }

    private static CountTable ageInMay() {
        return table("age", Axis.AGE, MAY, 20, 25, 11, 16);
    }

    private static LinkedTables linked(CountTable... tables) {
        boolean june =
                List.of(tables).stream().anyMatch(table -> table.population().equals(JUNE));
        return new LinkedTables(
                List.of(tables), List.of(), june ? List.of(new PeriodComparison(JUNE, MAY)) : List.of());
    }

    private static Publication make(LinkedTables linked, List<Publication> earlier) {
        return ReleaseFactory.make(linked, AudienceEdition.of(OFFICE), earlier, List.of());
    }

    /** Of those not found and those found, in each of two categories. */
    private static CountTable table(String name, Axis axis, Population population, long... counts) {
        List<Category> categories = List.of(new Category(axis, "a"), new Category(axis, "b"));
        Map<List<Category>, Long> leaves = new HashMap<>();
        for (int index = 0; index < counts.length; index++) {
            leaves.put(List.of(STATUSES.leaves().get(index / 2), categories.get(index % 2)), counts[index]);
        }
        return CountTable.of(name, population, List.of(STATUSES, Dimension.of(axis, categories)), leaves);
    }
}

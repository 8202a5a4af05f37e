package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTest {

    @ParameterizedTest
    @CsvSource({
        "NORMAL,ID_MISSING",
        "NORMAL,PHONE_CHANGED",
        "NORMAL,MOVED",
        "HEAVY,ID_MISSING",
        "HEAVY,PHONE_CHANGED",
        "HEAVY,MOVED",
        "HEAVY,GIVEN_NAME_MISSPELT",
        "HEAVY,FAMILY_NAME_MISSPELT",
        "HEAVY,BIRTH_FIRST_OF_JANUARY"
    })
    void flawsComeAboutAsOftenAsTheTableSays(Dirt dirt, Flaw flaw) throws IOException {
        Map<Flaw, Integer> seen = new EnumMap<>(Flaw.class);
        int rows = count(dirt, seen);

        assertThat(seen.getOrDefault(flaw, 0) / (double) rows).isCloseTo(flaw.rate(dirt), within(0.02));
        assertThat(seen.keySet()).contains(Flaw.values());
    }

    @ParameterizedTest
    @EnumSource(OfficeList.class)
    void aCleanCountryHasNone(OfficeList list) throws IOException {
        World world = SmallCountry.world(Dirt.CLEAN);
        CaseBook book = SmallCountry.book(world, list);
        Clerk clerk = new Clerk(world, book, 1);

        for (int i = 0; i < book.size(); i++) {
            assertThat(clerk.row(i, CaseRow.Kind.GOOD).marks()).isEqualTo(CaseRow.Marks.none());
        }
    }

    private static int count(Dirt dirt, Map<Flaw, Integer> seen) throws IOException {
        World world = SmallCountry.world(dirt);
        int rows = 0;
        for (CaseBook book : world.country().books()) {
            Clerk clerk = new Clerk(world, book, 1);
            for (int i = 0; i < book.size(); i++) {
                clerk.row(i, CaseRow.Kind.GOOD).marks().flaws().forEach(flaw -> seen.merge(flaw, 1, Integer::sum));
                clerk.row(i, CaseRow.Kind.REPEATED).marks().flaws().forEach(flaw -> seen.merge(flaw, 1, Integer::sum));
                rows += 2;
            }
        }
        return rows;
    }
}

package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.samples.error.IdentityError;
import org.bringback.samples.layout.SampleExportRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityErrorTest {

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
    void flawsComeAboutAsOftenAsTheTableSays(ErrorProfile errorProfile, IdentityError identityError)
            throws IOException {
        Map<IdentityError, Integer> seen = new EnumMap<>(IdentityError.class);
        int rows = count(errorProfile, seen);

        assertThat(seen.getOrDefault(identityError, 0) / (double) rows)
                .isCloseTo(identityError.rate(errorProfile), within(0.02));
        assertThat(seen.keySet()).contains(IdentityError.values());
    }

    @ParameterizedTest
    @EnumSource(OfficeList.class)
    void aCleanCountryHasNone(OfficeList list) throws IOException {
        SyntheticPopulation population = SmallCountry.population(ErrorProfile.CLEAN);
        ListCases listCases = SmallCountry.listCases(population, list);
        ExportRowGenerator rowGenerator = new ExportRowGenerator(population, listCases, 1);

        for (int i = 0; i < listCases.size(); i++) {
            assertThat(rowGenerator.row(i, SampleExportRow.Kind.GOOD).marks()).isEqualTo(SampleExportRow.Marks.none());
        }
    }

    private static int count(ErrorProfile errorProfile, Map<IdentityError, Integer> seen) throws IOException {
        SyntheticPopulation population = SmallCountry.population(errorProfile);
        int rows = 0;
        for (ListCases listCases : population.country().caseLists()) {
            ExportRowGenerator rowGenerator = new ExportRowGenerator(population, listCases, 1);
            for (int i = 0; i < listCases.size(); i++) {
                rowGenerator
                        .row(i, SampleExportRow.Kind.GOOD)
                        .marks()
                        .identityErrors()
                        .forEach(identityError -> seen.merge(identityError, 1, Integer::sum));
                rowGenerator
                        .row(i, SampleExportRow.Kind.REPEATED)
                        .marks()
                        .identityErrors()
                        .forEach(identityError -> seen.merge(identityError, 1, Integer::sum));
                rows += 2;
            }
        }
        return rows;
    }
}

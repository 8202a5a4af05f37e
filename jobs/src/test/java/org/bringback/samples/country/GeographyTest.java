package org.bringback.samples.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.AreaId;
import org.bringback.samples.SmallCountry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where people of the synthetic country live and learn. */
class GeographyTest {

    private static final int THROWS = 2_000;

    private Geography geography;

    @BeforeEach
    void aCountry() throws IOException {
        geography =
                new Geography(1, ReferenceTables.read(SmallCountry.REFERENCE).areas());
    }

    private static SeededRandom random(int number) {
        return SeededRandom.of(1, RandomStream.SAMPLE, number);
    }

    /** Held against the product's own tables of areas and provinces. */
    @Test
    void homesLieInRealAreasOfTheirProvince() {
        ReferenceData reference = ReferenceData.load(JobsFolder.real());
        Set<String> provinces = new HashSet<>();
        for (int number = 0; number < THROWS; number++) {
            Home home = geography.home(random(number));
            provinces.add(home.province().code());
            assertThat(reference
                            .areas()
                            .find(new AreaId(home.area().id()))
                            .orElseThrow()
                            .provinces())
                    .anyMatch(code -> code.value().equals(home.province().code()));
            assertThat(home.district()).isNotBlank();
            assertThat(home.house()).matches("[1-9][0-9]{0,2}/[1-9]");
            assertThat(Integer.parseInt(home.village())).isBetween(1, 15);
            assertThat(home.district().equals("เมืองกรุงเทพมหานคร")).isFalse();
        }
        assertThat(provinces).hasSize(77);
    }

    @Test
    void whoMovesNearbyStaysInTheArea() {
        int moved = 0;
        for (int number = 0; number < 300; number++) {
            Home home = geography.home(random(number));
            Home other = geography.neighbour(home, random(number + 1));
            assertThat(other.area()).isEqualTo(home.area());
            assertThat(other.house()).isEqualTo(home.house());
            moved += other.district().equals(home.district()) ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(200);
    }

    @ParameterizedTest
    @EnumSource(OfficeList.class)
    void aSchoolIsTheSameWhoeverAsksAndNamesItsAgencyAndProvince(OfficeList list) {
        SampleProvince province = geography.home(random(1)).province();
        Set<String> ids = new HashSet<>();
        for (int number = 1; number <= 400; number++) {
            School school = geography.school(list, province, number);
            assertThat(school).isEqualTo(geography.school(list, province, number));
            assertThat(school.id()).hasSize(10).containsOnlyDigits().startsWith(list.agency() + province.code());
            assertThat(school.registerCode()).hasSize(8).isEqualTo(school.id().substring(2));
            assertThat(school.name()).doesNotContain("โรงเรียน");
            ids.add(school.id());
        }
        assertThat(ids).hasSize(400);
        assertThat(geography.schoolNumber(random(5))).isBetween(1, 400);
    }
}

package org.bringback.samples.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.thai.ThaiText;
import org.bringback.thai.name.TitleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names as they are made up. */
class NameGeneratorTest {

    private static final int THROWS = 3_000;

    private final NameGenerator names = new NameGenerator();
    private final TitleTable titles = ReferenceData.load(JobsFolder.real()).titles();

    private static SeededRandom random(int number) {
        return SeededRandom.of(1, RandomStream.SAMPLE, number);
    }

    @ParameterizedTest
    @EnumSource(SampleSex.class)
    void thaisHaveTwoNamesAndMostAreWrittenOneWay(SampleSex sex) {
        Set<String> given = new HashSet<>();
        Set<String> family = new HashSet<>();
        int compound = 0;
        for (int number = 0; number < THROWS; number++) {
            SampleName name = names.thai(sex, random(number));
            given.add(name.given());
            family.add(name.family());
            compound += name.family().contains(" ") ? 1 : 0;
            assertThat(name.given()).isNotBlank().doesNotContain(" ").isEqualTo(ThaiText.clean(name.given()));
            assertThat(name.family()).isNotBlank().isEqualTo(ThaiText.clean(name.family()));
        }
        assertThat(given).hasSizeGreaterThan(60);
        assertThat(family).hasSizeGreaterThan(1_000);
        assertThat(compound).as("a few are of two words").isBetween(1, THROWS / 50);
    }

    /** Honorifics belong to such names; the reader of titles must not take them for titles. */
    @ParameterizedTest
    @EnumSource(SampleSex.class)
    void onlyMalaysOfTheMinoritiesHaveAFamilyName(SampleSex sex) {
        Set<Boolean> withFamily = new TreeSet<>();
        Set<Integer> words = new TreeSet<>();
        for (int number = 0; number < THROWS; number++) {
            SampleName name = names.minority(sex, random(number));
            withFamily.add(name.family().isEmpty());
            words.add(name.given().split(" ").length);
            assertThat(titles.splitUntitled(name.given()).titleCode())
                    .as(name.given())
                    .isEmpty();
        }
        assertThat(withFamily).containsExactly(false, true);
        assertThat(words).contains(2, 3);
    }

    @ParameterizedTest
    @EnumSource(SampleSex.class)
    void aTwinsNameIsEasilyMistakenForTheOthers(SampleSex sex) {
        int alike = 0;
        for (int number = 0; number < 300; number++) {
            String name = names.givenName(sex, random(number));
            String other = names.alike(sex, name, random(number + 1));
            alike += !other.equals(name) && other.charAt(0) == name.charAt(0) ? 1 : 0;
        }
        assertThat(alike).isGreaterThan(200);
        assertThat(names.alike(sex, "ไม่มีในรายการ", random(1))).isNotBlank();
    }

    @Test
    void chanceDependsOnTheSeedAndOnWhatItIsThrownForOnly() {
        assertThat(names.familyName(random(5))).isEqualTo(new NameGenerator().familyName(random(5)));
        assertThat(SeededRandom.of(1, RandomStream.SAMPLE, 5).below(1_000_000))
                .isNotEqualTo(SeededRandom.of(2, RandomStream.SAMPLE, 5).below(1_000_000))
                .isNotEqualTo(SeededRandom.of(1, RandomStream.NAMESAKE, 5).below(1_000_000))
                .isNotEqualTo(SeededRandom.of(1, RandomStream.SAMPLE, 6).below(1_000_000));
    }
}

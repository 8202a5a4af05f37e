package org.bringback.thai.phonetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Every letter by itself, in front and behind another, and the letters that are not spoken. */
class SoundGroupsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "consonants.csv", numLinesToSkip = 1)
    void aConsonantBelongsToItsGroups(String consonants, String first, String sign, String sound, String rough) {
        assertThat(consonants.chars().mapToObj(c -> (char) c)).allSatisfy(c -> {
            assertThat(PhoneticKey.lk82("" + c)).as("%s in front", c).isEqualTo(first + "0000");
            assertThat(PhoneticKey.lk82("อะ" + c)).as("%s behind", c).isEqualTo("อ" + sign + "000");
            assertThat(LatinKey.key("" + c)).as("%s in front", c).isEqualTo(sound);
            assertThat(LatinKey.key("อ" + c)).as("%s behind", c).isEqualTo("A" + rough.replace("_", ""));
            assertThat(PhoneticKey.skeleton("โ" + c + "้")).isEqualTo("" + c);
        });
    }

    @Test
    void everyConsonantHasASoundInFront() {
        assertThat(IntStream.rangeClosed(0x0E01, 0x0E2E).mapToObj(Character::toString))
                .allSatisfy(consonant -> {
                    assertThat(PhoneticKey.lk82(consonant)).as(consonant).hasSize(5);
                    assertThat(LatinKey.key(consonant)).as(consonant).hasSize(1);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "vowels.csv", numLinesToSkip = 1)
    void vowelsCountWhereTheyAreWritten(String name, String lk82) {
        assertThat(PhoneticKey.lk82(name)).isEqualTo(lk82);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvFileSource(resources = "transcribed.csv", numLinesToSkip = 1)
    void namesOfOtherLanguagesMeetHoweverAClerkHeardThem(String one, String other, boolean meet) {
        assertThat(PhoneticKey.transcribed(one).equals(PhoneticKey.transcribed(other)))
                .isEqualTo(meet);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "latin-sounds.csv", numLinesToSkip = 1)
    void aNameInLatinLettersHasRoughSounds(String name, String key) {
        assertThat(LatinKey.key(name)).isEqualTo(key.equals("_") ? "" : key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "silent.csv", numLinesToSkip = 1)
    void whatAThanthakhatSilencesIsTakenAway(String name, String spoken) {
        assertThat(SilentLetters.remove(name)).isEqualTo(spoken.equals("_") ? "" : spoken);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "unspoken.csv", numLinesToSkip = 1)
    void lettersThatOnlyColourTheNextOneAreNotSpoken(String name, String key) {
        assertThat(LatinKey.key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "KK, K",
        "AK, AK",
        "AA, A",
        "CS, CT",
        "CT, CT",
        "CC, C",
        "CCT, CT",
        "NRN, NN",
        "PF, PP",
        "PPF, PP",
        "WYHA, W",
        "MNM, MNM"
    })
    void theFirstSoundKeepsMoreThanTheOthers(String sounds, String key) {
        PhoneticKeyBuilder builder = new PhoneticKeyBuilder();
        assertThat(builder.isEmpty()).isTrue();
        builder.add((char) 0);
        assertThat(builder.isEmpty()).isTrue();
        sounds.chars().forEach(c -> builder.add((char) c));

        assertThat(builder.isEmpty()).isFalse();
        assertThat(builder).hasToString(key);
    }
}

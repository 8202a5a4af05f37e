package org.bringback.thai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SoundKeyTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "lk82.csv", numLinesToSkip = 1)
    void soundCodesAreTheKnownOnes(String left, String right, String leftCode, String rightCode) {
        assertThat(SoundKey.lk82(left)).isEqualTo(leftCode);
        assertThat(SoundKey.lk82(right)).isEqualTo(rightCode);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "soundkeys.csv", numLinesToSkip = 1)
    void aNameHasASkeletonAndALatinKey(String name, String skeleton, String key) {
        assertThat(SoundKey.skeleton(blankIfQuoted(name))).isEqualTo(blankIfQuoted(skeleton));
        assertThat(Romaniser.key(blankIfQuoted(name))).isEqualTo(blankIfQuoted(key));
    }

    @Test
    void aNameWithoutThaiLettersHasNoSoundCode() {
        assertThat(SoundKey.lk82("Somchai")).isEmpty();
        assertThat(SoundKey.lk82("")).isEmpty();
    }

    private static String blankIfQuoted(String cell) {
        return cell.equals("''") ? "" : cell;
    }
}

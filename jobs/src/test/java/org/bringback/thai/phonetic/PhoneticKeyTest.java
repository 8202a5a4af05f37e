package org.bringback.thai.phonetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PhoneticKeyTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "lk82.csv", numLinesToSkip = 1)
    void soundCodesAreTheKnownOnes(String left, String right, String leftCode, String rightCode) {
        assertThat(PhoneticKey.lk82(left)).isEqualTo(leftCode);
        assertThat(PhoneticKey.lk82(right)).isEqualTo(rightCode);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "soundkeys.csv", numLinesToSkip = 1)
    void aNameHasASkeletonAndALatinKey(String name, String skeleton, String key) {
        assertThat(PhoneticKey.skeleton(blankIfQuoted(name))).isEqualTo(blankIfQuoted(skeleton));
        assertThat(LatinKey.key(blankIfQuoted(name))).isEqualTo(blankIfQuoted(key));
    }

    @Test
    void aNameWithoutThaiLettersHasNoSoundCode() {
        assertThat(PhoneticKey.lk82("Somchai")).isEmpty();
        assertThat(PhoneticKey.lk82("")).isEmpty();
    }

    private static String blankIfQuoted(String cell) {
        return cell.equals("''") ? "" : cell;
    }
}

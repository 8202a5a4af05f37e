package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"สมศักดิ์", "ณัฐพล", "วิชัย", "น้ำฝน", "ศรีสุข"})
    void aNameComesOutDifferentButNearlyTheSame(String name) {
        for (int throwNumber = 0; throwNumber < 50; throwNumber++) {
            String spelt = Misspelling.of(name, Dice.of(1, Purpose.SAMPLE, throwNumber));
            assertThat(spelt).isNotEqualTo(name).hasSizeBetween(name.length() - 1, name.length());
        }
    }

    @Test
    void theUsualMistakesOccur() {
        Set<String> spellings = new TreeSet<>();
        for (int throwNumber = 0; throwNumber < 200; throwNumber++) {
            spellings.add(Misspelling.of("ศักดิ์ดี", Dice.of(1, Purpose.SAMPLE, throwNumber)));
        }

        assertThat(spellings).contains("ศักดิดี", "สักดิ์ดี", "ศักดี์ดี");
    }

    @Test
    void aNameThatAllowsNoneStaysAsItIs() {
        assertThat(Misspelling.of("-", Dice.of(1, Purpose.SAMPLE, 1))).isEqualTo("-");
    }
}

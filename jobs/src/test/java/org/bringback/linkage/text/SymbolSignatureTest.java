package org.bringback.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tallies against the symbols themselves. */
class SymbolSignatureTest {

    @ParameterizedTest(name = "of {0} at least {2} symbols are not in {1}")
    @CsvSource({
        "0812345678, 0812345678, 0",
        "0812345678, 0812345679, 1",
        "aab, ab, 1",
        "ab, aab, 0",
        "กานดา, กานตา, 1",
        "abc, xyz, 3",
        // counters stop at three
        "aaaaa, a, 2"
    })
    void symbolsThatAnotherTextLacksAreCounted(String one, String other, int missing) {
        assertThat(SymbolSignature.missing(of(one), of(other))).isEqualTo(missing);
    }

    @Test
    void neverMoreAreSaidToBeMissingThanAre() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 50_000; i++) {
            int letters = 1 + random.nextInt(80);
            String one = word(random, letters);
            String other = word(random, letters);
            assertThat(SymbolSignature.missing(of(one), of(other)))
                    .as(one + " " + other)
                    .isBetween(0, missing(one, other));
        }
    }

    private static int missing(String one, String other) {
        StringBuilder rest = new StringBuilder(other);
        int missing = 0;
        for (char symbol : one.toCharArray()) {
            int at = rest.indexOf(String.valueOf(symbol));
            if (at < 0) {
                missing++;
            } else {
                rest.deleteCharAt(at);
            }
        }
        return missing;
    }

    private static String word(SplittableRandom random, int letters) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(30); length > 0; length--) {
            word.append((char) ('ก' + random.nextInt(letters)));
        }
        return word.toString();
    }

    private static long of(String text) {
        long tally = 0;
        for (char symbol : text.toCharArray()) {
            tally = SymbolSignature.with(tally, symbol);
        }
        return tally;
    }
}

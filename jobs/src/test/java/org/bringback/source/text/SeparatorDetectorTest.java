package org.bringback.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SeparatorDetectorTest {

    @ParameterizedTest(name = "{0}, agreed {1}: {2}")
    @CsvFileSource(resources = "separators.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void theHeaderLineTellsTheSeparator(String text, String agreed, String found) throws IOException {
        String plain = text.replace("∅", "").replace("/", "\n").replace("→", "\t");
        assertThat(SeparatorDetector.detect(new StringReader(plain), sign(agreed)))
                .isEqualTo(sign(found));
    }

    private static char sign(String cell) {
        return cell.equals("→") ? '\t' : cell.charAt(0);
    }

    /** A file of one line without an end, such as a register that somebody joined, is not read to its end. */
    @Test
    void onlyTheBeginningIsLookedAt() throws IOException {
        String far = "a".repeat(1 << 16) + ";b;c";
        assertThat(SeparatorDetector.detect(new StringReader(far), ',')).isEqualTo(',');
    }

    @Test
    void aTabHasAName() {
        assertThat(SeparatorDetector.name('\t')).isEqualTo("TAB");
        assertThat(SeparatorDetector.name('|')).isEqualTo("|");
    }
}

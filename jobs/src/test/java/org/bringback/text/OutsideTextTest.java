package org.bringback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class OutsideTextTest {

    @ParameterizedTest
    @CsvFileSource(resources = "outside-texts.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void whatCommandsATerminalIsShownByItsNumber(String codePoints, String shown) {
        StringBuilder text = new StringBuilder("a");
        for (String hex : codePoints.split(" ")) {
            text.appendCodePoint(Integer.parseInt(hex, 16));
        }
        assertThat(OutsideText.oneLine(text.append('z').toString())).isEqualTo("a" + shown + "z");
    }

    @Test
    void theWriterKeepsLinesAndLetsNothingElsePass() throws IOException {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(new OutsideTextWriter(written), true);
        out.print("\r[##]\tไทย 😀\n");
        out.print('\u001b');
        out.write(new char[] {'x', '\u202e', 'y'}, 1, 1);
        out.append("\u009b31m", 0, 2).flush();
        assertThat(written.toString()).isEqualTo("\r[##]\tไทย 😀\n\\u001b\\u202e\\u009b3");
    }
}

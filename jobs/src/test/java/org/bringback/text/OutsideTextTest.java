package org.bringback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Bash says the same of each: {@code printf '%s' WORD} gives the path back. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/srv/state|/srv/state",
                "/srv/สถานะ 2565|'/srv/สถานะ 2565'",
                "/srv/สถานะ|/srv/สถานะ",
                "/srv/it's|'/srv/it'\\''s'",
                "/srv/$(id)|'/srv/$(id)'",
                "/srv/a;b|'/srv/a;b'",
            })
    void aPathIsQuotedWhereAShellWouldTakeItApart(String path, String word) {
        assertThat(OutsideText.shellWord(Path.of(path))).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export 1103700234567.csv|export ….csv",
                "1-1037-00234-56-7|…",
                "1 1037 00234 56 7 and 081-234-5678|… and …",
                "0812345678x021234567|…x…",
                "2022-09-23 04:10:33|2022-09-23 04:10:33",
                "export-obec-2565-09-23.csv|export-obec-2565-09-23.csv",
                "11037002345678|11037002345678",
                "12,345,678 rows|12,345,678 rows",
            })
    void numbersThatMayBeAPersonsAreMasked(String text, String masked) {
        assertThat(OutsideText.masked(text)).isEqualTo(masked);
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

package org.bringback.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import org.bringback.linkage.record.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The forms of a text that are compared instead of it. */
class TextFormsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "soundex.csv", numLinesToSkip = 1)
    void soundexIsTheAmericanOne(String name, String code) {
        assertThat(Soundex.of(name)).isEqualTo(code);
        assertThat(Soundex.of(name.toUpperCase(Locale.ROOT))).isEqualToIgnoringCase(code);
    }

    @ParameterizedTest(name = "{0} (month first: {1}) is {2}")
    @CsvFileSource(resources = "date-digits.csv", numLinesToSkip = 1)
    void datesBecomeEightDigitsEvenWhenTheyAreNone(String raw, boolean monthFirst, String digits) {
        assertThat(DateDigits.digits(raw, monthFirst)).isEqualTo(digits);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "normalised.csv", numLinesToSkip = 1)
    void wordsLettersAndDigitsAreWhatIsLeftOfAText(String raw, String words, String letters, String digits) {
        assertThat(TextNormaliser.words(raw)).isEqualTo(words);
        assertThat(TextNormaliser.letters(raw)).isEqualTo(letters);
        assertThat(TextNormaliser.digits(raw)).isEqualTo(digits);
    }

    /** Symbols are read from the bytes of a dictionary without making texts of them: the same must come of texts. */
    @Test
    void symbolsReadFromBytesAreThoseOfTheText() {
        SplittableRandom random = new SplittableRandom(17);
        Dictionary values = new Dictionary();
        for (int i = 0; i < 2_000; i++) {
            values.add(text(random));
        }
        Symbols fromBytes = Symbols.of(values);
        Symbols fromTexts = Symbols.of(values, text -> text);
        for (int code = 0; code < values.size(); code++) {
            assertThat(symbols(fromBytes, code)).isEqualTo(symbols(fromTexts, code));
            assertThat(fromBytes.length(code))
                    .isEqualTo(values.value(code)
                            .codePointCount(0, values.value(code).length()));
            int other = random.nextInt(values.size());
            assertThat(fromBytes.maxCommon(code, other)).isEqualTo(fromTexts.maxCommon(code, other));
            assertThat(fromBytes.startsWith(code, other))
                    .isEqualTo(values.value(code).startsWith(values.value(other)));
        }
    }

    @Test
    void whatStandsAfterTheLastMarkIsLeftOut() {
        SplittableRandom random = new SplittableRandom(18);
        Dictionary values = new Dictionary();
        for (int i = 0; i < 2_000; i++) {
            values.add(text(random));
        }
        Symbols before = Symbols.before('|', values);
        for (int code = 0; code < values.size(); code++) {
            String value = values.value(code);
            int mark = value.lastIndexOf('|');
            String left = mark < 0 ? value : value.substring(0, mark);
            Symbols expected = Symbols.ofPair(left, "");
            assertThat(symbols(before, code)).isEqualTo(symbols(expected, 0));
        }
    }

    /** Small texts of all that can go wrong: what is said to be in its form must be what normalising makes of it. */
    @Test
    void aTextThatIsSaidToBeInItsFormStaysAsItIs() {
        String[] parts = {
            "a", "z", "n", "A", "0", " ", " ", "-", "'", "é", "e", "\u0301", "ก", "ไ", "มี", "ำ", "ุ", "ู", "ฺ", "่",
            "้", "็", "์", "ฯ", "฿", "๏", "๕", "\u200b", "😀", "ไม่มี", "na", "unknown", "null"
        };
        SplittableRandom random = new SplittableRandom(19);
        int[] inForm = new int[2];
        Dictionary values = new Dictionary();
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(5); length > 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String raw = text.toString();
            values.add(raw);
            byte[] utf8 = ("b" + raw + "b").getBytes(StandardCharsets.UTF_8);
            if (WordForm.isWords(utf8, 1, utf8.length - 2)) {
                assertThat(TextNormaliser.words(raw)).isEqualTo(raw);
                inForm[0]++;
            }
            if (WordForm.isLetters(utf8, 1, utf8.length - 2)) {
                assertThat(TextNormaliser.letters(raw)).isEqualTo(raw);
                inForm[1]++;
            }
        }
        assertThat(inForm[0]).isGreaterThan(inForm[1]);
        assertThat(inForm[1]).isGreaterThan(2_000);
        Symbols letters = Symbols.letters(values);
        for (int code = 0; code < values.size(); code++) {
            Symbols expected = Symbols.ofPair(TextNormaliser.letters(values.value(code)), "");
            assertThat(symbols(letters, code)).isEqualTo(symbols(expected, 0));
        }
    }

    private static String symbols(Symbols symbols, int code) {
        return new String(symbols.all(), symbols.start(code), symbols.length(code));
    }

    /** One to four bytes a symbol, and now and then a mark. */
    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int[] alphabet = {'a', 'b', '|', 'é', 'ก', 'ิ', 0x1F600};
        for (int length = random.nextInt(8); length > 0; length--) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }
}

package org.bringback.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single characters against the names and classes of Unicode in the JDK; texts against the rules written once more. */
class ThaiLetterTest {
    private static final String ALPHABET =
            "กนฮรเแโใๅะาำัิีืุู\u0E3A่้๊๋็์\u0E4D\u0E4E๑๙ฯๆ  \u00A0\u200B\u0085\u2060-aé\u0301";

    @Test
    void aCharacterDoesWhatItsNameInUnicodeSays() {
        List<Character> all =
                IntStream.rangeClosed(0x0D80, 0x0EFF).mapToObj(c -> (char) c).toList();

        assertThat(all)
                .allSatisfy(
                        c -> assertThat(ThaiLetter.of(c)).as("U+%04X", (int) c).isEqualTo(byName(c)));
        assertThat(all)
                .allSatisfy(c -> assertThat(ThaiLetter.of(c).isMark())
                        .isEqualTo(
                                byName(c) != ThaiLetter.OTHER && Character.getType(c) == Character.NON_SPACING_MARK));
        assertThat(all)
                .allSatisfy(c -> assertThat(ThaiLetter.isConsonant(c)).isEqualTo(byName(c) == ThaiLetter.CONSONANT));
    }

    @Test
    void digitsAreThoseOfTheJdk() {
        assertThat(IntStream.rangeClosed(0x0E00, 0x0E7F).mapToObj(c -> (char) c))
                .allSatisfy(c -> assertThat(ThaiText.digit(c))
                        .isEqualTo(Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c));
    }

    @Test
    void blanksAreThoseOfTheJdkAndTheNextLine() {
        assertThat(IntStream.rangeClosed(0, 0xFFFF)
                        .filter(c -> ThaiNormaliser.isSpace((char) c)
                                != (Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x85)))
                .isEmpty();
    }

    @ParameterizedTest(name = "U+{0}: {1}")
    @CsvFileSource(resources = "zero-width.csv", numLinesToSkip = 1)
    void charactersWithoutWidthAreKnown(String hex, boolean zeroWidth) {
        assertThat(ThaiNormaliser.isZeroWidth((char) Integer.parseInt(hex, 16))).isEqualTo(zeroWidth);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 9})
    void aTextIsRepairedAsTheRulesWrittenOnceMoreDo(int length) {
        Random random = new Random(length);
        for (int i = 0; i < 20_000; i++) {
            String raw = random.ints(length, 0, ALPHABET.length())
                    .mapToObj(at -> ALPHABET.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(ThaiText.clean(raw)).as(() -> codePoints(raw)).isEqualTo(NaiveNormaliser.clean(raw));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "quick-check.csv", numLinesToSkip = 1)
    void theQuickCheckAsksForARepairOnlyWhereOneMayBeNeeded(String codePoints, boolean clean) {
        String text = List.of(codePoints.split(" ")).stream()
                .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                .collect(Collectors.joining());

        assertThat(NormalisationQuickCheck.isClean(text)).isEqualTo(clean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "nothing.csv", numLinesToSkip = 1)
    void aCellSaysNothingOrSomething(String quoted, boolean nothing) {
        assertThat(ThaiText.isNothing(quoted.substring(1, quoted.length() - 1))).isEqualTo(nothing);
    }

    private static ThaiLetter byName(char c) {
        String name = Character.isDefined(c) ? Character.getName(c) : "";
        if (name.startsWith("THAI DIGIT")) {
            return ThaiLetter.DIGIT;
        }
        if (!name.startsWith("THAI CHARACTER ")) {
            return ThaiLetter.OTHER;
        }
        return switch (name.substring("THAI CHARACTER ".length())) {
            case "PHINTHU" -> ThaiLetter.PHINTHU;
            case "MAI HAN-AKAT", "MAITAIKHU", "SARA I", "SARA II", "SARA UE", "SARA UEE", "SARA U", "SARA UU" ->
                ThaiLetter.VOWEL_MARK;
            case "MAI EK", "MAI THO", "MAI TRI", "MAI CHATTAWA" -> ThaiLetter.TONE;
            case "THANTHAKHAT", "NIKHAHIT", "YAMAKKAN" -> ThaiLetter.SIGN;
            case "SARA A", "SARA AA", "SARA AM", "LAKKHANGYAO" -> ThaiLetter.FOLLOWING_VOWEL;
            case "SARA E", "SARA AE", "SARA O", "SARA AI MAIMUAN", "SARA AI MAIMALAI" -> ThaiLetter.LEADING_VOWEL;
            case "PAIYANNOI", "MAIYAMOK", "FONGMAN", "ANGKHANKHU", "KHOMUT" -> ThaiLetter.OTHER;
            default -> ThaiLetter.CONSONANT;
        };
    }

    private static String codePoints(String text) {
        return text.chars().mapToObj(c -> "%04X".formatted(c)).collect(Collectors.joining(" "));
    }
}

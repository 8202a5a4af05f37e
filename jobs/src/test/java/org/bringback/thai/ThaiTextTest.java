package org.bringback.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiTextTest {
    private static final int TEXTS = 50_000;
    private static final String SPECIAL = " \t\u00A0\u200B\uFEFF-1a\u0301\u0316\u0334é";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "text.csv", numLinesToSkip = 1)
    void textIsBroughtIntoOneSpelling(String name, String raw, @Nullable String clean) {
        assertThat(codePoints(ThaiText.clean(text(raw)))).isEqualTo(clean == null ? "" : clean);
    }

    @Test
    void cleaningTwiceChangesNothingMore() {
        Random random = new Random(2565);
        for (int i = 0; i < TEXTS; i++) {
            String raw = randomText(random);
            String once = ThaiText.clean(raw);
            assertThat(ThaiText.clean(once)).as(() -> codePoints(raw)).isEqualTo(once);
        }
    }

    @Test
    void theShortCutForCleanTextAgreesWithTheRepair() {
        Random random = new Random(2566);
        for (int i = 0; i < TEXTS; i++) {
            String raw = randomText(random);
            if (NormalisationQuickCheck.isClean(raw)) {
                assertThat(new ThaiNormaliser(raw.length()).normalise(raw))
                        .as(() -> codePoints(raw))
                        .isEqualTo(raw);
                assertThat(Normalizer.isNormalized(raw, Normalizer.Form.NFC)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "น้ำผึ้ง",
                "เกาะสมุย",
                "ศักดิ์สิทธิ์ พันธุ์ดี",
                "เด็กชาย ก. ข.",
                "Café 12",
                "ปู่ย่า ๆ",
                "1101700207030"
            })
    void wellSpeltTextTakesTheShortCut(String text) {
        assertThat(NormalisationQuickCheck.isClean(text)).isTrue();
        assertThat(ThaiText.clean(text)).isSameAs(text);
    }

    @Test
    void onlyThaiDigitsChangeWhenOnlyDigitsAreAskedFor() {
        assertThat(ThaiText.digits("๑๒  ก/๓")).isEqualTo("12  ก/3");
        assertThat(ThaiText.digits("abc")).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " - ", "ไม่มี", "ไม่ระบุ", "ไม่\u200Bมี", "N/A", "NULL"})
    void wordsForNothingAreKnown(String cell) {
        assertThat(ThaiText.isNothing(cell)).isTrue();
    }

    @Test
    void anythingElseIsSomething() {
        assertThat(ThaiText.isNothing("0")).isFalse();
        assertThat(ThaiText.isNothing("ไม่มีชื่อ")).isFalse();
    }

    private static String randomText(Random random) {
        return random.ints(1 + random.nextInt(9), 0, 0x5C + SPECIAL.length())
                .map(n -> n < 0x5C ? 0x0E00 + n : SPECIAL.charAt(n - 0x5C))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String text(String codePoints) {
        return Arrays.stream(codePoints.split(" "))
                .map(hex -> String.valueOf((char) Integer.parseInt(hex, 16)))
                .collect(Collectors.joining());
    }

    private static String codePoints(String text) {
        return text.chars().mapToObj(c -> "%04X".formatted(c)).collect(Collectors.joining(" "));
    }
}

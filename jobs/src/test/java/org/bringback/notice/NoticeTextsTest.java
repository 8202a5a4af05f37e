package org.bringback.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All texts of notices: both languages say the same of a problem, each in its own script. */
class NoticeTextsTest {

    private static final Pattern DO =
            Pattern.compile("(?i)\\b(ask|add|check|choose|copy|correct|described|export|fill|give|have|leave|look|"
                    + "make|mend|name|pack|put|remove|rename|review|save|see|send|set|split|tell|take|use|write)\\b");

    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]");

    /** Texts that differ are named one by one in {@code unequal-texts.csv}. */
    @Test
    void bothLanguagesHaveTheSameValuesTheSameNumberOfTimes() {
        List<String> unequal = Arrays.stream(NoticeCode.values())
                .filter(code -> !placeholders(code.text().thai())
                        .equals(placeholders(code.text().english())))
                .map(code -> code + "," + placeholders(code.text().thai()) + ","
                        + placeholders(code.text().english()))
                .toList();
        assertThat(unequal).isEmpty();
    }

    /** How often a text has the expected and the found value. */
    private static String placeholders(String text) {
        return count(text, "{expected}") + "," + count(text, "{found}");
    }

    private static long count(String text, String placeholder) {
        return Pattern.compile(placeholder, Pattern.LITERAL)
                .matcher(text)
                .results()
                .count();
    }

    @ParameterizedTest
    @EnumSource(NoticeCode.class)
    void aTextIsWrittenInItsOwnScriptAndWithoutStraySpaces(NoticeCode code) {
        String thai = code.text().thai();
        String english = code.text().english();
        assertThat(THAI.matcher(thai).find()).isTrue();
        assertThat(THAI.matcher(english).find()).isFalse();
        assertThat(english).matches("[A-Z].*[^.]");
        for (String text : List.of(thai, english)) {
            assertThat(text).isEqualTo(text.strip()).doesNotContain("  ");
            assertThat(text.replace("{expected}", "").replace("{found}", ""))
                    .as("no other placeholder")
                    .doesNotContain("{", "}", "%s");
        }
    }

    /** Whoever runs the night can mend a spelling that no settings know only where it is said which of them would. */
    @Test
    void ofAnUnknownCellItIsSaidWhereItsSpellingCanBeAdded() {
        assertThat(NoticeCode.values())
                .filteredOn(code -> code.name().startsWith("UNKNOWN_")
                        && code.text().thai().startsWith("ไม่รู้จัก")
                        && code.severity() != Severity.FILE)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(code -> {
                    assertThat(code.text().english()).containsPattern("jobs/reference/[a-z]+[.]csv|list's YAML");
                    assertThat(code.text().thai()).containsPattern("jobs/reference/[a-z]+[.]csv|YAML ของรายการ");
                });
    }

    /** A whole file is lost until somebody does something: what. */
    @Test
    void whatRefusesAFileSaysWhatToDo() {
        assertThat(NoticeCode.values())
                .filteredOn(code -> code.severity() == Severity.FILE && code != NoticeCode.STILL_CHANGING)
                .hasSizeGreaterThan(40)
                .allSatisfy(code -> {
                    assertThat(code.text().thai()).containsPattern("ให้|ห้าม|ต้อง|กรุณา|review export");
                    assertThat(code.text().english()).containsPattern(DO);
                });
    }

    @Test
    void noTwoCodesOfOneSeveritySayTheSame() {
        List<String> texts = Arrays.stream(NoticeCode.values())
                .map(code -> code.severity() + " " + code.text().english())
                .toList();
        assertThat(texts).doesNotHaveDuplicates();
    }
}

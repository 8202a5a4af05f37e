package org.bringback.reference.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamePatternTest {

    @ParameterizedTest(name = "{1} after {0}: {2}")
    @CsvFileSource(resources = "file-names.csv", numLinesToSkip = 1)
    void theDateOfANameIsFound(String pattern, String name, String date) {
        assertThat(new FileNamePattern(pattern).find(name).map(Object::toString).orElse("-"))
                .isEqualTo(date);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvFileSource(resources = "file-overlaps.csv", numLinesToSkip = 1)
    void aNameThatFollowsTwoPatternsIsFound(String left, String right, boolean overlap, boolean ofOneDate) {
        FileNamePattern one = new FileNamePattern(left);
        FileNamePattern other = new FileNamePattern(right);
        assertThat(NamesOverlap.exists(one, other)).isEqualTo(overlap);
        assertThat(NamesOverlap.exists(other, one)).isEqualTo(overlap);
        assertThat(NamesOverlap.existsWithOneDate(one, other)).isEqualTo(ofOneDate);
        assertThat(NamesOverlap.existsWithOneDate(other, one)).isEqualTo(ofOneDate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "report.xlsx", "<date>-<date>.xlsx", "in/<date>.xlsx", "<DATE>.xlsx", "<date"})
    void aPatternHasOneDateAndNoFolder(String pattern) {
        assertThatThrownBy(() -> new FileNamePattern(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exactly one <date> and no folder: " + pattern);
    }

    @ParameterizedTest
    @CsvSource({"text, TEXT", "number, NUMBER", "date, DATE", "code, CODE"})
    void aTypeOfAFieldIsFoundByItsName(String key, FieldType type) {
        assertThat(FieldType.find(key)).contains(type);
        assertThat(FieldType.find(type.name())).isEmpty();
        assertThat(FieldType.known()).containsExactly("text", "number", "date", "code");
    }

    @ParameterizedTest
    @CsvSource({
        "obec, true",
        "nfe-disabled, true",
        "a, true",
        "a1234567890123456789012345678-0, true",
        "a12345678901234567890123456789-0, false",
        "'', false",
        "OBEC, false",
        "1a, false",
        "-a, false",
        "a_b, false"
    })
    void anIdOfAListIsLowerCase(String id, boolean valid) {
        if (valid) {
            assertThat(new ListId(id)).hasToString(id);
        } else {
            assertThatThrownBy(() -> new ListId(id)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

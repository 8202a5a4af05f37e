package org.bringback.thai.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.bringback.notice.NoticeCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonIdTest {
    private static final String VALID = "1101700207030";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "ids.csv", numLinesToSkip = 1)
    void aCellIsReadAsWhatItWasMeantToBe(String cell, IdKind kind, String value, @Nullable NoticeCode notice) {
        String typed = cell.equals("''") ? "" : cell;
        IdReading reading = PersonId.read(typed);
        assertThat(reading.kind()).isEqualTo(kind);
        assertThat(reading.value()).isEqualTo(value.equals("''") ? "" : value);
        assertThat(reading.notice().orElse(null)).isEqualTo(notice);
    }

    @ParameterizedTest
    @CsvSource({
        "123456789012, 1",
        "110170020703, 0",
        "324980000834, 1",
        "110170023070, 8",
        "199990000012, 9",
        "099890000001, 4",
        "000000000000, 1",
        "111111111111, 9"
    })
    void theCheckDigitIsTheOneOfTheCivilRegistry(String digits, char check) {
        assertThat(PersonId.checkDigit(digits)).isEqualTo(check);
        assertThat(PersonId.isValidNational(digits + check)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1234567890123", "1111111111111", "110170020703", "๑๑๐๑๗๐๐๒๐๗๐๓๐", "G644200000001"})
    void anythingElseIsNoValidNationalId(String text) {
        assertThat(PersonId.isValidNational(text)).isFalse();
    }

    @Test
    void aWrongThirdDigitIsNeverSeen() {
        assertThat(IntStream.rangeClosed(0, 9).mapToObj(digit -> VALID.substring(0, 2) + digit + VALID.substring(3)))
                .allMatch(PersonId::isValidNational);
    }

    /** The digits that the civil registry gives, and the one whose holders the sources do not agree on. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "jobs/reference/national_id_first_digit.csv", numLinesToSkip = 1)
    void aNumberOfEveryCategoryIsAnId(char digit) {
        String body = digit + VALID.substring(1, 12);

        assertThat(PersonId.read(body + PersonId.checkDigit(body)).kind()).isEqualTo(IdKind.NATIONAL);
    }

    @ParameterizedTest
    @EnumSource(IdKind.class)
    void aKindIsStoredAsOneCharacter(IdKind kind) {
        assertThat(IdKind.ofCode(kind.code())).isEqualTo(kind);
    }
}

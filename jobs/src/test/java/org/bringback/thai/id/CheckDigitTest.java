package org.bringback.thai.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.notice.NoticeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The check digit against a second way to find it: running sums instead of weights, a list instead of a formula. */
class CheckDigitTest {
    /** The check digit for each remainder of the weighted sum by eleven. */
    private static final String BY_REMAINDER = "10987654321";

    private static final List<String> NUMBERS =
            new Random(13).ints(200).mapToObj(CheckDigitTest::number).toList();

    @Test
    void everySingleWrongDigitIsJudgedAsBySecondImplementation() {
        List<String> slips =
                NUMBERS.stream().flatMap(CheckDigitTest::singleErrors).toList();

        assertThat(slips).hasSize(200 * 13 * 9);
        assertThat(slips).allMatch(slip -> PersonId.isValidNational(slip) == isValid(slip));
        assertThat(slips).filteredOn(PersonId::isValidNational).isNotEmpty();
        assertThat(slips).filteredOn(slip -> !PersonId.isValidNational(slip)).isNotEmpty();
    }

    @Test
    void everySwapOfTwoNeighboursIsJudgedAsBySecondImplementation() {
        List<String> swaps = NUMBERS.stream().flatMap(CheckDigitTest::swaps).toList();

        assertThat(swaps).hasSizeGreaterThan(200 * 9);
        assertThat(swaps).allMatch(swap -> PersonId.isValidNational(swap) == isValid(swap));
        assertThat(swaps).filteredOn(swap -> !PersonId.isValidNational(swap)).hasSizeGreaterThan(swaps.size() * 9 / 10);
    }

    @Test
    void aWrongLastDigitIsAlwaysSeen() {
        assertThat(NUMBERS.stream().flatMap(CheckDigitTest::singleErrors).filter(CheckDigitTest::differsInTheLastDigit))
                .hasSize(200 * 9)
                .noneMatch(PersonId::isValidNational)
                .allMatch(slip -> PersonId.read(slip).notice().equals(Optional.of(NoticeCode.ID_CHECK_DIGIT)));
    }

    @Test
    void aNumberWhoseFirstZeroWasLostIsRecognisedWhereTheCheckDigitFits() {
        List<String> bodies = IntStream.range(0, 500)
                .mapToObj(n -> "%012d".formatted(998_900_000_000L + n))
                .toList();

        assertThat(bodies)
                .allSatisfy(body -> assertThat(PersonId.read(body).notice())
                        .contains(isValid("0" + body) ? NoticeCode.ID_LOST_ZERO : NoticeCode.ID_MALFORMED));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "plain-numbers.csv", numLinesToSkip = 1)
    void bytesArePlainOnlyIfReadingLeavesThemAsTheyAre(String text, boolean plain) {
        byte[] bytes = ("x" + text + "x").getBytes(StandardCharsets.US_ASCII);

        assertThat(PersonId.isPlainNumber(bytes, 1, text.length())).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "plain-numbers.csv", numLinesToSkip = 1)
    void whatIsPlainIsNeitherAFillerNorRoundedNorMalformed(String text, boolean plain) {
        List<NoticeCode> spoilt = List.of(NoticeCode.ID_DUMMY, NoticeCode.ID_SCIENTIFIC, NoticeCode.ID_MALFORMED);

        assertThat(PersonId.read(text).notice().filter(spoilt::contains).isEmpty())
                .isEqualTo(plain);
    }

    private static String number(int seed) {
        StringBuilder body = new StringBuilder();
        new Random(seed).ints(12, 0, 10).forEach(body::append);
        return body.append(check(body.toString())).toString();
    }

    /** Adding up the running sums gives the first digit the highest weight: 12 in twelve digits; one more sum makes 13. */
    private static char check(String body) {
        int running = 0;
        int total = 0;
        for (char digit : body.toCharArray()) {
            running += Character.digit(digit, 10);
            total += running;
        }
        return BY_REMAINDER.charAt((total + running) % 11);
    }

    private static boolean isValid(String number) {
        return number.charAt(12) == check(number.substring(0, 12));
    }

    private static Stream<String> singleErrors(String number) {
        return IntStream.range(0, 13)
                .boxed()
                .flatMap(at -> IntStream.range(0, 10)
                        .mapToObj(digit -> number.substring(0, at) + digit + number.substring(at + 1))
                        .filter(slip -> !slip.equals(number)));
    }

    private static Stream<String> swaps(String number) {
        return IntStream.range(0, 12)
                .mapToObj(at ->
                        number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2))
                .filter(swap -> !swap.equals(number));
    }

    private static boolean differsInTheLastDigit(String slip) {
        return NUMBERS.stream().anyMatch(number -> slip.startsWith(number.substring(0, 12)));
    }
}

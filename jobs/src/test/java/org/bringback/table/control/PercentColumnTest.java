package org.bringback.table.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Which printed percentages are shares of their base, and which were only moved so that they add to 100. */
class PercentColumnTest {

    private static final String OTHERS = "others";

    private static PersonsColumn persons(String words, @Nullable Long total) {
        SortedMap<Status, Long> rows = new TreeMap<>();
        long others = 0;
        for (String word : words.split(" ")) {
            String[] parts = word.split(":");
            if (parts[0].equals(OTHERS)) {
                others = Long.parseLong(parts[1]);
            } else {
                rows.put(Status.valueOf(parts[0]), Long.parseLong(parts[1]));
            }
        }
        return new PersonsColumn(rows, total == null ? OptionalLong.empty() : OptionalLong.of(total), others);
    }

    private static SortedMap<Status, PrintedPercent> percents(String words) {
        SortedMap<Status, PrintedPercent> cells = new TreeMap<>();
        for (String word : words.split(" ")) {
            String[] parts = word.split(":");
            cells.put(Status.valueOf(parts[0]), PrintedPercent.parse(parts[1]).orElseThrow());
        }
        return cells;
    }

    private static PercentageBase base(String words, PersonsColumn persons) {
        if (words.equals("all")) {
            return PercentageBase.all(persons);
        }
        return words.startsWith("less ")
                ? PercentageBase.less(Status.valueOf(words.substring(5)), persons)
                : new PercentageBase(Long.parseLong(words), Optional.empty(), new BilingualText("ก", "a"));
    }

    private static String which(PercentColumn column, Predicate<Status> holds) {
        return new TreeSet<>(column.cells().keySet().stream()
                        .filter(holds)
                        .map(Enum::name)
                        .toList())
                .stream().collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "percent-columns.csv", numLinesToSkip = 1, delimiter = '|')
    void everyCellIsAShareOfItsBaseOrWasMovedOrIsWrong(
            String what,
            String persons,
            @Nullable Long total,
            String base,
            String percents,
            @Nullable String fits,
            @Nullable String forced,
            BigDecimal sum,
            BigDecimal right,
            String whole) {
        PersonsColumn counted = persons(persons, total);
        PercentColumn column = new PercentColumn(percents(percents), Optional.empty(), counted, base(base, counted));
        assertThat(which(column, column::fits)).as("fits").isEqualTo(fits == null ? "" : fits);
        assertThat(which(column, column::isForced)).as("forced").isEqualTo(forced == null ? "" : forced);
        assertThat(which(column, column::isWrong))
                .as("wrong")
                .isEqualTo(which(column, status -> !column.fits(status) && !column.isForced(status)));
        assertThat(column.sum()).isEqualByComparingTo(sum);
        assertThat(column.rightSum()).isEqualByComparingTo(right);
        assertThat(column.isComplete()).isEqualTo(whole.equals("yes"));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12, 0",
        "12.5, 12.5, 1",
        "012.50, 12.50, 2",
        "0.000001, 0.000001, 6",
        "9999, 9999, 0",
    })
    void aPercentageIsReadWithItsOwnDecimals(String text, String value, int decimals) {
        PrintedPercent read = PrintedPercent.parse(text).orElseThrow();
        assertThat(read).hasToString(value);
        assertThat(read.decimals()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource({"''", "-1", "+1", "1.", ".5", "12345", "1.1234567", "1e2", "1%", "' 1'", "'1,5'", "๑๒", "NaN"})
    void whatIsNoPlainNumberIsNoPercentage(String text) {
        assertThat(PrintedPercent.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "00, true", "0.0, false", "0.00, false", "1, false"})
    void aZeroWithoutDecimalsStandsForNone(String text, boolean bare) {
        assertThat(PrintedPercent.parse(text).orElseThrow().isBareZero()).isEqualTo(bare);
    }

    @Test
    void nothingIsSaidOfACellThatIsNotPrinted() {
        PersonsColumn counted = persons("FOUND_RETURNED:1", null);
        PercentColumn column = new PercentColumn(
                percents("FOUND_RETURNED:100"), Optional.empty(), counted, PercentageBase.all(counted));
        assertThatThrownBy(() -> column.fits(Status.DIED)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Worked by hand; three cells of which two more must be explained than by the total. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOUND_RETURNED:60 NOT_FOUND:30 DIED:10 | FOUND_RETURNED:60.00 NOT_FOUND:30.00 DIED:10.00 | 200 | 100
            FOUND_RETURNED:60 NOT_FOUND:30 DIED:10 | FOUND_RETURNED:66.67 NOT_FOUND:33.33            | 200 | 90
            FOUND_RETURNED:60 NOT_FOUND:30 DIED:10 | FOUND_RETURNED:66.67 NOT_FOUND:33.33 DIED:10.00 | 200 | 90
            FOUND_RETURNED:60 NOT_FOUND:30 DIED:10 | FOUND_RETURNED:66.67 NOT_FOUND:30.00 DIED:10.00 | 200 | 100
            FOUND_RETURNED:60 NOT_FOUND:30 DIED:10 | FOUND_RETURNED:30.00 NOT_FOUND:15.00 DIED:5.00  | 200 | 200
            FOUND_RETURNED:60 NOT_FOUND:30 DIED:10 | FOUND_RETURNED:30.00 NOT_FOUND:15.00 DIED:6.00  | 200 | 200
            FOUND_RETURNED:60 NOT_FOUND:30 DIED:10 | FOUND_RETURNED:30.00 NOT_FOUND:16.00 DIED:6.00  | 200 | 100
            FOUND_RETURNED:60 NOT_FOUND:20 DIED:20 | FOUND_RETURNED:75.00 NOT_FOUND:25.00 DIED:25.00 | 200 | 80
            """)
    void anotherBaseIsBelievedWhereItExplainsTwoCellsMoreAndAllButOne(
            String persons, String percents, long otherDate, long base) {
        PersonsColumn counted = persons(persons, null);
        PersonsColumn other = new PersonsColumn(new TreeMap<>(), OptionalLong.of(otherDate), 0);
        assertThat(new PercentageBaseFinder(counted, percents(percents))
                        .find(java.util.List.of(other))
                        .persons())
                .isEqualTo(base);
    }
}

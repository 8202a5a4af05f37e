package org.bringback.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.reference.agency.Freshness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TimelinessTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3} at {5} is {7}")
    @CsvFileSource(resources = "timeliness.csv", numLinesToSkip = 1)
    void figuresAreFreshLateOrOverdue(
            int expected, int warn, int fail, String newest, String asOf, LocalDate today, String days, String level) {
        Timeliness made = Timeliness.of(new Freshness(expected, warn, fail), day(newest), day(asOf), today);
        assertThat(made.days().map(String::valueOf).orElse("-")).isEqualTo(days);
        assertThat(made.level()).hasToString(level);
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }
}

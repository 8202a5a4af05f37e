package org.bringback.cli.command.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitnessFindingTest {

    private static final Instant LAST_RUN = Instant.parse("2022-09-23T19:00:00Z");

    @TempDir
    Path state;

    private FitnessFinding clockAt(Instant now) throws IOException {
        Path log = Files.createDirectories(state.resolve("log"));
        Files.writeString(log.resolve("20220923T190000000Z-nightly-17.log"), "");
        Files.writeString(log.resolve("notes.log"), "");
        return new StateFindings(state, Map.of()).clock(Clock.fixed(now, ZoneId.of("Asia/Bangkok")));
    }

    @Test
    void aClockThatWasSetBackIsSeenByWhatRanLast() throws IOException {
        assertThat(clockAt(LAST_RUN.minusSeconds(3600)).advice())
                .hasValueSatisfying(advice -> assertThat(advice.english())
                        .contains("it is 2022-09-23T18:00:00Z now", "a run began at 2022-09-23T19:00:00Z"));
        assertThat(clockAt(LAST_RUN.minusSeconds(30)).advice()).isEmpty();
        assertThat(clockAt(LAST_RUN.plusSeconds(3600)).advice()).isEmpty();
    }

    @Test
    void aStateWithoutRunsSaysNothingOfTheClock() throws IOException {
        assertThat(new StateFindings(state.resolve("none"), Map.of())
                        .clock(Clock.systemUTC())
                        .advice())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asia/Bangkok|Asia/Bangkok 02:00:00",
                "UTC|UTC 19:00:00, 7 hours behind Thailand",
                "Asia/Tokyo|Asia/Tokyo 04:00:00, 2 hours ahead of Thailand",
            })
    void theTimeZoneIsNamedWithItsDistance(String zone, String said) {
        assertThat(MachineFindings.timeZone(Clock.fixed(LAST_RUN, ZoneId.of(zone)))
                        .value()
                        .english())
                .isEqualTo(said);
    }
}

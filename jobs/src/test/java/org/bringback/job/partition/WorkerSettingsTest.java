package org.bringback.job.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bringback.job.workspace.SetupException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WorkerSettingsTest {

    private static Map<String, String> environment(
            @Nullable String workers, @Nullable String lease, @Nullable String url) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BRINGBACK_WORKERS", workers);
        environment.put("BRINGBACK_LEASE_SECONDS", lease);
        environment.put("BRINGBACK_DATABASE_URL", url);
        environment.values().removeIf(value -> value == null);
        return environment;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "settings.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void theEnvironmentSaysHowManyWorkThereAre(
            @Nullable String workers,
            @Nullable String lease,
            @Nullable String url,
            @Nullable Integer expected,
            @Nullable Integer seconds,
            @Nullable String refused) {
        Map<String, String> environment = environment(workers, lease, url);
        if (refused == null) {
            assertThat(WorkerSettings.of(environment))
                    .isEqualTo(new WorkerSettings(expected, Duration.ofSeconds(seconds)));
        } else {
            assertThatThrownBy(() -> WorkerSettings.of(environment))
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining(refused);
        }
    }

    @Test
    void aWorkerIsOneWhetherOrNotTheNumberIsGiven() {
        WorkerSettings settings = WorkerSettings.of(Map.of());
        assertThat(settings.areThere()).isFalse();
        assertThat(settings.asWorker().areThere()).isTrue();
        assertThat(new WorkerSettings(8, Duration.ofSeconds(3)).asWorker().workers())
                .isEqualTo(8);
    }

    @Test
    void aWorkersNameFitsIntoThatOfASessionOfTheServer() {
        assertThat(WorkerName.current().value()).matches("[A-Za-z0-9.-]{3,46}");
        assertThat(WorkerName.current()).isNotEqualTo(WorkerName.current());
    }
}

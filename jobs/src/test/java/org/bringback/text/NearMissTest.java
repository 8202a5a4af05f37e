package org.bringback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NearMissTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "near-misses.csv", numLinesToSkip = 1)
    void theWordThatWasMeantIsFound(String given, String known, @Nullable String near) {
        assertThat(NearMiss.find(given, List.of(known.split("\\|")))).isEqualTo(Optional.ofNullable(near));
    }

    @Test
    void aHintSaysWhatIsKnownAndAsksWhereAWordIsNear() {
        assertThat(NearMiss.hint("obce", List.of("obec", "nfe")))
                .isEqualTo(new BilingualText(
                        "ที่รู้จักคือ obec, nfe หมายถึง obec หรือไม่", "known are obec, nfe; did you mean obec?"));
        assertThat(NearMiss.hint("xyz", List.of("obec", "nfe")))
                .isEqualTo(new BilingualText("ที่รู้จักคือ obec, nfe", "known are obec, nfe"));
        assertThat(NearMiss.question("obce", List.of("obec", "nfe")).english()).isEqualTo("did you mean obec?");
    }
}

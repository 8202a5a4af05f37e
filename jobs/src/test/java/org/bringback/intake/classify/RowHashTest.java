package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowHashTest {

    /** What is stored must not change: the same row must have the same hash in every version. */
    @ParameterizedTest
    @MethodSource
    void isTheBeginningOfTheDigestOfAllValuesEachBehindASeparator(List<@Nullable Object> values) throws Exception {
        RowHash hash = new RowHash();
        StringBuilder content = new StringBuilder();
        values.forEach(value -> {
            hash.add(value);
            content.append('\u001F').append(value == null ? "" : value);
        });
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(hash.value()).isEqualTo(ByteBuffer.wrap(digest).getLong());
    }

    static Stream<List<@Nullable Object>> isTheBeginningOfTheDigestOfAllValuesEachBehindASeparator() {
        return Stream.of(
                List.of(),
                Arrays.asList("SYN-1", null, "", 'N'),
                List.of("สมชาย", "ใจดี", java.time.LocalDate.of(2010, 6, 15)),
                List.of("Müller", "ÿ߿ࠀ", "😀 and what follows", "half a pair \uD83D"),
                List.of("ก".repeat(300), "a".repeat(3000)));
    }
}

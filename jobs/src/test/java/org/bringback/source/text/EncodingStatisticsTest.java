package org.bringback.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole Thai characters are counted at once; byte by byte the same must come out, whatever the bytes are. */
class EncodingStatisticsTest {

    private static final String LETTERS = "กขนธเแโ่้ำัฺๆ๙ ab19,\n\"é€😀\u0000";

    @ParameterizedTest
    @MethodSource("seeds")
    void manyBytesAtOnceCountLikeOneAfterTheOther(long seed) {
        byte[] bytes = bytes(new Random(seed));
        EncodingStatistics atOnce = new EncodingStatistics();
        atOnce.add(bytes, bytes.length);
        atOnce.end();
        EncodingStatistics oneByOne = new EncodingStatistics();
        for (byte one : bytes) {
            oneByOne.add(new byte[] {one}, 1);
        }
        oneByOne.end();
        assertThat(atOnce).usingRecursiveComparison().ignoringFields("utf8").isEqualTo(oneByOne);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Text in UTF-8 or windows-874, and in every third case with bytes that belong to neither. */
    private static byte[] bytes(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < 200; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        byte[] bytes = text.toString()
                .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("x-windows-874"));
        for (int spoiled = random.nextInt(3); spoiled == 0; spoiled = random.nextInt(3)) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}

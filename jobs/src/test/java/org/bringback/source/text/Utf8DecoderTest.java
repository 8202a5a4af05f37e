package org.bringback.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Bytes are told apart from those that are no UTF-8 exactly where a strict decoder does it. */
final class Utf8DecoderTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "utf8.csv", numLinesToSkip = 1)
    void bytesAreCodePointsOrBroken(String bytes, String expected) {
        assertThat(decoded(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "utf8.csv", numLinesToSkip = 1)
    void theCountsOfATextKnowWhetherItIsBroken(String bytes, String expected) {
        EncodingStatistics statistics = new EncodingStatistics();
        byte[] content = HexFormat.ofDelimiter(" ").parseHex(bytes);
        statistics.add(content, content.length);
        statistics.end();
        assertThat(statistics.broken > 0).isEqualTo(expected.equals("BROKEN"));
        assertThat(statistics.firstBroken.line()).isEqualTo(expected.equals("BROKEN") ? 1 : 0);
    }

    @Test
    void afterABrokenSequenceTheNextCharacterIsReadAsUsual() {
        Utf8Decoder decoder = new Utf8Decoder();
        assertThat(List.of(0xE0, 0xB8, 0x41, 0x42, 0xE0, 0xB8, 0x81))
                .extracting(decoder::accept)
                .containsExactly(
                        Utf8Decoder.MORE,
                        Utf8Decoder.MORE,
                        Utf8Decoder.BROKEN,
                        0x42,
                        Utf8Decoder.MORE,
                        Utf8Decoder.MORE,
                        0x0E01);
    }

    private static String decoded(String bytes) {
        Utf8Decoder decoder = new Utf8Decoder();
        List<String> codePoints = new ArrayList<>();
        for (byte one : HexFormat.ofDelimiter(" ").parseHex(bytes)) {
            int codePoint = decoder.accept(one & 0xFF);
            if (codePoint == Utf8Decoder.BROKEN) {
                return "BROKEN";
            }
            if (codePoint != Utf8Decoder.MORE) {
                codePoints.add("%04X".formatted(codePoint));
            }
        }
        return decoder.isBetweenCharacters() ? String.join(" ", codePoints) : "BROKEN";
    }
}

package org.bringback.source.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whether a zip file ends where it says that it does. */
class ZipEndTest {

    private static final Pattern PART = Pattern.compile("(\\d+)x([0-9a-f]{2})|([0-9a-f]{2})");

    @TempDir
    Path folder;

    /** E stands for the first 20 bytes of an end record; n x b for n bytes b. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "zip-ends.csv", delimiterString = " => ", numLinesToSkip = 1)
    void theEndIsWhereItsCommentEnds(String bytes, boolean atTheEnd) throws IOException {
        StringBuilder hex = new StringBuilder();
        Matcher parts = PART.matcher(bytes.replace("∅", "").replace("E", "504b0506 16x00"));
        while (parts.find()) {
            hex.append(
                    parts.group(1) == null ? parts.group(3) : parts.group(2).repeat(Integer.parseInt(parts.group(1))));
        }
        Path file = Files.write(folder.resolve("a.zip"), HexFormat.of().parseHex(hex));
        assertThat(ZipEnd.isAtTheEnd(file)).isEqualTo(atTheEnd);
    }
}

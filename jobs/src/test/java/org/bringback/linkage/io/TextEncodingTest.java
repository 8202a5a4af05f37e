package org.bringback.linkage.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

    private static final Pattern PART = Pattern.compile("\\{(\\d+):([0-9A-F ]+)}|([0-9A-F]{2})");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "encodings.csv", delimiterString = " => ", numLinesToSkip = 1)
    void theBeginningOfAFileTellsItsEncoding(String bytes, String encoding) throws IOException {
        assertThat(TextEncoding.of(stream(bytes == null ? "" : bytes)).name()).isEqualTo(encoding);
    }

    private static InputStream stream(String bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Matcher parts = PART.matcher(bytes);
        while (parts.find()) {
            int times = parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
            String hex =
                    parts.group(1) == null ? parts.group(3) : parts.group(2).replace(" ", "");
            for (int i = 0; i < times; i++) {
                out.write(HexFormat.of().parseHex(hex));
            }
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "x-windows-874"})
    void thaiIsReadFromEveryEncoding(String name) throws IOException {
        String text = "ชื่อ,สกุล\nสมชาย,ศรีสุข\n".repeat(4_000);
        Charset charset = Charset.forName(name);
        String marked = name.equals("UTF-16LE") ? "\uFEFF" + text : text;
        byte[] file = marked.getBytes(charset);
        Charset found = TextEncoding.of(new ByteArrayInputStream(file));
        try (InputStream read = TextEncoding.utf8(new ByteArrayInputStream(file), found)) {
            assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8).equals(text))
                    .isTrue();
        }
    }
}

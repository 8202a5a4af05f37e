package org.bringback.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.container.PlainFile;
import org.bringback.source.refusal.RefusedFileException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The encoding of a text is told from its bytes alone. */
final class EncodingTableTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "encodings.csv", numLinesToSkip = 1)
    void theEncodingIsFoundOrTheFileRefused(String what, String bytes, String expected) throws IOException {
        assertThat(detected(HexFormat.of().parseHex(bytes))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "encodings.csv", numLinesToSkip = 1)
    void whatIsFoundDecodesTheWholeFile(String what, String bytes, String expected) throws Exception {
        byte[] content = HexFormat.of().parseHex(bytes);
        if (detected(content).matches("(WRONG|EMPTY|UNKNOWN).*")) {
            return;
        }
        Encoding encoding = detector(content).detect();
        String text = new String(content, encoding.bom(), content.length - encoding.bom(), encoding.charset());
        assertThat(text).doesNotContain("\uFFFD", "\uFEFF", "\0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "windows-874.csv", numLinesToSkip = 1)
    void theBytesOfWindows874AreThoseOfItsTable(String first, String codePoints) {
        String[] expected = codePoints.split(" ");
        for (int i = 0; i < expected.length; i++) {
            int value = Integer.parseInt(first, 16) + i;
            assertThat(Windows874.isDefined(value)).as("%02X", value).isEqualTo(!expected[i].equals("...."));
            if (Windows874.isDefined(value)) {
                String decoded = new String(new byte[] {(byte) value}, Windows874.CHARSET);
                assertThat("%04X".formatted((int) decoded.charAt(0))).isEqualTo(expected[i]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-874, true",
        "Windows-874, true",
        "TIS-620, true",
        "tis620, true",
        "CP874, true",
        "MS874, true",
        "ISO-8859-11, true",
        "ISO-8859-1, false",
        "windows-1252, false",
        "UTF-8, false",
    })
    void officesCallWindows874ByMoreThanOneName(String name, boolean meant) {
        assertThat(Windows874.isMeantBy(name)).isEqualTo(meant);
    }

    private String detected(byte[] bytes) throws IOException {
        try {
            Encoding encoding = detector(bytes).detect();
            return encoding.label() + (encoding.bom() > 0 ? " " + encoding.bom() : "");
        } catch (RefusedFileException e) {
            Notice notice = e.notice();
            return notice.code() == NoticeCode.WRONG_ENCODING
                    ? notice.code() + " " + notice.location().row() + " " + notice.found()
                    : notice.code().name();
        }
    }

    private EncodingDetector detector(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("text"), bytes);
        return new EncodingDetector(new PlainFile(file), Location.of("text"));
    }
}

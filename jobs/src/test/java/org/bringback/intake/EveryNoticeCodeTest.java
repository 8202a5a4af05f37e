package org.bringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.notice.NoticeCode;
import org.junit.jupiter.api.Test;

/** A problem that no test provokes may have a text that is wrong, or may never be found at all. */
final class EveryNoticeCodeTest {

    @Test
    void everyNoticeCodeIsExpectedBySomeTest() throws IOException {
        Path tests = Path.of(System.getProperty("bringback.home"), "jobs", "src", "test");
        String all = read(tests.resolve("java/org/bringback/intake"))
                + read(tests.resolve("java/org/bringback/job"))
                + read(tests.resolve("java/org/bringback/source"))
                + read(tests.resolve("resources/org/bringback/intake"));
        List<NoticeCode> unprovoked = Arrays.stream(NoticeCode.values())
                .filter(code ->
                        !Pattern.compile("\\b" + code + "\\b").matcher(all).find())
                .toList();
        assertThat(unprovoked)
                .as("write a test in which a file of the kind it is about gives this notice")
                .isEmpty();
    }

    private static String read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|csv|yaml)"))
                    .map(EveryNoticeCodeTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

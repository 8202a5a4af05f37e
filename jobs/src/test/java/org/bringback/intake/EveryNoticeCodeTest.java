package org.bringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.notice.NoticeCode;
import org.junit.jupiter.api.Test;

/**
 * A problem that no test provokes may have a text that is wrong, or may never be found at all. So every code stands in
 * a table whose cases a test carries out, or in the code of a test. Comments do not count, nor do
 * the makers of samples: that a file is there says nothing about what is made of it.
 */
class EveryNoticeCodeTest {

    private static final Path HOME = Path.of(System.getProperty("bringback.home"));

    /** Its lines are carried out by {@code SpoiledFilesTest}. */
    private static final Path SPOILED = HOME.resolve("input-samples/spoiled/expected.csv");

    private static final Path TESTS = HOME.resolve("jobs/src/test");
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(#|//|/?\\*).*$");

    @Test
    void everyNoticeCodeIsExpectedBySomeTest() throws IOException {
        Set<NoticeCode> unexpected = EnumSet.allOf(NoticeCode.class);
        String cases =
                text(SPOILED) + read(TESTS.resolve("resources"), ".csv") + read(TESTS.resolve("java"), "Test.java");
        unexpected.removeIf(
                code -> Pattern.compile("\\b" + code + "\\b").matcher(cases).find());
        assertThat(unexpected)
                .as("write a test in which a file of the kind it is about gives this notice")
                .isEmpty();
    }

    /** Without comments. */
    private static String read(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(EveryNoticeCodeTest::text)
                    .map(text -> COMMENT.matcher(text).replaceAll(""))
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

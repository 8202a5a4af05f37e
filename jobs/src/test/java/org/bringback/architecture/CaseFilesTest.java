package org.bringback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of cases, as tests read them. */
class CaseFilesTest {

    private static final Pattern SKIPPED = Pattern.compile("numLinesToSkip\\s*=\\s*(\\d+)");

    /** JUnit does not count the comment with the origin: whoever skips two lines leaves out the first case. */
    @Test
    void onlyTheHeaderOfAFileOfCasesIsSkipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("jobs/src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    SKIPPED.matcher(Files.readString(file)).results())
                            .as(file.toString())
                            .allMatch(skipped -> skipped.group(1).equals("1")));
        }
    }
}

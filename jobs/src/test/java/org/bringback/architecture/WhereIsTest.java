package org.bringback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A newcomer's questions: the maintainers' page says which file answers each. */
class WhereIsTest {

    private static final Pattern ANSWER = Pattern.compile("\\| (Where .*\\?) \\| `([^`]+\\.java)` \\|");

    @Test
    void everyQuestionOfTheMaintainersPageIsAnsweredByAFileThatExists() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("jobs/README.md"));
        List<Matcher> answers =
                lines.stream().map(ANSWER::matcher).filter(Matcher::matches).toList();
        assertThat(answers).hasSize(10);
        for (Matcher answer : answers) {
            assertThat(Path.of("jobs/src/main/java/org/bringback", answer.group(2)))
                    .as(answer.group(1))
                    .exists();
        }
    }
}

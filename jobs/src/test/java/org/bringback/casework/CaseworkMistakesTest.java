package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.casework.prevention.RiskRules;
import org.bringback.casework.referral.ForwardingRules;
import org.bringback.casework.worklist.WorklistDefinition;
import org.bringback.reference.file.ConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of casework that are wrong, each named with its line before anything runs. */
class CaseworkMistakesTest {

    private static final String WORKLIST = """
            title: {th: ก, en: a}
            for: school
            conditions: [open]
            resolved: [closed]
            columns: [reference, name]
            order: [due]
            formats: [xlsx]
            sensitive-causes: false
            """;
    private static final String FORWARDING = """
            columns: [reference, name]
            expires-days: 60
            rules:
              - {purpose: trace, when: not-found, days: 90, lists: [obec], ownership: false}
              - {purpose: personal, when: cause-group, groups: [personal], ownership: true}
            """;
    private static final String RISK = """
            rules:
              - {name: one, when: moved, number: 2, level: 1, title: {th: ก, en: a}}
              - {name: two, when: sibling-listed, level: 2, title: {th: ข, en: b}}
            """;

    @TempDir
    Path jobs;

    @BeforeEach
    void pagesOfFirstSteps() throws IOException {
        Files.createDirectories(jobs.resolve("prevention"));
        for (String rule : new String[] {"one", "two"}) {
            Files.writeString(jobs.resolve("prevention").resolve(rule + ".th.md"), "# ก\n1. ข\n");
        }
    }

    private static String right(String file) {
        return switch (file) {
            case "worklist" -> WORKLIST;
            case "forwarding" -> FORWARDING;
            default -> RISK;
        };
    }

    private void load(String file, String yaml) throws IOException {
        switch (file) {
            case "worklist" -> WorklistDefinition.read(Files.writeString(jobs.resolve("worklist.yaml"), yaml));
            case "forwarding" -> ForwardingRules.read(Files.writeString(jobs.resolve("msdhs.yaml"), yaml));
            default -> {
                Files.writeString(jobs.resolve("prevention/rules.yaml"), yaml);
                RiskRules.load(jobs);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"worklist", "forwarding", "risk"})
    void whatTheTableBeginsWithIsRight(String file) {
        assertThatCode(() -> load(file, right(file))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(
            resources = "mistakes.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false)
    void aMistakeIsNamedWithItsLineAndWhatWouldBeRight(
            String file, String instead, @Nullable String written, int line, String said) {
        assertThat(right(file)).contains(instead);
        String yaml = right(file).replace(instead, written == null ? "" : written.replace("\\n", "\n"));
        ConfigurationException wrong = catchThrowableOfType(ConfigurationException.class, () -> load(file, yaml));
        assertThat(wrong).as(yaml).isNotNull();
        assertThat(wrong.problem().english()).isEqualTo(said);
        assertThat(wrong.location()).endsWith(".yaml:" + line);
        assertThat(wrong.problem().thai()).matches("(?s).*[ก-๙].*");
    }
}

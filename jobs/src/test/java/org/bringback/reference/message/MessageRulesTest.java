package org.bringback.reference.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MessageRulesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "broken-messages.csv", numLinesToSkip = 1, delimiter = '|')
    void whatNoReportCouldFillInIsRefusedWithItsLine(String what, String part, String message) throws IOException {
        assertThatThrownBy(() -> load(part))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("messages.yaml:4")
                .hasMessageContaining(message);
    }

    @Test
    void aRowThatTheStatusTableHasNotIsRefused() throws IOException {
        Path file = folder.resolve("messages.yaml");
        Files.writeString(file, "rows:\n  all: TOTAL\n  back: FOUND_RETURN\nnational: []\n");
        assertThatThrownBy(() -> MessageRules.load(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("messages.yaml:3: back: there is no such row")
                .hasMessageContaining("did you mean FOUND_RETURNED?");
    }

    @Test
    void aKindOfReportThatThereIsNotIsRefused() throws IOException {
        Path file = folder.resolve("messages.yaml");
        Files.writeString(file, "rows:\n  all: TOTAL\nprovinces: []\n");
        assertThatThrownBy(() -> MessageRules.load(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("messages.yaml:3: provinces: there is no such kind of report")
                .hasMessageContaining("did you mean province?");
    }

    @Test
    void conditionsAreReadAsTheyAreWritten() throws IOException {
        MessageRules rules = load("{when: not complete and all > -3 and all.change = 0, th: 'ก {all}', en: 'a {all}'}");

        assertThat(rules.list("list")).isEmpty();
        assertThat(rules.list("national").get(0).parts().get(0).when())
                .containsExactly(
                        new MessageSentence.Clause("complete", MessageSentence.Relation.HOLDS_NOT, 0),
                        new MessageSentence.Clause("all", MessageSentence.Relation.MORE, -3),
                        new MessageSentence.Clause("all.change", MessageSentence.Relation.EQUALS, 0));
    }

    private MessageRules load(String part) throws IOException {
        Path file = folder.resolve("messages.yaml");
        Files.writeString(file, "rows: {all: TOTAL}\nnational:\n  - say:\n      - " + part + "\n");
        return MessageRules.load(file);
    }
}

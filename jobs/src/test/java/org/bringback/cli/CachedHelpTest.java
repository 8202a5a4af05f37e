package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.cli.command.Commands;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are ready must be those the commands would give; {@code -Dbringback.update=true} writes them anew. */
class CachedHelpTest {

    private static final Path HELP = Path.of("jobs/src/main/resources/org/bringback/cli/help.txt");

    @Test
    void theHelpThatIsReadyIsThatOfTheCommands() throws IOException {
        if (Boolean.getBoolean("bringback.update")) {
            Files.writeString(HELP, commands("--help"));
        }
        assertThat(HELP).content().isEqualTo(commands("--help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "-V"})
    void whatIsReadyIsWhatTheCommandsSay(String option) {
        assertThat(CachedHelp.find(option)).contains(commands(option));
    }

    @Test
    void whatIsAskedOfOneCommandIsNotReady() {
        assertThat(CachedHelp.find("nightly", "--help")).isEmpty();
        assertThat(CachedHelp.find("--yes")).isEmpty();
        assertThat(CachedHelp.find()).isEmpty();
    }

    private static String commands(String option) {
        StringWriter said = new StringWriter();
        Commands.line(MessageLanguage.EN).setOut(new PrintWriter(said, true)).execute(option);
        return said.toString();
    }
}

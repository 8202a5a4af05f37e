package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bringback.cli.command.Commands;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Answers that are ready must be those the commands would give; {@code -Dbringback.update=true} writes them anew. */
class CachedHelpTest {

    private static final Path FOLDER = Path.of("jobs/src/main/resources/org/bringback/cli");
    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]");

    @ParameterizedTest
    @CsvSource({"EN, help.txt", "TH, help.th.txt"})
    void theHelpThatIsReadyIsThatOfTheCommands(MessageLanguage language, String file) throws IOException {
        Path help = FOLDER.resolve(file);
        if (Boolean.getBoolean("bringback.update")) {
            Files.writeString(help, commands(language, "--help"));
        }
        assertThat(help).content().isEqualTo(commands(language, "--help"));
    }

    @ParameterizedTest
    @CsvSource({"--help, EN", "-h, EN", "--version, EN", "-V, EN", "--help, TH", "--version, TH"})
    void whatIsReadyIsWhatTheCommandsSay(String option, MessageLanguage language) {
        assertThat(CachedHelp.find(language, option)).contains(commands(language, option));
    }

    @Test
    void whatIsAskedOfOneCommandIsNotReady() {
        assertThat(CachedHelp.find(MessageLanguage.EN, "nightly", "--help")).isEmpty();
        assertThat(CachedHelp.find(MessageLanguage.EN, "--yes")).isEmpty();
        assertThat(CachedHelp.find(MessageLanguage.EN)).isEmpty();
    }

    /** A command that is made alone is the one that is made with all others. */
    @Test
    void everyCommandIsMadeAloneUnderItsOwnName() {
        CommandLine all = Commands.line(MessageLanguage.EN);
        all.getSubcommands().forEach((name, command) -> {
            assertThat(command.getCommandName()).isEqualTo(name);
            CommandLine alone = Commands.line(MessageLanguage.EN, "--lang", "th", name, "--state", "x");
            assertThat(alone.getSubcommands().get(name).getUsageMessage()).isEqualTo(command.getUsageMessage());
            assertThat(alone.getSubcommands())
                    .hasSize(
                            List.of("help", "completion", "man").contains(name)
                                    ? all.getSubcommands().size()
                                    : 1);
        });
        assertThat(Commands.line(MessageLanguage.EN, "tabels").getSubcommands()).hasSameSizeAs(all.getSubcommands());
    }

    @Test
    void everyCommandOptionAndParameterIsExplainedInThaiAndNoneTwice() {
        List<String> english = new ArrayList<>();
        missing(Commands.line(MessageLanguage.TH), true, english);
        assertThat(english).as("no Thai words").isEmpty();
        missing(Commands.line(MessageLanguage.EN), false, english);
        assertThat(english).as("Thai words in English help").isEmpty();
    }

    /** What is explained without Thai, or with it. */
    private static void missing(CommandLine command, boolean thai, List<String> found) {
        String name = command.getCommandSpec().qualifiedName();
        look(name, command.getCommandSpec().usageMessage().description(), thai, found);
        command.getCommandSpec()
                .options()
                .forEach(option -> look(name + "." + option.longestName(), option.description(), thai, found));
        command.getCommandSpec()
                .positionalParameters()
                .forEach(one ->
                        look(name + "." + one.paramLabel() + "[" + one.index() + "]", one.description(), thai, found));
        command.getSubcommands().values().forEach(sub -> missing(sub, thai, found));
    }

    private static void look(String what, String[] words, boolean thai, List<String> found) {
        if (THAI.matcher(String.join(" ", words)).find() != thai) {
            found.add(what + " = " + String.join(" ", words));
        }
    }

    private static String commands(MessageLanguage language, String option) {
        StringWriter said = new StringWriter();
        Commands.line(language).setOut(new PrintWriter(said, true)).execute(option);
        return said.toString();
    }
}

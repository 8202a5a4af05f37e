package org.bringback.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bringback.cli.command.Commands;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is said of a command line that cannot be understood. */
class MisuseTest {

    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]");

    private static ParameterException wrong(CommandLine line, String... arguments) {
        return catchThrowableOfType(ParameterException.class, () -> line.parseArgs(arguments));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "misuse.csv", numLinesToSkip = 1, delimiter = '|')
    void whatIsWrongIsSaidInWordsOfWhoeverTypedIt(String arguments, String english) {
        BilingualText said = Misuse.explain(wrong(Commands.line(MessageLanguage.EN), arguments.split(" ")));
        assertThat(said.english()).isEqualTo(english);
        assertThat(THAI.matcher(said.thai()).find()).as(said.thai()).isTrue();
    }

    /** Of every option that takes something: a word that can be nothing, if it is refused, is refused by the option's name. */
    @Test
    void noOptionOfAnyCommandIsExplainedByTypesOfJava() {
        List<CommandLine> commands = new ArrayList<>(List.of(Commands.line(MessageLanguage.EN)));
        int refused = 0;
        for (int i = 0; i < commands.size(); i++) {
            commands.addAll(commands.get(i).getSubcommands().values());
            for (OptionSpec option : commands.get(i).getCommandSpec().options()) {
                String given =
                        option.arity().max() == 0 ? option.longestName() + "=no" : option.longestName() + "=\u0001";
                ParameterException wrong = wrong(commands.get(i), given);
                if (wrong != null) {
                    refused++;
                    BilingualText said = Misuse.explain(wrong);
                    assertThat(said.english())
                            .as(commands.get(i).getCommandName() + " " + given)
                            .doesNotContainPattern("java|class|Exception|null|Parameter|Invalid");
                    assertThat(said.thai()).doesNotContain("null");
                }
            }
        }
        assertThat(refused).isGreaterThan(50);
    }
}

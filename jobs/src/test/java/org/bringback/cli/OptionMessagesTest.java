package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.cli.command.Commands;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.State;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import picocli.CommandLine;

/** Whoever mistypes an option is told so in both languages. */
class OptionMessagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "option-messages.csv", delimiter = '|', numLinesToSkip = 1)
    void anOptionThatCannotBeRightIsNamedInBothLanguages(String command, String english, String thai) throws Exception {
        State.open(folder.resolve("state")).close();
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            words.add(word.replace("STATE", folder.resolve("state").toString())
                    .replace("OUT", folder.resolve("out").toString())
                    .replace(
                            "EXPORT",
                            Countries.clean()
                                    .resolve("export-nfe-2022-05-31.csv")
                                    .toString()));
        }
        CommandRun ran = CommandRun.command(words.toArray(String[]::new));
        assertThat(ran.err()).contains(english).contains(thai);
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aReferenceThatMeansNothingIsAnsweredInBothLanguages() throws Exception {
        State.open(folder.resolve("state")).close();
        for (String reference : List.of("obec", "obec/2022-09-23/r1/STATUS", "obec/2022-09-23/r1/NOT_FOUND/place=xx")) {
            CommandRun ran = CommandRun.command(
                    "explain",
                    "figure",
                    reference,
                    "--state",
                    folder.resolve("state").toString());
            assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(ran.err()).containsPattern("[ก-๙]").containsPattern("[a-z]{4}");
        }
    }

    @Test
    void theProgrammesThatThereAreAreNamedToPrograms() {
        CommandRun ran = CommandRun.command("programme", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(one -> {
            assertThat(one.get("id").asText()).matches("[a-z-]+");
            assertThat(one.get("name_th").asText()).containsPattern("[ก-๙]");
        });
        assertThat(CommandRun.command("programme", "learning-citys").err())
                .contains("there is no programme learning-citys;", "did you mean learning-cities?");
    }

    /** One was a file and the other a folder, and most commands knew one only. */
    @Test
    void whereverOutputIsAnOptionOutIsTheSame() {
        assertThat(options(Commands.line(MessageLanguage.EN)))
                .filteredOn(names -> names.contains("--output") || names.contains("--out"))
                .hasSizeGreaterThan(10)
                .allSatisfy(names -> assertThat(names).contains("--output", "--out"));
    }

    private static List<List<String>> options(CommandLine command) {
        List<List<String>> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.add(List.of(option.names())));
        command.getSubcommands().values().forEach(sub -> names.addAll(options(sub)));
        return names;
    }
}

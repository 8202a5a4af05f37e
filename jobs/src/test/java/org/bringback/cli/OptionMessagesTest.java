package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static final String[] SIGNED = {"--on"};

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

    /** One name a thing: some commands knew one of these, some the other. */
    @Test
    void whereverADayIsMeantItsOptionHasBothNames() {
        assertThat(dayOptions(Commands.line(MessageLanguage.EN)))
                .hasSizeGreaterThan(15)
                .allSatisfy((option, names) -> assertThat(names).as(option).contains("--as-of", "--date"));
    }

    /** Of every command that is about a day; the other day of a comparison and that of a signature have names of their own. */
    private static Map<String, List<String>> dayOptions(CommandLine command) {
        Map<String, List<String>> days = new TreeMap<>();
        String name = command.getCommandSpec().qualifiedName();
        command.getCommandSpec().options().stream()
                .filter(option -> option.type() == LocalDate.class)
                .filter(option -> !option.longestName().equals("--against") && !Arrays.equals(option.names(), SIGNED))
                .forEach(option -> days.put(name + " " + option.longestName(), List.of(option.names())));
        command.getSubcommands().values().forEach(sub -> days.putAll(dayOptions(sub)));
        if (!command.getCommandSpec().positionalParameters().stream()
                .allMatch(word -> word.type() != LocalDate.class)) {
            assertThat(days).as(name + " takes a day as a word, too").isNotEmpty();
        }
        return days;
    }

    @Test
    void aReleasesDayIsTheSameAsAWordAndAsAnOption() throws Exception {
        State.open(folder.resolve("state")).close();
        String state = folder.resolve("state").toString();
        for (List<String> day : List.of(List.of("2022-09-23"), List.of("--date", "23/09/2565"))) {
            List<String> words = new ArrayList<>(List.of("deliver", "--list", "--json", "--state", state));
            words.addAll(day);
            assertThat(CommandRun.command(words.toArray(String[]::new)).code()).isZero();
        }
        CommandRun two =
                CommandRun.command("approve", "2022-09-23", "--as-of", "2022-05-31", "--by", "A", "--state", state);
        assertThat(two.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(two.err())
                .contains("two days are given: 2022-09-23 and --as-of 2022-05-31", "ระบุวันที่สองวันต่างกัน");
        CommandRun none = CommandRun.command("approve", "--by", "A", "--state", state);
        assertThat(none.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(none.err()).contains("the day of the release is needed", "ต้องระบุวันที่ของรายงาน");
    }

    @Test
    void whateverHasAResultPrintsItToProgramsToo() {
        assertThat(withoutJson(Commands.line(MessageLanguage.EN)))
                .as("what they print is of another format by itself, or a process that goes on")
                .containsExactly("bringback completion", "bringback help", "bringback man", "bringback worker");
    }

    /** Of commands that do something by themselves. */
    private static Set<String> withoutJson(CommandLine command) {
        Set<String> without = new TreeSet<>();
        command.getSubcommands().values().forEach(sub -> without.addAll(withoutJson(sub)));
        boolean group = !command.getSubcommands().isEmpty();
        if (!group && command.getCommandSpec().findOption("--json") == null) {
            without.add(command.getCommandSpec().qualifiedName());
        }
        return without;
    }

    private static List<List<String>> options(CommandLine command) {
        List<List<String>> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.add(List.of(option.names())));
        command.getSubcommands().values().forEach(sub -> names.addAll(options(sub)));
        return names;
    }
}

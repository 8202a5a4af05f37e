package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bringback.cli.command.Commands;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What shells complete and what the manual says are made of the commands, so neither lags behind. */
class CompletionTest {

    @TempDir
    Path folder;

    @Test
    void bashCompletesCommandsTheirOptionsAndSubcommands() throws Exception {
        Path script = folder.resolve("completion");
        // the script names its maker, whose name CommandRun would take for a class in a message
        StringWriter said = new StringWriter();
        CommandLine bash = Commands.line(MessageLanguage.EN).setOut(new PrintWriter(said, true));
        assertThat(bash.execute("completion", "bash")).isZero();
        Files.writeString(script, said.toString());
        assertThat(completed(script, "bringback", "ni")).contains("nightly");
        assertThat(completed(script, "bringback", "nightly", "--set")).contains("--settle");
        assertThat(completed(script, "bringback", "review", "ex")).contains("export");
    }

    private List<String> completed(Path script, String... words) throws IOException, InterruptedException {
        String typed = "source " + script + "; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                + (words.length - 1) + "; _complete_bringback; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Path out = folder.resolve("out");
        Process bash = new ProcessBuilder("bash", "-c", typed)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(bash.waitFor()).as(Files.readString(out)).isZero();
        return Files.readAllLines(out).stream().map(String::strip).toList();
    }

    @Test
    void fishAndTheManualKnowEveryCommandAndOption() {
        String fish =
                CommandRun.command(MessageLanguage.EN, "completion", "fish").out();
        String man = CommandRun.command(MessageLanguage.EN, "man").out().replace("\\-", "-");
        all("", Commands.line(MessageLanguage.EN)).forEach((command, options) -> {
            if (!command.isEmpty()) {
                assertThat(man).contains("\n.SS " + command + "\n");
                assertThat(fish).contains(" -a " + command.substring(command.lastIndexOf(' ') + 1) + " -d '");
            }
            assertThat(options).allSatisfy(option -> {
                assertThat(man).containsPattern(".B [^\n]*" + option + "[ ,\n]");
                assertThat(fish)
                        .contains(option.startsWith("--") ? "-l " + option.substring(2) : "-s " + option.charAt(1));
            });
        });
        assertThat(man).doesNotContain("${");
        assertThat(CommandRun.command(MessageLanguage.TH, "man").out()).contains(".SH คำสั่ง");
    }

    private static Map<String, List<String>> all(String name, CommandLine command) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> options = new ArrayList<>();
        command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden() && (name.isEmpty() || !option.usageHelp() && !option.versionHelp()))
                .forEach(option -> options.addAll(List.of(option.names())));
        all.put(name, options);
        command.getSubcommands()
                .forEach((word, sub) -> all.putAll(all(name.isEmpty() ? word : name + " " + word, sub)));
        return all;
    }
}

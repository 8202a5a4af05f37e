package org.bringback.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.run.LastNight;
import org.bringback.text.BilingualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retry}: the last night again. */
@Command(
        name = "retry",
        description = "Gives the command of the state's last night again; what is done is not done twice.",
        mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        LastNight night = LastNight.find(state.existing())
                .orElseThrow(() -> new UsageException(new BilingualText(
                        "สถานะนี้ยังไม่เคยทำรอบกลางคืน ให้สั่ง nightly --inbox โฟลเดอร์",
                        "no night has begun on this state yet: give nightly --inbox DIR")));
        List<String> arguments = new ArrayList<>(night.arguments());
        arguments.addAll(List.of("--state", state.folder().toString()));
        if (json && !arguments.contains("--json")) {
            arguments.add("--json");
        }
        Console console = Console.of(spec);
        String[] words = arguments.toArray(String[]::new);
        return Commands.line(console.language(), words)
                .setOut(console.out())
                .setErr(console.err())
                .setOverwrittenOptionsAllowed(true)
                .execute(words);
    }
}

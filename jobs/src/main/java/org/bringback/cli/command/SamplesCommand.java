package org.bringback.cli.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bringback.cli.options.SyntheticCountryOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.Installation;
import org.bringback.samples.SyntheticCountry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code samples}: the synthetic country on disk. */
@Command(
        name = "samples",
        description = "Writes the synthetic exports, register, control figures and truth.",
        mixinStandardHelpOptions = true)
final class SamplesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"--output", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "Folder to write to.")
    private Path out;

    @Mixin
    private SyntheticCountryOptions countryOptions;

    @Option(names = "--scale", paramLabel = "X", description = "Factor on every figure, such as 0.01.")
    private BigDecimal scale = BigDecimal.ONE;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Path> files = SyntheticCountry.write(countryOptions.options(Installation.current(), scale), out);
        Console console = Console.of(spec);
        if (json) {
            console.json(files.stream().map(Path::toString).toList());
        } else {
            files.forEach(console.out()::println);
        }
        return ExitCode.DONE;
    }
}

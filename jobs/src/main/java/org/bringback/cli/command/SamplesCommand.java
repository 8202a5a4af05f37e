package org.bringback.cli.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bringback.cli.options.SyntheticCountryOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.Installation;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.bringback.samples.programme.ProgrammeSamples;
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

    @Option(names = "--programmes", description = "Include made-up exports of the programmes beside the main cohort.")
    private boolean programmes;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        SamplesOptions options = countryOptions.options(Installation.current(), scale);
        List<Path> files = new ArrayList<>(SyntheticCountry.write(options, out));
        if (programmes) {
            files.addAll(ProgrammeSamples.write(options, out));
        }
        Console console = Console.of(spec);
        if (json) {
            console.json(files.stream().map(Path::toString).toList());
        } else {
            files.forEach(console.out()::println);
        }
        return ExitCode.DONE;
    }
}

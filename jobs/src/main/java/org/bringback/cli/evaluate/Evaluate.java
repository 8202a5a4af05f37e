package org.bringback.cli.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bringback.cli.output.Console;
import org.bringback.job.workspace.Installation;
import org.bringback.linkage.record.LinkageException;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.error.ErrorProfile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the linkage engine on files whose truth is known, and prints one table. */
@Command(
        name = "evaluate",
        description = {
            "Links labelled files and synthetic countries and says how much of the truth was found.",
            "Recall counts all true pairs, those too that no blocking rule brings together.",
            "Of the pairs said to be the same with about .95 and .99 (odds half to twice that) it says how many are:",
            "all countries of a kind together, as one has few such pairs, with the range the true share lies in (95 %%)."
        },
        mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {

    private static final List<ErrorProfile> DIRT = List.of(ErrorProfile.NORMAL, ErrorProfile.HEAVY);

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = {
                "Folder of CSV files to find duplicates in; their column cluster says which rows are one.",
                "A folder in it with two CSV files is of two that are linked with each other."
            })
    private @Nullable Path folder;

    @Option(
            names = "--scale",
            paramLabel = "X",
            description = "Size of the synthetic countries; default 0.1, with 0 none.")
    private BigDecimal scale = new BigDecimal("0.1");

    @Option(names = "--seeds", split = ",", paramLabel = "N,...", description = "Their seeds; default 101 to 110.")
    private List<Long> seeds = LongStream.rangeClosed(101, 110).boxed().toList();

    @Option(
            names = "--people",
            paramLabel = "N",
            description = {
                "Cases of made-up people whose errors are not those of the countries; default 20000, with 0 none.",
                "Their register has five times as many rows."
            })
    private int people = 20_000;

    @Option(
            names = "--people-seeds",
            split = ",",
            paramLabel = "N,...",
            description = "Their seeds; default 1 to 3, on which the engine was tuned. Judge by others.")
    private List<Long> peopleSeeds = List.of(1L, 2L, 3L);

    @Option(names = "--ablate", description = "Only the table of losses: the people with each error off and alone.")
    private boolean ablate;

    @Option(names = "--model", paramLabel = "FILE", description = "Model for both; default the one that trains itself.")
    private @Nullable Path model;

    @Option(names = "--draft", description = "Draft a model for each country and each set of people instead.")
    private boolean draft;

    @Option(names = "--files", paramLabel = "DIR", description = "Only write the synthetic files there, to train on.")
    private @Nullable Path files;

    /** The program behind {@code bin/evaluate}. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Evaluate())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Evaluate::explain);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult ignored)
            throws Exception {
        if (failure instanceof LinkageException wrong) {
            Console.of(command.getCommandSpec()).say(wrong.problem());
            return CommandLine.ExitCode.USAGE;
        }
        throw failure;
    }

    @Override
    public Integer call() throws IOException {
        check();
        List<SamplesOptions> countries = countries();
        EvaluationSets sets = new EvaluationSets(model(), spec.commandLine().getErr());
        if (files != null) {
            sets.writeCountries(countries, files);
            peopleSets(sets).write(files);
            return CommandLine.ExitCode.OK;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (ablate) {
            out.print(peopleSets(sets).losses());
            out.flush();
            return CommandLine.ExitCode.OK;
        }
        List<EvaluationRow> labelled = folder == null ? List.of() : sets.labelled(folder);
        List<EvaluationRow> synthetic = sets.synthetic(countries);
        List<EvaluationRow> ofPeople = peopleSets(sets).measure();
        out.print(EvaluationTable.table(
                Stream.of(labelled, synthetic, ofPeople).flatMap(List::stream).toList()));
        out.print(GroupTable.of(ofPeople));
        for (ErrorProfile dirt : synthetic.isEmpty() ? List.<ErrorProfile>of() : DIRT) {
            String word = EvaluationSets.word(dirt);
            out.print(EvaluationTable.together(
                    word,
                    synthetic.stream().filter(one -> one.set().startsWith(word)).toList()));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void check() {
        if (scale.signum() < 0 || seeds.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--scale must not be below 0, and --seeds some");
        }
        if (people < 0 || peopleSeeds.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--people must not be below 0, and --people-seeds some");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(spec.commandLine(), folder + " is not a folder");
        }
    }

    /** Empty where models are drafted. */
    private Optional<Path> model() {
        Path used = model != null ? model : Installation.current().jobs().resolve("models/person-match.yaml");
        return draft ? Optional.empty() : Optional.of(used);
    }

    private PeopleEvaluation peopleSets(EvaluationSets sets) {
        return new PeopleEvaluation(
                people,
                peopleSeeds,
                two -> sets.link(two.list(), two.register()),
                spec.commandLine().getErr());
    }

    private List<SamplesOptions> countries() {
        if (scale.signum() == 0) {
            return List.of();
        }
        SamplesOptions plain = SamplesOptions.defaults(
                        Installation.current().jobs().resolve("reference"))
                .withScale(scale);
        return DIRT.stream()
                .flatMap(dirt ->
                        seeds.stream().map(seed -> plain.withErrorProfile(dirt).withSeed(seed)))
                .toList();
    }
}

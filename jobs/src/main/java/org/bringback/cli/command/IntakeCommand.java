package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bringback.cli.options.GivenFiles;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.run.RecordedRun;
import org.bringback.job.JobFailedException;
import org.bringback.job.RunSummary;
import org.bringback.job.SingleSteps;
import org.bringback.job.casework.AnswerFiles;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Notice;
import org.bringback.reference.agency.ReferenceContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intake} and {@code register}: take files in and do nothing else. */
@Command(
        name = "intake",
        description = "Takes exports, registers and control figures in, by their names, and does nothing else.",
        mixinStandardHelpOptions = true)
class IntakeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files;

    @Option(
            names = "--again",
            description = "Of files taken in before, take in what was set aside and could be taken with today's YAML.")
    private boolean again;

    @Option(
            names = "--accept",
            paramLabel = "NAME",
            description =
                    "Name of a file to be used as it is, though its rows are far fewer, many cannot be read, or the same file was"
                            + " sent for another list; may be repeated.")
    private List<String> accepted = List.of();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File with the password of encrypted workbooks, readable by its owner only.")
    private @Nullable Path passwordFile;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    private List<Notice> locked = List.of();

    @Override
    public Integer call() throws IOException, StateInUseException, JobFailedException {
        return new RecordedRun(spec.name(), state.folder(), json, Console.of(spec)).run(this::prepare, this::takeIn);
    }

    private ReferenceContext prepare(Installation installation) {
        GivenFiles.check(files);
        return ReferenceContextLoader.loadAll(installation);
    }

    private RunSummary takeIn(Workspace workspace, Progress progress) throws IOException, JobFailedException {
        SingleSteps steps = new SingleSteps(workspace, progress);
        Set<String> names = Set.copyOf(accepted);
        List<Path> readable = passwordFile == null ? files : unlocked(passwordFile);
        return (again ? steps.intakeAgain(readable, names) : steps.intake(readable, names)).withRefused(locked);
    }

    /** The files without their password. What cannot be opened is left out, and the summary says why. */
    private List<Path> unlocked(Path password) throws IOException {
        Path folder = Files.createTempDirectory("bringback-answers-");
        AnswerFiles.Opened opened =
                AnswerFiles.open(files, password, folder, Installation.current().jobs());
        locked = opened.refused();
        return opened.opened();
    }

    /** {@code register}: the same for registration data. */
    @Command(
            name = "register",
            description = "Takes registration data in, by the files' names.",
            mixinStandardHelpOptions = true)
    static final class Register extends IntakeCommand {}
}

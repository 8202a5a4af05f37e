package org.bringback.cli.command.operation;

import java.util.concurrent.Callable;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: what a shell reads to complete commands and options. */
@Command(
        name = "completion",
        description = "Prints the completion for a shell, such as: bringback completion bash > ~/.bringback-completion",
        mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {

    /** Shells that can complete. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}; source the file in its start-up file.")
    private Shell shell;

    @Override
    public Integer call() {
        CommandSpec root = spec.root();
        // picocli's script for bash sets zsh up to read it
        String script =
                shell == Shell.FISH ? FishCompletion.of(root) : AutoComplete.bash(root.name(), root.commandLine());
        Console.of(spec).out().print(script);
        return ExitCode.DONE;
    }

    /** {@code man}: the page of the manual. */
    @Command(
            name = "man",
            description = "Prints the page of the manual, such as: bringback man | man -l -",
            mixinStandardHelpOptions = true)
    public static final class Man implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Console console = Console.of(spec);
            console.out().print(ManPage.of(spec.root(), console));
            return ExitCode.DONE;
        }
    }
}

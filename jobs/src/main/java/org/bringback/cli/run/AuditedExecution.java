package org.bringback.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.job.audit.AuditEntry;
import org.bringback.job.audit.AuditLedger;
import org.bringback.job.workspace.FailureCause;
import org.bringback.text.BilingualText;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Enters commands that change a state, or take persons out of it, into its ledger; those that say more do so themselves. */
public final class AuditedExecution implements IExecutionStrategy {

    private static final Set<String> ENTERED = Set.of(
            "control",
            "worklists",
            "forward",
            "forward request",
            "forward revoke",
            "forward close",
            "sign-off",
            "casework report",
            "casework prevention",
            "casework problems",
            "retention run",
            "approve",
            "deliver",
            "rebuild",
            "backup",
            "restore",
            "review export",
            "review import",
            "state encrypt");

    private final IExecutionStrategy strategy = new CommandLine.RunLast();

    @Override
    public int execute(ParseResult parsed) {
        ParseResult last = last(parsed);
        CommandSpec command = last.commandSpec();
        try {
            int code = strategy.execute(parsed);
            if (!last.isUsageHelpRequested() && !last.isVersionHelpRequested()) {
                enter(command, code);
            }
            return code;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                enter(command, Failure.of(cause, Console.of(command).language()).code());
            }
            throw e;
        }
    }

    private static ParseResult last(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last;
    }

    /** The words by which a command is called. */
    static String name(CommandSpec command) {
        return command.qualifiedName().substring(command.root().name().length()).strip();
    }

    /** Whether such a command is entered, and does not enter itself. */
    static boolean isEntered(CommandSpec command) {
        return ENTERED.contains(name(command));
    }

    private static void enter(CommandSpec command, int code) {
        String name = name(command);
        if (isEntered(command)) {
            state(command).ifPresent(state -> note(state, AuditEntry.now(name, code), Console.of(command)));
        }
    }

    private static Optional<Path> state(CommandSpec command) {
        return command.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(StateOptions.class::isInstance)
                .map(StateOptions.class::cast)
                // a folder that is none yet stays as it was, so that a backup can still be put there
                .filter(StateOptions::isState)
                .map(StateOptions::folder)
                .findFirst();
    }

    /** A ledger that cannot be written is said, and changes nothing that was done. */
    static void note(Path state, AuditEntry entry, Console console) {
        try {
            AuditLedger.in(state).add(entry);
        } catch (IOException e) {
            console.say(new BilingualText("บันทึกใน audit.jsonl ไม่ได้: ", "audit.jsonl could not be written: ")
                    .join(FailureCause.describe(e)));
        }
    }
}

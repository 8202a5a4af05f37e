package org.bringback.cli.command.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.casework.RetentionRules;
import org.bringback.cli.options.BackupOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.RetentionOutput;
import org.bringback.job.backup.EarlierBackups;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.retention.Retention;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention}: personal data that nobody needs any more. */
@Command(
        name = "retention",
        description = "Removes personal data of cases that are over, as jobs/reference/retention.yaml says.",
        mixinStandardHelpOptions = true,
        subcommands = RetentionCommand.Run.class)
public final class RetentionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }

    /** {@code retention run}. */
    @Command(
            name = "run",
            description =
                    "Removes telephones, guardians and remarks of cases that are over, the cells of rows that were"
                            + " not taken, and old worklists and packages; writes what and why.",
            mixinStandardHelpOptions = true)
    static final class Run extends CaseworkCommand {

        @Option(names = "--dry-run", description = "Only say what would be removed.")
        private boolean dryRun;

        @Option(
                names = "--backups",
                paramLabel = "DIR",
                description = "Folder of backups, to say which still hold what was removed; default BRINGBACK_BACKUP.")
        private @Nullable Path backups;

        @Override
        int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said)
                throws IOException, StateInUseException {
            // a misspelt folder would seem to say that no backup holds anything
            if (backups != null && !Files.isDirectory(backups)) {
                throw new UsageException(new BilingualText(
                        "--backups: ไม่พบโฟลเดอร์ " + backups + " ให้ระบุโฟลเดอร์ที่คำสั่ง backup เขียนลงไป",
                        "--backups: there is no folder " + backups + ": name the one that backup writes to"));
            }
            Retention retention = new Retention(workspace, CaseworkService.of(workspace));
            Retention.Removed removed = retention.run(day, dryRun, folder);
            // of a folder that is not there, such as one on a disk that is not connected, nobody knows what it holds
            Optional<Path> place = Optional.ofNullable(backups)
                    .or(() -> BackupOptions.find(System.getenv()))
                    .filter(Files::isDirectory);
            RetentionOutput.Backups unknown = new RetentionOutput.Backups(false, List.of(), List.of(), 0);
            try {
                said.retention()
                        .removed(
                                removed,
                                place.isPresent() ? looked(workspace, retention, place.get()) : unknown,
                                dryRun);
            } catch (StateInUseException e) {
                // what was removed is removed, whoever makes a backup meanwhile
                said.retention().removed(removed, unknown, dryRun);
                throw e;
            }
            return ExitCode.DONE;
        }

        /** The last backup stays, however old: without it a lost state is lost. */
        private RetentionOutput.Backups looked(Workspace workspace, Retention retention, Path place)
                throws IOException, StateInUseException {
            EarlierBackups earlier = new EarlierBackups(place, workspace.state().folder());
            RetentionRules.BackupRule rule = retention.rules().backups();
            List<EarlierBackups.Holding> holding = earlier.list(retention.reducedFiles());
            List<EarlierBackups.Holding> old = holding.stream()
                    .filter(one -> one.isOld(rule.days(), Instant.now(Clock.systemUTC())))
                    .toList();
            List<EarlierBackups.Holding> pruned =
                    old.stream().filter(one -> !one.last()).toList();
            if (dryRun || !rule.prune() || pruned.isEmpty()) {
                return new RetentionOutput.Backups(true, holding, old, 0);
            }
            earlier.remove(pruned);
            return new RetentionOutput.Backups(
                    true,
                    holding.stream().filter(one -> !pruned.contains(one)).toList(),
                    old.stream().filter(EarlierBackups.Holding::last).toList(),
                    pruned.size());
        }
    }
}

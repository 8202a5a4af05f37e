package org.bringback.cli.command.draft;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.intake.draft.ProgrammeDraft;
import org.bringback.job.workspace.Installation;
import org.bringback.reference.agency.ReferenceContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code programme new}: the draft of a programme's YAML. */
@Command(
        name = "new",
        description = "Drafts the YAML of a further programme from the header and the values of one of its exports.",
        mixinStandardHelpOptions = true)
public final class ProgrammeNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DraftOptions options;

    @Override
    public Integer call() throws IOException {
        ReferenceContext context = ReferenceContextLoader.load(Installation.current());
        ProgrammeDraft draft = options.draft(file ->
                ProgrammeDraft.of(options.name(), file, context.agencies(), LocalDate.now(ZoneId.systemDefault())));
        options.write(draft.yaml(), "programmes", List.of(), Console.of(spec));
        return ExitCode.DONE;
    }
}

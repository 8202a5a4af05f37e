package org.bringback.cli.command.draft;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.intake.draft.ListDraft;
import org.bringback.job.workspace.Installation;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code list new}: the draft of a list's YAML. */
@Command(
        name = "new",
        description = "Drafts the YAML of a further list from the header and the values of one of its exports.",
        mixinStandardHelpOptions = true)
final class ListNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DraftOptions options;

    @Override
    public Integer call() throws IOException {
        ReferenceContext context = ReferenceContextLoader.load(Installation.current());
        ListDraft draft = options.draft(file -> ListDraft.of(
                options.name(),
                file,
                context.agencies(),
                context.reference().statuses(),
                LocalDate.now(ZoneId.systemDefault())));
        List<BilingualText> missing = draft.missing();
        options.write(draft.yaml(), "agencies", missing, Console.of(spec));
        return missing.isEmpty() ? ExitCode.DONE : ExitCode.WITHHELD;
    }
}

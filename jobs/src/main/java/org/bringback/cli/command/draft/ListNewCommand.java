package org.bringback.cli.command.draft;

import java.io.IOException;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code list new}: the draft of a list's YAML. */
@Command(
        name = "new",
        description = "Drafts the YAML of a further list from the header and the values of one of its exports.",
        mixinStandardHelpOptions = true)
final class ListNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The list's id.")
    private String name;

    @Parameters(index = "1", paramLabel = "EXPORT", description = "One of its exports.")
    private Path export;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write the draft; default NAME.yaml.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        ReferenceContext context = ReferenceContextLoader.load(Installation.current());
        ListDraft draft = DraftFile.draft(
                name,
                export,
                file -> ListDraft.of(
                        name,
                        file,
                        context.agencies(),
                        context.reference().statuses(),
                        LocalDate.now(ZoneId.systemDefault())));
        Path file = output == null ? Path.of(name + ".yaml") : output;
        DraftFile.write(file, draft.yaml());
        Console console = Console.of(spec);
        List<BilingualText> missing = draft.missing();
        missing.forEach(console::say);
        console.print(new BilingualText(
                "เขียนร่างไว้ที่ " + file + " ตรวจและเติมให้ครบ แล้วย้ายไปไว้ที่ jobs/agencies/" + name + ".yaml",
                "The draft is in " + file + ": check and complete it, then move it to jobs/agencies/" + name
                        + ".yaml"));
        return missing.isEmpty() ? ExitCode.DONE : ExitCode.WITHHELD;
    }
}

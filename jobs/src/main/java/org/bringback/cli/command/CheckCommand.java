package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.CheckOutput;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.intake.classify.CheckReport;
import org.bringback.intake.layout.SheetMask;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.job.workspace.Installation;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.source.refusal.RefusedFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: a dry run of intake. */
@Command(
        name = "check",
        description = "Says what would be accepted, rejected and why; changes nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files;

    @Option(names = "--list", paramLabel = "L", description = "The list, for a file whose name does not say it.")
    private @Nullable String list;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day, for a file whose name does not say it.")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        IntakeCommand.GivenFiles.check(files);
        ReferenceContext referenceContext = ReferenceContextLoader.load(Installation.current());
        SheetMask sheets = new SheetMask(referenceContext.reference().provinces());
        CheckOutput output = new CheckOutput(Console.of(spec).out(), json);
        boolean refused = false;
        for (Path file : files) {
            try {
                CheckReport report = CheckReport.of(file, name(file, referenceContext), referenceContext);
                output.add(report.shown(sheets::shown));
                refused |= report.refusal().isPresent();
            } catch (RefusedFileException e) {
                output.add(file.getFileName().toString(), sheets.shown(e.notice()));
                refused = true;
            }
        }
        output.end();
        return refused ? ExitCode.WITHHELD : ExitCode.DONE;
    }

    private FileName name(Path file, ReferenceContext referenceContext) throws RefusedFileException {
        String name = file.getFileName().toString();
        if (list == null || asOf == null) {
            return FileName.parse(name, referenceContext.agencies());
        }
        ListId given = referenceContext.agencies().list().stream()
                .map(Agency::list)
                .filter(known -> known.value().equals(list))
                .findFirst()
                .orElseThrow(() -> UsageException.noList(String.valueOf(list)));
        return new FileName(SubmissionKinds.export(), Optional.of(given), asOf, name);
    }
}

package org.bringback.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.run.RecordedWork;
import org.bringback.job.JobFailedException;
import org.bringback.job.StateRebuild;
import org.bringback.job.journal.JournalReplay;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.OutsideText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild}: a new database for a state that lost its own. */
@Command(
        name = "rebuild",
        description = "Makes a state's database anew, from its archive and journal; the old file is kept beside it.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException, JobFailedException {
        Console console = Console.of(spec);
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        Optional<String> journalled = JournalReplay.stateId(state.folder());
        Optional<String> id = journalled.isPresent() ? journalled : State.unusedId(state.folder());
        if (id.isEmpty()) {
            throw new UsageException(new BilingualText(
                    "สถานะ " + state.folder()
                            + " ไม่มีบันทึก (journal/events.jsonl) ให้กู้จากสำเนาสำรอง หรือเริ่มสถานะใหม่ในโฟลเดอร์อื่น",
                    "the state " + state.folder()
                            + " has no journal (journal/events.jsonl); restore it from a backup, or"
                            + " begin a state in another folder"));
        }
        try (State opened = State.openAnew(state.folder(), id.get())) {
            RecordedWork work = new RecordedWork("rebuild", state.folder(), console);
            return work.run(opened, () -> {
                Workspace workspace = new Workspace(installation, opened, referenceContext);
                StateRebuild.Result result = new StateRebuild(workspace, work.progress()).run();
                opened.isRebuilt();
                work.finish();
                print(result, console);
                return outcome(result);
            });
        }
    }

    private static RecordedWork.Outcome outcome(StateRebuild.Result result) {
        return new RecordedWork.Outcome(
                result.findings().isEmpty() ? ExitCode.DONE : ExitCode.WITHHELD,
                new BilingualText(joined(result, Language.THAI), joined(result, Language.ENGLISH)),
                Optional.empty(),
                Optional.empty());
    }

    private static String joined(StateRebuild.Result result, Language language) {
        return result.findings().stream()
                .map(finding -> OutsideText.oneLine(finding.in(language)))
                .collect(Collectors.joining("; "));
    }

    private void print(StateRebuild.Result result, Console console) throws IOException {
        if (json) {
            Map<String, Object> rebuilt = new LinkedHashMap<>();
            rebuilt.put("files", result.files());
            rebuilt.put("decisions", result.decisions());
            rebuilt.put("publications", result.publications());
            rebuilt.put(
                    "findings", result.findings().stream().map(Console::inBoth).toList());
            console.json(rebuilt);
            return;
        }
        console.print(new BilingualText(
                "สร้างฐานข้อมูลใหม่แล้ว: ไฟล์ " + result.files() + " คำวินิจฉัย " + result.decisions()
                        + " ชุดตัวเลขที่เผยแพร่ " + result.publications(),
                "The database is made anew: " + result.files() + " files, " + result.decisions() + " decisions, "
                        + result.publications() + " published populations"));
        result.findings().forEach(console::say);
    }
}

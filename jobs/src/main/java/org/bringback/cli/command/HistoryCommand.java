package org.bringback.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.run.UnenteredRuns;
import org.bringback.job.PastRun;
import org.bringback.job.SingleSteps;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;
import org.bringback.text.DisplayWidth;
import org.bringback.text.MessageLanguage;
import org.bringback.text.OutsideText;
import org.bringback.text.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code history}: what ran. */
@Command(name = "history", description = "Says what ran, with what result.", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

    private static final String FORMAT = "%5s  %-12s %-10s  %-26s  %8s  %4s  %s";
    private static final List<String> HEADER_TH =
            List.of("ครั้งที่", "คำสั่ง", "ณ วันที่", "เริ่ม", "วินาที", "รหัส", "เหตุผล");
    private static final String HEADER =
            String.format(Locale.ROOT, FORMAT, "run", "command", "as of", "begun", "seconds", "exit", "reason");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        Console console = Console.of(spec);
        Installation installation = Installation.current();
        try (State opened = State.open(state.existing())) {
            List<PastRun> entered = new SingleSteps(
                            new Workspace(installation, opened, ReferenceContextLoader.load(installation)),
                            Progress.SILENT)
                    .history(console.language());
            List<PastRun> all = new ArrayList<>(entered);
            all.addAll(UnenteredRuns.list(state.folder(), entered));
            List<PastRun> runs = PastRun.newestFirst(all);
            if (json) {
                console.out().println(Json.INDENTED.writeValueAsString(runs));
            } else {
                console.out().println(console.language() == MessageLanguage.TH ? thaiHeader() : HEADER);
                runs.forEach(run -> console.out().println(line(run, console.language())));
            }
            return ExitCode.DONE;
        }
    }

    private static String thaiHeader() {
        List<Integer> widths = List.of(-5, 12, 10, 26, -8, -4, 0);
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < HEADER_TH.size(); i++) {
            int width = widths.get(i);
            header.append(
                            width < 0
                                    ? DisplayWidth.right(HEADER_TH.get(i), -width)
                                    : DisplayWidth.left(HEADER_TH.get(i), width))
                    .append(i == 0 || i == 3 || i == 4 || i == 5 ? "  " : i == 1 ? " " : "  ");
        }
        return header.toString().stripTrailing();
    }

    private static String reason(PastRun run, MessageLanguage language) {
        BilingualText killed = new BilingualText(
                "ถูกหยุดกลางคัน สั่งคำสั่งเดิมเพื่อทำต่อ", "killed, or the machine stopped; the same command goes on");
        return run.result().equals(PastRun.INTERRUPTED)
                ? language.text(killed)
                : run.exitCode() == null ? run.result() : run.reason();
    }

    private static String line(PastRun run, MessageLanguage language) {
        return OutsideText.oneLine(String.format(
                        Locale.ROOT,
                        FORMAT,
                        run.number(),
                        run.job(),
                        run.asOf(),
                        (run.begun().replace('T', ' ') + " " + run.zone()).strip(),
                        run.seconds() == null ? "" : String.format(Locale.ROOT, "%.1f", run.seconds()),
                        run.exitCode() == null ? "-" : run.exitCode(),
                        reason(run, language))
                .stripTrailing());
    }
}

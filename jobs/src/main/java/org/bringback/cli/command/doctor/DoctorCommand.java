package org.bringback.cli.command.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.Installation;
import org.bringback.text.DisplayWidth;
import org.bringback.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: is this machine fit to run bringback? */
@Command(
        name = "doctor",
        description = "Says whether this machine is fit to run bringback.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Option(names = "--inbox", paramLabel = "DIR", description = "Also say what a night on these files will need.")
    private @Nullable Path inbox;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Installation installation = Installation.current();
        Clock clock = Clock.system(ZoneId.systemDefault());
        StateFindings ofState = new StateFindings(state.folder(), System.getenv());
        List<FitnessFinding> findings = new ArrayList<>();
        findings.add(MachineFindings.java());
        findings.add(MachineFindings.heap());
        List<FitnessFinding> settings = MachineFindings.configuration(installation);
        findings.addAll(settings);
        findings.add(MachineFindings.fonts(installation));
        findings.add(MachineFindings.fileNames());
        findings.add(MachineFindings.timeZone(clock));
        findings.add(MachineFindings.disk(state.folder()));
        findings.add(ofState.clock(clock));
        findings.add(ofState.othersRights());
        if (inbox != null) {
            findings.add(ofState.night(inbox));
        }
        findings.addAll(state.isState() ? ofState.database() : List.of(StateFindings.none(state.folder())));
        findings.add(ofState.backup(clock));
        findings.addAll(ChannelFindings.list(installation));
        Console console = Console.of(spec);
        if (json) {
            console.json(findings.stream().map(DoctorCommand::forPrograms).toList());
        } else {
            findings.forEach(finding -> print(finding, console));
        }
        return exitCode(settings, findings);
    }

    /** Wrong settings end with what every other command would end with because of them. */
    private static int exitCode(List<FitnessFinding> settings, List<FitnessFinding> all) {
        if (settings.stream().anyMatch(finding -> finding.advice().isPresent())) {
            return ExitCode.WRONG_USE;
        }
        return all.stream().allMatch(finding -> finding.advice().isEmpty()) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Map<String, Object> forPrograms(FitnessFinding finding) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("what", finding.what().english());
        node.put("well", finding.advice().isEmpty());
        node.put("present", finding.present());
        node.put("value", finding.value().english());
        node.put("advice", finding.advice().map(Console::inBoth).orElse(null));
        return node;
    }

    private static void print(FitnessFinding finding, Console console) {
        // the column has room for one language
        List<Language> languages = console.language().languages();
        String what = DisplayWidth.left(finding.what().in(languages.get(languages.size() - 1)), 14);
        String fit = finding.advice().isPresent() ? "!   " : finding.present() ? "ok  " : "-   ";
        console.out().println((what + " " + fit + " " + console.text(finding.value())).stripTrailing());
        finding.advice().ifPresent(advice -> console.out().println("               -> " + console.text(advice)));
    }
}

package org.bringback.cli.command.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.job.delivery.ReleaseApprovals;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code approve}: a named person lets a release go out. */
@Command(
        name = "approve",
        description = "Keeps that a named person lets the release of a day go out, as it stands.",
        mixinStandardHelpOptions = true)
public final class ApproveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Mixin
    private ReleaseDay day;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "NAME",
            description = "Who approves, as jobs/delivery/delivery.yaml names them.")
    private String by;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "DIR",
            description = "Folder of the releases; default output.")
    private Path output = Path.of("output");

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        LocalDate asOf = day.get();
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.load(installation);
        DeliveryRules rules = DeliveryRules.load(installation.jobs(), referenceContext);
        try (State opened = State.open(state.existing())) {
            Workspace workspace = new Workspace(installation, opened, referenceContext);
            int revision = new ReleaseApprovals(workspace, rules).approve(asOf, output, by, DeliverCommand.now());
            say(Console.of(spec), asOf, revision);
            return ExitCode.DONE;
        }
    }

    private void say(Console console, LocalDate asOf, int revision) throws IOException {
        if (json) {
            Map<String, Object> approved = new LinkedHashMap<>();
            approved.put("as_of", asOf.toString());
            approved.put("revision", revision);
            approved.put("by", by);
            console.json(approved);
        } else {
            console.print(new BilingualText(
                    "อนุมัติแล้ว: รายงาน ณ วันที่ " + asOf + " ฉบับที่ " + revision,
                    "approved: the release of " + asOf + ", revision " + revision));
        }
    }
}

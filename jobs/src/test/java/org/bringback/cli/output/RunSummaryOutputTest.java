package org.bringback.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.bringback.identity.resolution.UnlikelyGroup;
import org.bringback.job.RunSummary;
import org.bringback.job.intake.Inbox;
import org.bringback.text.json.Json;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RunSummaryOutputTest {

    private static final UnlikelyGroup GROUP =
            new UnlikelyGroup(UnlikelyGroup.Kind.ID, "export-obec-2022-09-23.xlsx", "ตาก", 12, 40_000);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void print(RunSummary summary, boolean json) throws IOException {
        CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();
        new CommandLine(spec).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        RunSummaryOutput.print(summary, json, Optional.empty(), Console.of(spec));
    }

    private static RunSummary with(List<UnlikelyGroup> unlikely) {
        return new RunSummary(
                Optional.empty(),
                false,
                Inbox.Extent.NOTHING_ELSE,
                List.of(),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                unlikely,
                List.of(),
                List.of());
    }

    @Test
    void aGroupThatIsTooLargeIsNamedAndEndsWithThree() throws IOException {
        print(with(List.of(GROUP)), false);
        assertThat(out.toString()).contains("40,000 records have one ID", "export-obec-2022-09-23.xlsx, ตาก, row 12");
        assertThat(err.toString()).contains("40,000");
        assertThat(RunSummaryOutput.exitCode(with(List.of(GROUP)))).isEqualTo(ExitCode.WITHHELD);
        assertThat(RunSummaryOutput.exitCode(with(List.of()))).isEqualTo(ExitCode.DONE);
    }

    @Test
    void programsReadItAsFields() throws IOException {
        print(with(List.of(GROUP)), true);
        var group =
                Json.INDENTED.readTree(out.toString()).get("unlikely_groups").get(0);
        assertThat(group.get("shared").asText()).isEqualTo("id");
        assertThat(group.get("row").asInt()).isEqualTo(12);
        assertThat(group.get("members").asInt()).isEqualTo(40_000);
    }
}

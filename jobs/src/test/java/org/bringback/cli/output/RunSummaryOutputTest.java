package org.bringback.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.identity.resolution.UnlikelyGroup;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.job.Timeliness;
import org.bringback.job.intake.Inbox;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.bringback.text.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        return with(Optional.empty(), List.of(), unlikely);
    }

    private static RunSummary with(
            Optional<LocalDate> asOf, List<RunSummary.ListLine> lists, List<UnlikelyGroup> unlikely) {
        return with(asOf, lists, unlikely, List.of(), List.of());
    }

    private static RunSummary with(
            Optional<LocalDate> asOf,
            List<RunSummary.ListLine> lists,
            List<UnlikelyGroup> unlikely,
            List<FileLine> files,
            List<Path> outputs) {
        return new RunSummary(
                asOf,
                false,
                Inbox.Extent.NOTHING_ELSE,
                files,
                lists,
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                asOf.map(day -> List.of(day.minusMonths(2))).orElse(List.of()),
                unlikely,
                3,
                outputs,
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
    void casesOfListsThatAreLateAreSaidToBeOfAnEarlierDay() throws IOException {
        LocalDate day = LocalDate.of(2022, 7, 31);
        RunSummary.ListLine there = list("obec", Optional.of(day), 750);
        print(
                with(Optional.of(day), List.of(there, list("bse", Optional.of(day.minusMonths(1)), 90)), List.of()),
                false);
        assertThat(out.toString())
                .contains("published; published again, as restated: 2022-05-31")
                .contains(
                        "lists: 1 of 2, 1 more with earlier figures, 840 cases, 3 pairs in review",
                        "bse (last 2022-06-30) missing");

        out.getBuffer().setLength(0);
        print(with(Optional.of(day), List.of(there, list("bse", Optional.empty(), 0)), List.of()), false);
        assertThat(out.toString()).contains("lists: 1 of 2, 750 cases", "bse missing");

        StringWriter all = new StringWriter();
        new RunSummaryText(new PrintWriter(all), MessageLanguage.EN)
                .write(with(Optional.of(day), List.of(there), List.of()));
        assertThat(all.toString().lines()).contains("published again, as restated: 2022-05-31");
    }

    /** A line that says done, and that nothing was published, is read as done. */
    @Test
    void whereNothingIsPublishedTheFirstLineSaysSo(@TempDir Path folder) throws IOException {
        BilingualText why = new BilingualText("ไม่เผยแพร่", "refused");
        print(withheld(why, List.of()), false);
        assertThat(out.toString()).startsWith("2022-07-31: nothing is published\n");
        out.getBuffer().setLength(0);
        print(withheld(why, List.of(Files.writeString(folder.resolve("index.html"), ""))), false);
        assertThat(out.toString()).startsWith("2022-07-31: nothing new is published, the release that stands stays\n");
    }

    private static RunSummary withheld(BilingualText why, List<Path> standing) {
        return new RunSummary(
                Optional.of(LocalDate.of(2022, 7, 31)),
                false,
                Inbox.Extent.NOTHING_ELSE,
                List.of(),
                List.of(),
                false,
                List.of(),
                Optional.of(why),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                standing,
                List.of());
    }

    /** Nine reasons on the few lines that the rest leaves, and a log that can be opened from any folder. */
    @Test
    void reasonsFillWhatRoomThereIsAndPathsAreWhole() throws IOException {
        List<BilingualText> reasons = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> new BilingualText("เหตุ " + number, "reason " + number))
                .toList();
        RunSummary summary = with(Optional.empty(), List.of(), List.of()).withUndelivered(reasons);
        ShortSummary shown =
                new ShortSummary(new Console(new PrintWriter(out), new PrintWriter(err), MessageLanguage.EN));
        shown.write(summary, Optional.of(Path.of("log", "x.log")));
        assertThat(out.toString().lines().toList())
                .hasSize(10)
                .contains("! reason 7", "! and 2 more")
                .endsWith("everything else: " + Path.of("log", "x.log").toAbsolutePath());
        out.getBuffer().setLength(0);
        shown.write(summary.withUndelivered(reasons.subList(0, 5)), Optional.empty());
        assertThat(out.toString()).contains("! reason 5").doesNotContain(" more");
    }

    @Test
    void whereTheRowsSetAsideAreIsSaidWhereThereAreSome(@TempDir Path folder) throws IOException {
        Path page = Files.createDirectories(folder.resolve("published")).resolve("index.html");
        Files.writeString(page, "");
        Path restricted = Files.createDirectories(folder.resolve("restricted"));
        FileLine file =
                new FileLine("export-obec-2022-05-31.csv", FileLine.Fate.TAKEN, 80, 38, 40, 2, 0, 0, true, List.of());
        RunSummary summary =
                with(Optional.of(LocalDate.of(2022, 7, 31)), List.of(), List.of(), List.of(file), List.of(page));
        print(summary, false);
        assertThat(out.toString()).contains("40 rejected").doesNotContain("rejects-");
        Files.writeString(restricted.resolve("rejects-obec.xlsx"), "");
        print(summary, false);
        assertThat(out.toString()).contains("(which and why: " + restricted.resolve("rejects-obec.xlsx") + ")");
        Files.writeString(restricted.resolve("rejects-nfe.xlsx"), "");
        print(summary, false);
        assertThat(out.toString()).contains("(which and why: " + restricted + ")");
    }

    private static RunSummary.ListLine list(String id, Optional<LocalDate> day, long persons) {
        return new RunSummary.ListLine(
                new ListId(id),
                day,
                1,
                persons,
                0,
                0,
                Optional.empty(),
                new Timeliness(Optional.empty(), Timeliness.Level.FRESH));
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

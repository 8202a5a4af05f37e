package org.bringback.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.Statuses;
import org.bringback.render.text.StatusTableCsv;
import org.bringback.render.text.StatusTableJson;
import org.bringback.render.text.StatusTableText;
import org.bringback.render.text.TransitionWriters;
import org.bringback.table.report.Report;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusTable;
import org.bringback.table.status.TransitionTable;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tables}: the status tables of a day on standard output. */
@Command(name = "tables", description = "Prints the status tables of a day.", mixinStandardHelpOptions = true)
final class TablesCommand implements Callable<Integer> {

    /** How tables and findings are printed. */
    enum Format {
        text,
        csv,
        json
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Option(
            names = "--list",
            paramLabel = "L",
            description = "One list, national-cases or national-persons; default all of them.")
    private @Nullable String list;

    @Option(names = "--cohort", paramLabel = "C", description = "Whom the figures are about; default by the day.")
    private @Nullable String cohort;

    @Option(
            names = {"--as-of", "--date"},
            required = true,
            paramLabel = "D",
            description = "Day the figures are about.")
    private LocalDate asOf;

    @Option(names = "--against", paramLabel = "D", description = "Day to compare with; default the last one before.")
    private @Nullable LocalDate against;

    @Option(names = "--format", paramLabel = "F", description = "text, csv or json; default text.")
    private Format format = Format.text;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(names = "--transitions", description = "Print who moved from what to what instead.")
    private boolean transitions;

    @Override
    public Integer call() throws IOException, StateInUseException {
        ReferenceContext referenceContext = ReferenceContextLoader.load(Installation.current());
        Cohort tracked =
                CohortOption.orOfDay(cohort, asOf, referenceContext.reference().cohorts());
        try (State opened = State.open(state.existing())) {
            Workspace workspace = new Workspace(Installation.current(), opened, referenceContext);
            CohortTables figures = workspace.tables(tracked);
            List<StatusTable> tables = chosen(figures, referenceContext);
            if (tables.isEmpty()) {
                sayThatThereAreNone(figures);
            }
            if (transitions) {
                printMoves(moves(tables, figures));
            } else {
                print(
                        tables,
                        referenceContext.reference().statuses(),
                        workspace.synthetic().orElse(false));
            }
            return exitCode(tables, figures);
        }
    }

    /** A day that nobody reported about is a mistake in the line; one that only this list has not is a late list. */
    private int exitCode(List<StatusTable> tables, CohortTables figures) {
        if (!tables.isEmpty()) {
            return ExitCode.DONE;
        }
        return figures.listsOf(asOf).isEmpty() ? ExitCode.WRONG_USE : ExitCode.LIST_MISSING;
    }

    private List<StatusTable> chosen(CohortTables figures, ReferenceContext referenceContext) {
        if (against != null && !against.isBefore(asOf)) {
            throw new UsageException(
                    new BilingualText("--against ต้องเป็นวันก่อน --as-of", "--against must be before --as-of"));
        }
        if (against != null && figures.listsOf(against).isEmpty()) {
            throw new UsageException(
                    new BilingualText("--against: ", "--against: ").join(none(against, figures, null)));
        }
        Optional<LocalDate> earlier = against != null ? Optional.of(against) : figures.dayBefore(asOf);
        // what is carried forward into a day that nobody reported about is no figure of that day
        List<StatusTable> all = figures.listsOf(asOf).isEmpty() ? List.of() : figures.all(asOf, earlier);
        if (list == null) {
            return all;
        }
        if (!FigureArguments.scopes(referenceContext.agencies()).contains(list)) {
            throw FigureArguments.noList(list, referenceContext.agencies());
        }
        return all.stream().filter(table -> table.scope().equals(list)).toList();
    }

    /** Of the lists only: nobody moves on a sum. */
    private static List<TransitionTable> moves(List<StatusTable> tables, CohortTables figures) {
        return tables.stream()
                .filter(table -> !table.scope().startsWith("national-"))
                .flatMap(table ->
                        table
                                .against()
                                .flatMap(day -> figures.transitions(new ListId(table.scope()), table.asOf(), day))
                                .stream())
                .toList();
    }

    private void printMoves(List<TransitionTable> moves) throws IOException {
        Console console = Console.of(spec);
        switch (json ? Format.json : format) {
            case csv -> TransitionWriters.csv(moves, console.out());
            case json -> TransitionWriters.json(moves, console.out());
            case text -> TransitionWriters.text(moves, console.language().languages(), console.out());
        }
    }

    private void sayThatThereAreNone(CohortTables figures) {
        BilingualText none = none(asOf, figures, list).map(text -> (list == null ? "" : list + ": ") + text);
        Console.of(spec)
                .say(
                        figures.listsOf(asOf).isEmpty()
                                ? none.join(new BilingualText(
                                        " ให้แก้ --as-of หรือ --state หรือรับไฟล์ของวันนั้นก่อน (nightly)",
                                        "; correct --as-of or --state, or take that day's files in first (nightly)"))
                                : none);
    }

    /** @param list whose days are named; null for those of any */
    private static BilingualText none(@Nullable LocalDate day, CohortTables figures, @Nullable String list) {
        String days = figures.dates().stream()
                .filter(known -> list == null
                        || list.startsWith("national-")
                        || figures.listsOf(known).contains(new ListId(list)))
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        String shown = days.isEmpty() ? "–" : days;
        return new BilingualText(
                "ไม่มีข้อมูล ณ วันที่ " + day + " วันที่มีข้อมูล: " + shown,
                "no figures as of " + day + "; there are figures of: " + shown);
    }

    private void print(List<StatusTable> tables, Statuses statuses, boolean synthetic) throws IOException {
        Console console = Console.of(spec);
        switch (json ? Format.json : format) {
            case csv -> StatusTableCsv.write(tables, synthetic, console.out());
            case json -> StatusTableJson.write(tables, synthetic, console.out());
            case text -> {
                if (synthetic && !tables.isEmpty()) {
                    console.print(Report.SYNTHETIC);
                }
                new StatusTableText(console.language().languages(), statuses.labels()).write(tables, console.out());
            }
        }
    }
}

package org.bringback.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.intake.IntakeRules;
import org.bringback.job.Installation;
import org.bringback.job.State;
import org.bringback.job.StateInUseException;
import org.bringback.reference.Cohort;
import org.bringback.reference.CohortId;
import org.bringback.reference.ListId;
import org.bringback.reference.Statuses;
import org.bringback.render.text.MoveWriters;
import org.bringback.render.text.TableCsv;
import org.bringback.render.text.TableJson;
import org.bringback.render.text.TableText;
import org.bringback.table.Figures;
import org.bringback.table.StatusTable;
import org.bringback.table.Transitions;
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

    @Option(names = "--as-of", required = true, paramLabel = "D", description = "Day the figures are about.")
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
        IntakeRules country = Country.load(Installation.current());
        Cohort tracked = cohort(country);
        try (State opened = State.open(state.folder())) {
            Figures figures = new Figures(
                    opened.database(), country.agencies(), country.reference().statuses(), tracked);
            List<StatusTable> tables = chosen(figures, country);
            if (transitions) {
                printMoves(moves(tables, figures));
                return tables.isEmpty() ? ExitCode.LIST_MISSING : ExitCode.DONE;
            }
            print(tables, country.reference().statuses());
            return tables.isEmpty() ? ExitCode.LIST_MISSING : ExitCode.DONE;
        }
    }

    private Cohort cohort(IntakeRules country) {
        Optional<Cohort> found = cohort != null
                ? country.reference().cohorts().find(new CohortId(cohort))
                : country.reference().cohorts().find(asOf);
        return found.orElseThrow(() -> new WrongUseException(
                "no cohort " + (cohort != null ? cohort : "was tracked on " + asOf) + " / ไม่มีกลุ่มติดตามนี้"));
    }

    private List<StatusTable> chosen(Figures figures, IntakeRules country) {
        if (against != null && !against.isBefore(asOf)) {
            throw new WrongUseException("--against must be before --as-of");
        }
        Optional<LocalDate> earlier = against != null ? Optional.of(against) : figures.dayBefore(asOf);
        List<StatusTable> all = figures.all(asOf, earlier);
        if (list == null) {
            return all;
        }
        boolean known = list.startsWith("national-")
                || country.agencies().list().stream()
                        .anyMatch(agency -> agency.list().value().equals(list));
        if (!known) {
            throw new WrongUseException("--list: there is no list " + list);
        }
        return all.stream().filter(table -> table.scope().equals(list)).toList();
    }

    /** Of the lists only: nobody moves on a sum. */
    private static List<Transitions> moves(List<StatusTable> tables, Figures figures) {
        return tables.stream()
                .filter(table -> !table.scope().startsWith("national-"))
                .flatMap(table ->
                        table
                                .against()
                                .flatMap(day -> figures.transitions(new ListId(table.scope()), table.asOf(), day))
                                .stream())
                .toList();
    }

    private void printMoves(List<Transitions> moves) throws IOException {
        Console console = Console.of(spec);
        switch (json ? Format.json : format) {
            case csv -> MoveWriters.csv(moves, console.out());
            case json -> MoveWriters.json(moves, console.out());
            case text -> MoveWriters.text(moves, console.out());
        }
    }

    private void print(List<StatusTable> tables, Statuses statuses) throws IOException {
        Console console = Console.of(spec);
        if (tables.isEmpty()) {
            console.err().println("No figures as of " + asOf + ". / ไม่มีข้อมูล ณ วันที่ " + asOf);
        }
        switch (json ? Format.json : format) {
            case csv -> TableCsv.write(tables, console.out());
            case json -> TableJson.write(tables, console.out());
            case text -> TableText.thaiAndEnglish(statuses.words()).write(tables, console.out());
        }
    }
}

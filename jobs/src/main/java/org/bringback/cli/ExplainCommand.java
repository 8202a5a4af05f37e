package org.bringback.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.bringback.intake.IntakeRules;
import org.bringback.job.Installation;
import org.bringback.job.State;
import org.bringback.job.StateInUseException;
import org.bringback.reference.Disclosure;
import org.bringback.table.CasePlaceStore;
import org.bringback.table.Categories;
import org.bringback.table.FigureRef;
import org.bringback.table.FigureStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: what is behind a figure, a person, a link. */
@Command(
        name = "explain",
        description = "Says what is behind a figure, a person, a link.",
        mixinStandardHelpOptions = true,
        subcommands = {ExplainCommand.Figure.class, ExplainLinkCommand.class, ExplainPersonCommand.class})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }

    /** {@code explain figure}: the cases that a figure counts, each with its place in the file it came from. */
    @Command(
            name = "figure",
            description = "Lists the cases of a figure as CSV, by the reference printed under its table.",
            mixinStandardHelpOptions = true)
    static final class Figure implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StateOptions state;

        @Parameters(
                paramLabel = "REF",
                description =
                        "Such as obec/2022-09-23/r1, obec/2022-09-23/r1/NOT_FOUND or obec/2022-09-23/r1/NOT_FOUND/place=71.")
        private String reference;

        @Option(names = "--limit", paramLabel = "N", description = "At most so many cases; default all.")
        private int limit = Integer.MAX_VALUE;

        @Override
        public Integer call() throws IOException, StateInUseException {
            IntakeRules country = Country.load(Installation.current());
            FigureRef figure = parsed(country);
            try (State opened = State.open(state.folder())) {
                FigureStore figures = new FigureStore(
                        opened.database(), country.reference().statuses().precedence());
                if (!figures.has(figure)) {
                    throw new WrongUseException(
                            "there is no snapshot behind " + reference + " here / ไม่พบข้อมูลของ " + reference);
                }
                List<CasePlaceStore.CasePlace> places = new CasePlaceStore(opened.database())
                        .places(figures.cases(figure, categories(country)).stream()
                                .limit(limit)
                                .toList());
                print(places, Console.of(spec).out());
            }
            return ExitCode.DONE;
        }

        private static Categories categories(IntakeRules country) {
            return Categories.of(
                    country.reference(), Disclosure.load(Installation.current().jobs()));
        }

        private FigureRef parsed(IntakeRules country) {
            try {
                String full = reference.matches(".*/r\\d+") ? reference + "/TOTAL" : reference;
                FigureRef figure = FigureRef.parse(
                        full, country.reference().cohorts().list().get(0).id());
                return country.reference()
                        .cohorts()
                        .find(figure.asOf())
                        .map(cohort -> FigureRef.parse(full, cohort.id()))
                        .orElse(figure);
            } catch (IllegalArgumentException e) {
                throw new WrongUseException(String.valueOf(e.getMessage()));
            }
        }

        private static void print(List<CasePlaceStore.CasePlace> places, PrintWriter out) {
            out.println("list,person,status,status_date,file,sheet,line");
            for (CasePlaceStore.CasePlace place : places) {
                out.println(String.join(
                        ",",
                        place.of().list().value(),
                        String.valueOf(place.of().personId()),
                        place.status().name(),
                        place.statusDate(),
                        quoted(place.file()),
                        quoted(place.sheet()),
                        String.valueOf(place.line())));
            }
        }

        private static String quoted(String text) {
            return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }
}

package org.bringback.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.ExplanationJson;
import org.bringback.cli.output.ExplanationText;
import org.bringback.identity.explanation.PersonExplanation;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.text.BilingualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain person}: the rows behind a person, and why each is that person. */
@Command(
        name = "person",
        description =
                "Lists the rows behind a person and why each is that person, the figures that count them, open doubts,"
                        + " and what changed.",
        mixinStandardHelpOptions = true)
final class ExplainPersonCommand implements Callable<Integer> {

    private static final BilingualText WANTED = new BilingualText(
            "ให้ใช้หมายเลขบุคคลตามคอลัมน์ person ที่ explain figure แสดง",
            "give a person's number, from the column person of explain figure");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExplainedCohort cohort;

    @Parameters(paramLabel = "PERSON", description = "The number that explain figure lists.")
    private long person;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        cohort.explain("explain person " + person, WANTED, (explainer, figures) -> {
            PersonExplanation found = explainer.person(person);
            PrintWriter out = Console.of(spec).out();
            if (json) {
                ExplanationJson.write(found, figures.figuresOf(person), out);
            } else {
                new ExplanationText(Console.of(spec)).write(found, figures.figuresOf(person));
            }
        });
        return ExitCode.DONE;
    }
}

package org.bringback.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.ExplanationJson;
import org.bringback.cli.output.ExplanationText;
import org.bringback.identity.explanation.LinkExplanation;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.render.web.PageFonts;
import org.bringback.render.web.WaterfallHtml;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain link}: what speaks for and against two rows being one person, field by field. */
@Command(
        name = "link",
        description = "Says why two rows are one person or are not: the weight of every field.",
        mixinStandardHelpOptions = true)
final class ExplainLinkCommand implements Callable<Integer> {

    private static final String ROW =
            "A row: FILE:LINE, FILE#SHEET:LINE, or SUBMISSION-ROW as explain person prints it.";

    private static final BilingualText WANTED = new BilingualText(
            "ให้ใช้ไฟล์และแถวแบบ FILE:LINE ตามที่ explain figure แสดง หรือเลขในวงเล็บเช่น 3-17 ตามที่ explain person แสดง"
                    + " แถวของทะเบียนใช้ได้เฉพาะเลขในวงเล็บ",
            "give a file and line as FILE:LINE, as explain figure lists them, or the number in brackets such as 3-17, as"
                    + " explain person prints it; rows of registers have that number only");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExplainedCohort cohort;

    @Parameters(index = "0", paramLabel = "ROW", description = ROW)
    private String left;

    @Parameters(index = "1", paramLabel = "ROW", description = ROW)
    private String right;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Also writes a page with the picture.")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException, StateInUseException {
        cohort.explain("explain link " + left + " " + right, WANTED, (explainer, figures) -> {
            LinkExplanation link = explainer.link(explainer.row(left), explainer.row(right));
            PrintWriter out = Console.of(spec).out();
            if (html != null) {
                Files.writeString(OwnerOnly.file(html), WaterfallHtml.of(link, cohort.shown(), fonts()));
            }
            if (json) {
                ExplanationJson.write(link, cohort.shown(), out);
            } else {
                new ExplanationText(Console.of(spec)).write(link, cohort.shown());
            }
        });
        return ExitCode.DONE;
    }

    private static PageFonts fonts() throws IOException {
        return PageFonts.read(Installation.current().templates());
    }
}

package org.bringback.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.Installation;
import org.bringback.render.pdf.FontCheck;
import org.bringback.render.pdf.check.TemplateCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code template}: for those who change what reports look like. */
@Command(
        name = "template",
        description = "Helps with changing the templates of the reports.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = TemplateCommand.Check.class)
final class TemplateCommand {

    /** {@code template check}. */
    @Command(
            name = "check",
            description = {
                "Compiles all templates, compares their labels and draws them with made-up figures.",
                "ตรวจแม่แบบทั้งหมดและวาดภาพตัวอย่างด้วยตัวเลขสมมุติ"
            },
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures go; default a new folder.")
        private @Nullable Path out;

        @Override
        public Integer call() throws IOException {
            Installation installation = Installation.current();
            Console console = Console.of(spec);
            FontCheck.problem(installation.templates()).ifPresent(problem -> {
                throw new IllegalStateException(problem.englishThenThai());
            });
            Path folder = out == null ? newFolder() : out;
            List<TemplateCheck.Finding> findings =
                    new TemplateCheck(installation.templates(), installation.jobs(), folder).run();
            findings.forEach(finding -> print(finding, finding.fault() ? console.err() : console.out()));
            console.out().println("ภาพตัวอย่าง / pictures: " + folder);
            boolean well = findings.stream().noneMatch(TemplateCheck.Finding::fault);
            console.out()
                    .println(
                            well
                                    ? "แม่แบบใช้ได้ / the templates are well"
                                    : "แม่แบบมีที่ผิด / some templates are wrong");
            return well ? ExitCode.DONE : ExitCode.FAILED;
        }

        /** Beside the private folder of this process, which goes with it: somebody wants to look at the pictures. */
        private static Path newFolder() throws IOException {
            String lasting = System.getProperty(Installation.TEMPORARY_FILES, System.getProperty("java.io.tmpdir"));
            return Files.createTempDirectory(Path.of(lasting), "bringback-templates");
        }

        private static void print(TemplateCheck.Finding finding, PrintWriter writer) {
            writer.println((finding.fault() ? "! " : "  ") + finding.words().english());
            writer.println("    " + finding.words().thai());
        }
    }
}

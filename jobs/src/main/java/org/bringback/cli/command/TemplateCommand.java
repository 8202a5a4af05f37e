package org.bringback.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.Installation;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.render.pdf.FontCheck;
import org.bringback.render.pdf.check.TemplateCheck;
import org.bringback.text.BilingualText;
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
            description = {"Compiles all templates, compares their labels and draws them with made-up figures."},
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(
                names = {"--output", "--out"},
                paramLabel = "DIR",
                description = "Where the pictures go; default a new folder.")
        private @Nullable Path out;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            Installation installation = Installation.current();
            Console console = Console.of(spec);
            FontCheck.problem(installation.templates()).ifPresent(problem -> {
                throw new UsageException(problem);
            });
            Path folder = out == null ? newFolder() : out;
            List<TemplateCheck.Finding> findings = findings(installation, folder);
            boolean well = findings.stream().noneMatch(TemplateCheck.Finding::fault);
            if (json) {
                printJson(findings, folder, console);
                return well ? ExitCode.DONE : ExitCode.FAILED;
            }
            findings.forEach(finding -> print(finding, console));
            console.print(new BilingualText("ภาพตัวอย่าง: " + folder, "pictures: " + folder));
            console.print(
                    well
                            ? new BilingualText("แม่แบบใช้ได้", "the templates are well")
                            : new BilingualText("แม่แบบมีที่ผิด", "some templates are wrong"));
            return well ? ExitCode.DONE : ExitCode.FAILED;
        }

        /** A setting that is wrong comes first: without it nothing can be drawn. */
        private static List<TemplateCheck.Finding> findings(Installation installation, Path folder) throws IOException {
            Set<TemplateCheck.Finding> all = new LinkedHashSet<>();
            ReferenceContextLoader.problems(installation)
                    .forEach(problem -> all.add(new TemplateCheck.Finding(true, problem)));
            try {
                all.addAll(new TemplateCheck(installation.templates(), installation.jobs(), folder).run());
            } catch (ConfigurationException e) {
                all.add(new TemplateCheck.Finding(true, e.explanation()));
            }
            return List.copyOf(all);
        }

        private static void printJson(List<TemplateCheck.Finding> findings, Path folder, Console console)
                throws IOException {
            List<Map<String, Object>> all = new ArrayList<>();
            for (TemplateCheck.Finding finding : findings) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("fault", finding.fault());
                one.putAll(Console.inBoth(finding.words()));
                all.add(one);
            }
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("pictures", folder.toString());
            result.put("findings", all);
            console.json(result);
        }

        /** Beside the private folder of this process, which goes with it: somebody wants to look at the pictures. */
        private static Path newFolder() throws IOException {
            String lasting = System.getProperty(Installation.TEMPORARY_FILES, System.getProperty("java.io.tmpdir"));
            return Files.createTempDirectory(Path.of(lasting), "bringback-templates");
        }

        private static void print(TemplateCheck.Finding finding, Console console) {
            PrintWriter writer = finding.fault() ? console.err() : console.out();
            writer.println((finding.fault() ? "! " : "  ") + console.text(finding.words()));
        }
    }
}

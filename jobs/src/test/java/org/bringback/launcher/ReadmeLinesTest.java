package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.cli.Countries;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's daily lines, typed as they stand after the demo and the line that it says to type first, in one process. */
class ReadmeLinesTest {

    private static final Pattern LINE = Pattern.compile("(?m)^bin/bringback ([^#\n]+)");
    private static final Pattern EXPORT = Pattern.compile("export (BRINGBACK_STATE)='([^']+)'");

    /** Minutes of drawing each, in tests of their own. */
    private static final List<String> SLOW = List.of("worklists", "template check");

    @TempDir
    static Path folder;

    private static Program.Ended demo;
    private static Program program;

    @BeforeAll
    static void theDemo() throws Exception {
        demo = new Program(folder, Map.of(MessageLanguage.SETTING, "en"))
                .run("demo", "--scale", "0.003", "--levels", "national", "--languages", "en", "--register", "50");
        assertThat(demo.code()).as(demo.err()).isZero();
        Matcher first = EXPORT.matcher(demo.err());
        assertThat(first.find()).as(demo.err()).isTrue();
        // doctor wants as much memory as the launchers give
        List<String> machine = List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        program = new Program(folder, Map.of(first.group(1), first.group(2)), machine);
    }

    @Test
    void everyDailyLineWorksAfterTheDemo() throws Exception {
        assertThat(lines()).hasSizeGreaterThan(15);
        String person = "person " + aPerson();
        // persons have other numbers in a smaller country
        work(lines().stream()
                .filter(line -> !SLOW.contains(line))
                .map(line -> line.replace("person 2147484448", person))
                .toList());
    }

    @Test
    void everyLineOfTheOfficialsHandbookWorksAfterTheDemo() throws Exception {
        String handbook = Files.readString(Countries.HOME.resolve("jobs/docs/handbook.th.md"));
        List<String> lines = Pattern.compile("(?m)^ *bin/bringback ([^#\n]+)")
                .matcher(handbook)
                .results()
                .map(line -> line.group(1).strip())
                .toList();
        assertThat(lines).hasSize(5);
        List<String> daily = lines();
        work(lines.stream()
                .filter(line -> !daily.contains(line) || line.startsWith("review"))
                .toList());
    }

    @Test
    void everyLinkOfTheReadmeAndTheHandbookLeadsToAFile() throws Exception {
        for (String page : List.of("README.md", "jobs/docs/handbook.th.md")) {
            Path file = Countries.HOME.resolve(page);
            List<String> links = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)\\)")
                    .matcher(Files.readString(file))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            for (String link : links) {
                assertThat(file.resolveSibling(link)).exists();
            }
        }
    }

    @Test
    void whatTheDemoSaysToDoNextWorksAsPrintedAndItsPageIsThere() throws Exception {
        Matcher page = Pattern.compile("Open in a browser: (.+)").matcher(demo.err());
        assertThat(page.find()).as(demo.err()).isTrue();
        assertThat(Path.of(page.group(1))).exists();
        List<String> next = demo.err()
                .lines()
                .filter(line -> line.contains("/bin/bringback "))
                .map(line -> line.substring(line.indexOf("/bin/bringback ") + 15))
                .toList();
        assertThat(next).hasSize(3);
        work(next);
    }

    private static void work(List<String> lines) throws IOException, InterruptedException {
        Program.Ended ended = program.type(lines);
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out().lines())
                .containsExactlyElementsOf(
                        lines.stream().map(line -> "0 " + line).toList());
    }

    private static List<String> lines() throws IOException {
        String readme = Files.readString(Countries.HOME.resolve("README.md"));
        String daily = readme.substring(readme.indexOf("## Every day"));
        String block = daily.substring(daily.indexOf("```sh"), daily.indexOf("```\n"));
        return LINE.matcher(block).results().map(line -> line.group(1).strip()).toList();
    }

    private static String aPerson() throws IOException, InterruptedException {
        return program.run("explain", "figure", "--list", "nfe")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .map(line -> line.split(",")[1])
                .orElseThrow();
    }
}

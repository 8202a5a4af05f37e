package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of {@code jobs/docs/examples} read what a release has. They are run where their languages are. */
class ExamplesTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("bringback.home")).resolve("jobs/docs/examples");
    private static final DisclosureRules DISCLOSURE = DisclosureRules.load(JobsFolder.real());
    private static final Pattern COLUMN = Pattern.compile("\\[\"([a-z_]+)\"]");

    @TempDir
    Path folder;

    /** Whose figures of those back at school are printed: the made-up ones are as often a symbol. */
    @BeforeEach
    void aRelease() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (long seed = 1; seed == 1 || expected().isEmpty(); seed++) {
            TidyData.Source source =
                    new TidyData.Source(List.of(SampleReports.national(seed)), DISCLOSURE, Map.of(), new TreeMap<>());
            try (Writer out = Files.newBufferedWriter(folder.resolve("data/status.csv"))) {
                TidyData.write("status", source, out);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trend.py", "trend_without_pandas.py", "trend.R"})
    void theColumnsAndTheFileAreThere(String example) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(example));
        Matcher columns = COLUMN.matcher(text);
        List<String> named = new ArrayList<>();
        while (columns.find()) {
            named.add(columns.group(1));
        }
        assertThat(named).contains("list", "status", "time_period", "cases", "percent");
        assertThat(TidyData.HEADER).containsAll(named);
        assertThat(text).contains("status.csv", "FOUND_RETURNED");
    }

    /** @param needed what says whether the language, and what the example needs of it, is there */
    @ParameterizedTest
    @CsvSource({
        "python3, trend_without_pandas.py, python3 -c pass",
        "python3, trend.py, python3 -c import_pandas",
        "Rscript, trend.R, Rscript --version"
    })
    void itPrintsTheCasesBackAtSchoolOfEachDay(String language, String example, String needed) throws Exception {
        assumeThat(run(List.of(needed.replace("import_", "import\u00A0").split(" "))))
                .as(needed)
                .isNotNull();
        String printed = run(List.of(language, EXAMPLES.resolve(example).toString(), folder.toString()));
        assertThat(printed).isNotNull();
        assertThat(printed.strip().lines()).containsExactlyElementsOf(expected());
    }

    private List<String> expected() throws IOException {
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("data/status.csv"))) {
            List<String> cells = List.of(line.split(",", -1));
            String cases = cells.get(TidyData.HEADER.indexOf("cases"));
            String percent = cells.get(TidyData.HEADER.indexOf("percent"));
            if (cells.contains("all") && cells.contains("FOUND_RETURNED") && !cases.isEmpty() && !percent.isEmpty()) {
                expected.add(cells.get(0) + " " + cases + " "
                        + new BigDecimal(percent)
                                .setScale(2, RoundingMode.HALF_EVEN)
                                .toPlainString());
            }
        }
        return expected;
    }

    /** What a program prints; null where it is not there or fails. */
    private static String run(List<String> command) throws Exception {
        try {
            Process process = new ProcessBuilder(command.stream()
                            .map(word -> word.replace('\u00A0', ' '))
                            .toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0 ? printed : null;
        } catch (IOException e) {
            return null;
        }
    }
}

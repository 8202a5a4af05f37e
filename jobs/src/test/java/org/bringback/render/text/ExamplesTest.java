package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of {@code jobs/docs/examples} read what a release has. They are run where their languages are. */
class ExamplesTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("bringback.home")).resolve("jobs/docs/examples");
    private static final Pattern COLUMN = Pattern.compile("\\[\"([a-z_]+)\"]");

    @TempDir
    Path folder;

    /** Two days, the second one first; a list's figures; and a day whose figure is not printed. */
    @BeforeEach
    void aRelease() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        try (Writer out = Files.newBufferedWriter(folder.resolve("data/status.csv"))) {
            CsvWriter csv = CsvWriter.forSpreadsheets(out);
            csv.row(TidyData.HEADER);
            csv.row(row("2022-09-23", "all", "FOUND_RETURNED", "51948", "42.66"));
            csv.row(row("2022-05-31", "all", "FOUND_RETURNED", "34872", "28.64"));
            csv.row(row("2022-05-31", "all", "TOTAL", "121768", "100.00"));
            csv.row(row("2022-05-31", "obec", "FOUND_RETURNED", "20187", "71.75"));
            csv.row(row("2022-04-30", "all", "FOUND_RETURNED", "", ""));
        }
    }

    private static List<String> row(String day, String list, String status, String cases, String percent) {
        Map<String, String> values =
                Map.of("time_period", day, "list", list, "status", status, "cases", cases, "percent", percent);
        return TidyData.HEADER.stream()
                .map(name -> values.getOrDefault(name, ""))
                .toList();
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
        assertThat(printed.strip().lines()).containsExactly("2022-05-31 34872 28.64", "2022-09-23 51948 42.66");
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

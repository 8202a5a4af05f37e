package org.bringback.reference.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Cohorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for one's own data, held against the reader: what the page calls a key the reader takes, and the other way. */
class AgenciesReadmeTest {

    private static final Path JOBS = Path.of("jobs");
    private static final Path PAGE = JOBS.resolve("agencies/README.md");
    private static final Pattern KNOWN = Pattern.compile("unknown key; known are ([^;/]*)");

    @TempDir
    Path folder;

    /** A wrong key is put in at a place of that kind; the reader then lists the right ones. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **The list**  | obec.yaml | order: 1                    | order: 1~wrong: 1
            **`names`**   | nfe.yaml  | - from: 2023-05-19          | - wrong: 1~    from: 2023-05-19
            **`percent`** | obec.yaml | {base: all, decimals: 2}    | {wrong: 1}
            **`gate`**    | obec.yaml | {max-set-aside-percent: 10, max-shrink-percent: 10} | {wrong: 1}
            **`layout`**  | obec.yaml | header-row: 2               | header-row: 2~  wrong: 1
            **`stamps`**  | obec.yaml | {row: 1,                    | {wrong: 1, row: 1,
            **`columns`** | obec.yaml | {header: ชั้น, field: level} | {header: ชั้น, wrong: 1}
            ## Further fields | obec.yaml | {header: ชั้น, field: level} | {header: ชั้น, further: {wrong: 1}}
            """)
    void thePageNamesExactlyTheKeysThatTheReaderTakes(String heading, String file, String right, String wrong)
            throws IOException {
        Path jobs = copy();
        Path yaml = jobs.resolve("agencies").resolve(file);
        String text = Files.readString(yaml);
        assertThat(text).contains(right);
        Files.writeString(yaml, text.replace(right, wrong.replace("~", "\n")));
        Throwable refusal = catchThrowable(
                () -> Agencies.load(jobs, ReferenceData.load(jobs).statuses()));
        Matcher known = KNOWN.matcher(String.valueOf(refusal.getMessage()));
        assertThat(known.find()).as(refusal.getMessage()).isTrue();
        assertThat(keys(heading))
                .isEqualTo(new TreeSet<>(List.of(known.group(1).strip().split(", "))));
    }

    @Test
    void thePageNamesEveryField() throws IOException {
        assertThat(keys("**Fields.**"))
                .isEqualTo(new TreeSet<>(
                        Arrays.stream(Field.values()).map(Field::key).toList()));
    }

    @Test
    void thePageNamesEveryType() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(FieldType.known())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(page).contains("`" + type + "`"));
    }

    @Test
    void theCohortOfThePageCanBeAddedAsPrinted() throws IOException {
        Matcher line = Pattern.compile("```csv\n(.*)\n```").matcher(Files.readString(PAGE));
        assertThat(line.find()).isTrue();
        Path cohorts = copy().resolve("reference/cohorts.csv");
        assertThat(Cohorts.load(cohorts).find(LocalDate.of(2023, 9, 30))).isEmpty();
        Files.writeString(cohorts, line.group(1) + "\n", StandardOpenOption.APPEND);
        assertThat(Cohorts.load(cohorts).find(LocalDate.of(2023, 9, 30)))
                .hasValueSatisfying(cohort -> assertThat(cohort.id()).isEqualTo(new CohortId("2023")));
    }

    /** The words in code in the first column of the table below a heading. */
    private static TreeSet<String> keys(String heading) throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        String page = Files.readString(PAGE);
        String below = page.substring(page.indexOf("\n" + heading) + 1 + heading.length());
        below.lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1])
                .forEach(cell ->
                        Pattern.compile("`([^`]+)`").matcher(cell).results().forEach(key -> keys.add(key.group(1))));
        return keys;
    }

    private Path copy() throws IOException {
        for (String part : List.of("agencies", "reference")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(JOBS.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        return folder;
    }
}

package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Rows of earlier releases beside a new one's. */
class TidyHistoryTest {

    @TempDir
    Path folder;

    private final SortedMap<LocalDate, Path> releases = new TreeMap<>();

    /** Releases as {@code day: row, row}, a row as {@code day=persons}. */
    private TidyHistory history(String words) throws IOException {
        for (String word : words.split("; ")) {
            String[] parts = word.split(": ");
            Path release = Files.createDirectories(folder.resolve(parts[0]));
            releases.put(LocalDate.parse(parts[0]), release);
            if (!parts[1].equals("-")) {
                StringBuilder text = new StringBuilder("\uFEFFtime_period,list,status,persons\n");
                for (String row : parts[1].split(" ")) {
                    text.append(row.replace("=", ",\"obec\",DIED,")).append('\n');
                }
                Files.writeString(release.resolve("status.csv"), text);
            }
        }
        return new TidyHistory("status", releases);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "tidy-history.csv", delimiterString = " => ", numLinesToSkip = 1)
    void aDaysOwnReleaseSaysWhatWasPublishedOfIt(String words, String now, String rows) throws IOException {
        Map<List<String>, Map<String, String>> all = new LinkedHashMap<>();
        if (!now.equals("-")) {
            for (String row : now.split(" ")) {
                Map<String, String> cells = Map.of(
                        "time_period",
                        row.split("=")[0],
                        "list",
                        "obec",
                        "status",
                        "DIED",
                        "persons",
                        row.split("=")[1]);
                all.put(TidyData.key("status", cells), cells);
            }
        }
        history(words).addTo(all);
        assertThat(all.values().stream()
                        .map(row -> row.get("time_period") + "=" + row.get("persons"))
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rows);
        assertThat(all.values()).allMatch(row -> "obec".equals(row.get("list")));
    }

    @Test
    void rowsOfTheNewestDayComeFirst() throws IOException {
        TidyHistory history = history("2022-05-31: 2022-05-31=1; 2022-09-23: 2022-05-31=2 2022-09-23=3; 2023-01-31: -");
        assertThat(history.rows().stream().map(row -> row.get("persons"))).containsExactly("2", "3", "1");
    }
}

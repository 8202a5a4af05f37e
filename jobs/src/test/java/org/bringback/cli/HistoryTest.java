package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four days, on some of which a list is missing: the newest release has them all, as they are counted and published. */
class HistoryTest {

    private static final String MAY = "2022-05-31";
    private static final String JUNE = "2022-06-30";
    private static final String JULY = "2022-07-31";
    private static final String SEPTEMBER = "2022-09-23";
    private static final List<String> DAYS = List.of(MAY, JUNE, JULY, SEPTEMBER);
    private static final int TAKEN_OUT = 5;

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void fourDaysOfUpToTwoLists() throws IOException {
        site = new Site(folder);
        night(MAY, MAY, "nfe");
        night(JUNE, MAY, "nfe", "ovec");
        night(JULY, MAY, "ovec");
        night(SEPTEMBER, SEPTEMBER, "nfe", "ovec");
    }

    private void night(String day, String likeOf, String... lists) throws IOException {
        for (String list : lists) {
            // the files' encodings differ; in this one every byte is a character, and one list's rows name their day
            String rows = Files.readString(
                            Countries.clean().resolve("export-" + list + "-" + likeOf + ".csv"),
                            StandardCharsets.ISO_8859_1)
                    .replace(written(likeOf), written(day));
            Files.createDirectories(site.inbox());
            Files.writeString(
                    site.inbox().resolve("export-" + list + "-" + day + ".csv"), rows, StandardCharsets.ISO_8859_1);
        }
        CommandRun night = site.nightly("--as-of", day);
        assertThat(night.code()).as(night.err()).isEqualTo(ExitCode.LIST_MISSING);
    }

    /** As in 31/05/2565. */
    private static String written(String day) {
        LocalDate date = LocalDate.parse(day);
        return String.format(
                Locale.ROOT, "%02d/%02d/%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear() + 543);
    }

    private JsonNode national(String day) throws IOException {
        return new ObjectMapper()
                .readTree(site.published(day).resolve("reports.json").toFile())
                .at("/reports/0");
    }

    private static JsonNode table(JsonNode report, String topic) {
        return StreamSupport.stream(report.get("tables").spliterator(), false)
                .filter(table -> table.get("topic").asText().equals(topic))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + topic));
    }

    private static List<String> column(JsonNode table, String id) {
        List<String> ids = new ArrayList<>();
        table.get("columns").forEach(column -> ids.add(column.get("id").asText()));
        int index = ids.indexOf(id);
        assertThat(index).as(id + " of " + ids).isNotNegative();
        List<String> cells = new ArrayList<>();
        table.get("lines").forEach(line -> {
            JsonNode cell = line.get("cells").get(index);
            cells.add(
                    cell.isValueNode() ? cell.asText() : cell.elements().next().asText());
        });
        return cells;
    }

    private List<Map<String, String>> data(String day, String theme) throws IOException {
        return TableRows.csv(site.published(day).resolve("data/" + theme + ".csv"));
    }

    private static List<Map<String, String>> of(String day, List<Map<String, String>> rows) {
        return rows.stream().filter(row -> row.get("time_period").equals(day)).toList();
    }

    @Test
    void theNewestDayTellsOfAllAndNothingIsAChangeThatCountsOtherLists() throws Exception {
        everyDayIsToldAndNothingIsAChangeThatCountsOtherLists();
        theDataOfTheNewestDayAreThoseOfEveryDayAndFollowCorrections();
    }

    private void everyDayIsToldAndNothingIsAChangeThatCountsOtherLists() throws Exception {
        JsonNode june = national(JUNE);
        assertThat(june.get("sentences"))
                .extracting(sentence -> sentence.get("en").asText())
                .anyMatch(text -> text.startsWith("Not compared with 31 May 2022, as other lists were counted then")
                        && text.contains("only: OVEC"));
        assertThat(table(june, "status").get("columns"))
                .extracting(column -> column.get("id").asText())
                .containsExactly("cases", "percent");
        assertThat(site.tables(JUNE).cell("national-cases", "TOTAL", "change")).isEmpty();
        assertThat(site.tables(JUNE).cell("nfe", "TOTAL", "change")).isEqualTo("0");
        assertThat(table(june, "lists").get("lines")).isNotEmpty();
        assertThat(june.get("tables"))
                .extracting(table -> table.get("topic").asText())
                .doesNotContain("transitions", "history");

        JsonNode history = table(national(SEPTEMBER), "history");
        assertThat(history.get("lines"))
                .extracting(line -> line.get("id").asText())
                .containsExactlyElementsOf(DAYS);
        assertThat(column(history, "lists")).containsExactly("1", "2", "1", "2");
        assertThat(column(history, "revision")).containsOnly("1");
        for (int day = 0; day < DAYS.size(); day++) {
            assertThat(column(history, "total").get(day))
                    .isEqualTo(site.tables(DAYS.get(day)).cell("national-cases", "TOTAL", "persons"));
        }
        List<String> changes = column(history, "open_change");
        assertThat(changes.subList(0, 2)).containsOnly("not-available");
        assertThat(changes.subList(2, 4)).allMatch(change -> change.matches("-?[0-9]+"));
        assertThat(history.get("notes").toString())
                .containsPattern("31 July 2022 \\([^)]*NFE, [^)]*\\)")
                .containsPattern("31 May 2022 \\([^)]*OVEC[^)]*\\)");
        String page = Files.readString(site.published(SEPTEMBER).resolve("index.html"))
                .replaceAll("<span class=\"k\">(.*?)</span>", "$1");
        assertThat(page).contains("The shares of each published day", "ร้อยละของแต่ละวันที่เผยแพร่");
        assertThat(page.split("The shares of each published day", 2)[1].split("</figure>", 2)[0])
                .as("a day on which one list was counted is no part of a trend")
                .contains("30 June 2022", "31 July 2022", "23 September 2022")
                .doesNotContain("31 May 2022");
    }

    private void theDataOfTheNewestDayAreThoseOfEveryDayAndFollowCorrections() throws Exception {
        assertHistoryIsWhatWasPublished();

        Path export = site.inbox().resolve("export-nfe-" + JUNE + ".csv");
        List<String> lines = Files.readAllLines(export, StandardCharsets.ISO_8859_1);
        Files.writeString(
                export,
                String.join("\r\n", lines.subList(0, lines.size() - TAKEN_OUT)) + "\r\n",
                StandardCharsets.ISO_8859_1);
        CommandRun night = site.nightly();
        assertThat(night.code()).as(night.err()).isEqualTo(ExitCode.LIST_MISSING);

        assertHistoryIsWhatWasPublished();
        assertThat(of(JUNE, data(SEPTEMBER, "status")))
                .filteredOn(row -> row.get("list").equals("all"))
                .extracting(row -> row.get("revision"))
                .containsOnly("2");
        JsonNode history = table(national(SEPTEMBER), "history");
        assertThat(column(history, "revision").get(1)).isEqualTo("2");
        assertThat(column(history, "total").get(1))
                .isEqualTo(site.tables(JUNE).cell("national-cases", "TOTAL", "persons"));
        assertThat(site.output().resolve(MAY + "/superseded"))
                .as("of a day that says nothing of June")
                .doesNotExist();
        assertThat(site.nightly().json().get("nothing_new").asBoolean()).isTrue();
    }

    private void assertHistoryIsWhatWasPublished() throws IOException {
        for (String theme : List.of("status", "place", "sex", "age", "level", "reason", "transitions")) {
            List<Map<String, String>> all = data(SEPTEMBER, theme);
            for (String day : DAYS.subList(0, 3)) {
                assertThat(of(day, all)).as(theme + " of " + day).containsExactlyElementsOf(of(day, data(day, theme)));
            }
            assertThat(all).extracting(row -> row.get("time_period")).isSorted();
        }
        Map<String, Integer> days = new TreeMap<>();
        data(SEPTEMBER, "status").forEach(row -> days.merge(row.get("time_period"), 1, Integer::sum));
        assertThat(days.keySet()).containsExactlyElementsOf(DAYS);
    }
}

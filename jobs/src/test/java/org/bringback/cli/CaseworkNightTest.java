package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.Filling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a night to worklists, from a school's answer to the next figures: by commands and files alone. */
class CaseworkNightTest {

    private static final String DAY = "2022-05-31";
    private static final int CASES = 12;

    @TempDir
    Path folder;

    /** The first cases of one list, taken in. */
    private Site site() throws IOException {
        Site site = new Site(folder);
        String name = "export-ovec-" + DAY + ".csv";
        List<String> lines = Files.readAllLines(Countries.clean().resolve(name), StandardCharsets.ISO_8859_1);
        Path first = folder.resolve(name);
        Files.write(first, lines.subList(0, CASES + 1), StandardCharsets.ISO_8859_1);
        site.put(first);
        site.nightly();
        return site;
    }

    private JsonNode worklists(Site site, String asOf) throws IOException {
        CommandRun ran = site.run(
                "worklists",
                "--only",
                "school",
                "--as-of",
                asOf,
                "--output",
                site.output().toString(),
                "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.json();
    }

    private static List<Path> workbooks(Site site, String asOf) throws IOException {
        try (Stream<Path> files = Files.list(site.restricted(asOf).resolve("worklists/school"))) {
            return files.sorted().toList();
        }
    }

    private static long number(JsonNode summary, String name) {
        return summary.get("cases").get(name).asLong();
    }

    @Test
    void whatASchoolSendsBackMovesItsCasesAndNothingElse() throws Exception {
        Site site = site();
        JsonNode before = worklists(site, DAY);
        assertThat(number(before, "open")).isPositive();
        assertThat(number(before, "open") + number(before, "closed")).isEqualTo(number(before, "all"));

        Path workbook = workbooks(site, DAY).get(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workbook)))
                .isEqualTo("rw-------");
        Path filled = Filling.in(workbook, filling -> {
            filling.cell(1, "ตรวจสอบรายชื่อ / Listing").setCellValue("listed by mistake");
            filling.cell(1, "ตรวจสอบเมื่อ / Listing checked on").setCellValue("10/6/2565");
        });
        site.put(filled, workbook.getFileName().toString());
        CommandRun night = site.nightly();
        assertThat(night.fate(workbook.getFileName().toString()))
                .as(night.err())
                .isEqualTo("taken");
        assertThat(night.file(workbook.getFileName().toString()).get("accepted").asInt())
                .isOne();

        assertThat(number(worklists(site, "2022-06-09"), "closed"))
                .as("the day before")
                .isEqualTo(number(before, "closed"));
        JsonNode after = worklists(site, "2022-06-10");
        assertThat(number(after, "closed")).isEqualTo(number(before, "closed") + 1);
        assertThat(number(after, "all")).isEqualTo(number(before, "all"));
        assertThat(after.get("findings").asInt()).isZero();
        assertThat(site.nightly().json().get("nothing_new").asBoolean())
                .as("the same file again")
                .isTrue();
    }

    @Test
    void twoCopiesThatDifferAreAFindingAndARebuiltStateKnowsIt() throws Exception {
        Site site = site();
        worklists(site, DAY);
        Path workbook = workbooks(site, DAY).get(0);
        String name = workbook.getFileName().toString();
        site.put(attempt(workbook, "refused"), name.replace(".xlsx", "-a.xlsx"));
        site.put(attempt(workbook, "agreed to return"), name.replace(".xlsx", "-b.xlsx"));
        site.nightly();
        JsonNode before = worklists(site, "2022-06-30");
        assertThat(before.get("findings").asInt()).isOne();
        assertThat(Files.readString(site.restricted("2022-06-30").resolve("casework/findings.csv")))
                .contains("COPIES_DIFFER");

        CommandRun rebuilt = site.run("rebuild");
        assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
        assertThat(worklists(site, "2022-06-30")).isEqualTo(before);
    }

    private static Path attempt(Path workbook, String result) throws IOException {
        return Filling.in(workbook, filling -> {
            filling.cell(1, "ผลการติดต่อ / Attempt").setCellValue(result);
            filling.cell(1, "ติดต่อเมื่อ / Attempted on").setCellValue("10/6/2565");
        });
    }
}

package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Fields that somebody has added to a list's YAML, and nowhere else, through whole nights. */
class FurtherFieldsNightTest {

    private static final String DAY = "2022-05-31";
    private static final String EXPORT = "export-nfe-2022-05-31.csv";
    private static final String HOUSEHOLD = "จำนวนคนในบ้าน";
    private static final String VALUES =
            "select v.field || '=' || coalesce(v.text_value, cast(v.number_value as varchar),"
                    + " cast(v.date_value as varchar)) from further_value v join submission s on s.id = v.row_key / 2147483648"
                    + " join export_row r on r.row_key = v.row_key where s.outcome = 'TAKEN'";

    @TempDir
    Path folder;

    private Path home;
    private Site site;
    private List<String> lines;

    @BeforeEach
    void aListWithFieldsOfItsOwn() throws IOException {
        home = Installations.copy(folder.resolve("home"));
        Path yaml = home.resolve("jobs/agencies/nfe.yaml");
        Files.writeString(yaml, Files.readString(yaml).stripTrailing() + """

                    - {header: จำนวนคนในบ้าน, further: {name: household, type: number, required: true}}
                    - {header: วันนัด, further: {name: appointment, type: date}}
                    - {header: ที่อยู่, further: {name: home, type: code, codes: [บ้าน, เช่า], label: {th: ที่อยู่, en: Home}}}
                """);
        site = new Site(folder);
        Files.createDirectories(site.inbox());
        lines = Files.readAllLines(Countries.clean().resolve(EXPORT)).stream()
                .filter(line -> !line.replace(",", "").isBlank())
                .limit(41)
                .collect(Collectors.toCollection(ArrayList::new));
        lines.set(0, lines.get(0) + "," + HOUSEHOLD + ",วันนัด,ที่อยู่");
        for (int i = 1; i < lines.size(); i++) {
            lines.set(i, lines.get(i) + ",4,15/06/2565,เช่า");
        }
    }

    private void change(int row, String further) {
        lines.set(row, lines.get(row).replace(",4,15/06/2565,เช่า", further));
    }

    private void offer() throws IOException {
        Files.writeString(site.inbox().resolve(EXPORT), String.join("\r\n", lines) + "\r\n");
    }

    private CommandRun nightly() {
        return Installations.runIn(home, site::nightly);
    }

    @Test
    void theyAreTakenInKeptAndCorrectedAsCoreFieldsAre() throws Exception {
        change(1, ",สี่,15/06/2565,เช่า");
        change(2, ",5,สักวัน,เช่า");
        change(3, ",6,,เต็นท์");
        offer();
        CommandRun first = nightly();
        assertThat(first.file(EXPORT).get("accepted").asInt()).isEqualTo(39);
        assertThat(first.file(EXPORT).get("rejected").asInt()).isEqualTo(1);
        assertThat(site.query(VALUES)).hasSize(39 * 3 - 3);
        assertThat(site.query(VALUES + " and r.line = 5"))
                .containsExactlyInAnyOrder("household=4.000000", "appointment=2022-06-15", "home=เช่า");
        assertThat(site.query(VALUES + " and r.line = 4")).containsExactly("household=6.000000");
        assertThat(site.query("select code from notice where row_no > 0 and code like 'FURTHER%' order by code"))
                .containsExactly("FURTHER_FIELD_LEFT_OUT", "FURTHER_FIELD_LEFT_OUT", "FURTHER_FIELD_WRONG");

        assertThat(nightly().json().get("nothing_new").asBoolean()).isTrue();
        assertThat(site.query("select field from further_value")).hasSize(39 * 3 - 3);

        correct(site.restricted(DAY).resolve("rejects-nfe.xlsx"), site.inbox().resolve("corrected.xlsx"));
        assertThat(nightly().file("corrected.xlsx").get("accepted").asInt()).isEqualTo(1);
        assertThat(site.query(VALUES + " and v.number_value = 7")).containsExactly("household=7.000000");

        change(4, ",8,15/06/2565,บ้าน");
        change(1, "");
        lines.set(1, lines.get(1).replace(",สี่,", ",9,"));
        offer();
        assertThat(nightly().fate(EXPORT)).isEqualTo("taken");
        assertThat(site.query(VALUES + " and v.field = 'household' and v.number_value > 6"))
                .as("a new full file takes the place of the earlier one and its corrections")
                .containsExactlyInAnyOrder("household=8.000000", "household=9.000000");
    }

    private static void correct(Path rejects, Path corrected) throws IOException {
        try (InputStream in = Files.newInputStream(rejects);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(corrected)) {
            Sheet sheet = book.getSheetAt(0);
            Row header = sheet.getRow(0);
            for (int i = 0; i < header.getLastCellNum(); i++) {
                if (header.getCell(i).getStringCellValue().equals(HOUSEHOLD)) {
                    sheet.getRow(1).createCell(i).setCellValue("7");
                }
            }
            book.write(out);
        }
    }

    /** In the first version Spring made its own tables when it started. */
    @Test
    void aStateOfTheFirstVersionIsUpgradedByItsNextNight() throws Exception {
        Files.createDirectories(site.state());
        String url = "jdbc:h2:file:" + site.state().resolve("bringback");
        Flyway.configure().dataSource(url, "sa", "").target("1").load().migrate();
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                .execute(new DriverManagerDataSource(url, "sa", ""));
        offer();
        assertThat(nightly().file(EXPORT).get("accepted").asInt()).isEqualTo(40);
        assertThat(site.query("select \"version\" from \"flyway_schema_history\" order by \"installed_rank\""))
                .contains("1", "2", "3");
        assertThat(site.query(VALUES)).hasSize(40 * 3);
        assertThat(nightly().json().get("nothing_new").asBoolean()).isTrue();
        assertThat(site.run("history").out())
                .containsPattern("2  nightly .* 4  Not complete")
                .containsPattern("1  nightly .* 4  Not complete");
    }
}

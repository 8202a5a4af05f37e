package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bringback.Filling;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Areas say that they have checked their cases. */
class SignOffTest {

    private static final String DAY = "2022-05-31";

    @TempDir
    Path folder;

    @Test
    void anAreaSignsOffItsOwnCasesAndNobodyElses() throws Exception {
        Site site = new Site(folder)
                .putAll(Countries.clean(), "export-obec-" + DAY)
                .putAll(Countries.clean(), "export-bse-" + DAY);
        site.nightly();
        String area = site.query("select min(area) from fact").get(0);
        CommandRun signed = signOff(site, "obec", area);
        assertThat(signed.code()).as(signed.err()).isZero();
        assertThat(signed.json().get("unit").asText()).isEqualTo(area);

        CommandRun other = signOff(site, "ovec", area);
        assertThat(other.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(other.err()).contains("has no case in the area " + area);
        assertThat(signOff(site, "obec", "P9999").err()).contains("there is no area P9999");
        assertThat(signOff(site, "obec", area, "2022-05-30").err())
                .as("nobody can have checked figures of a later day")
                .contains("before the day of the figures");

        assertThat(site.run("rebuild").code()).isZero();
        CaseworkCommands.cases(site, "province", DAY);
        assertThat(Files.readAllLines(site.restricted(DAY).resolve("casework/sign-offs.csv")))
                .hasSizeGreaterThan(2)
                .filteredOn(line -> line.contains("นางสาวรับรอง"))
                .singleElement()
                .asString()
                .startsWith("obec,สพฐ.,OBEC," + area + ",สพ")
                .endsWith(",นางสาวรับรอง,2022-06-15,true");
        ofAnotherOfficesListAnAreaLearnsWhatItSaysAndNotWhichItIs(
                site.restricted(DAY).resolve("casework"));
    }

    private static void ofAnotherOfficesListAnAreaLearnsWhatItSaysAndNotWhichItIs(Path casework) throws Exception {
        String all = Files.readString(casework.resolve("findings.csv"));
        assertThat(all).contains("TWO_LISTS_DIFFER").contains("export-bse-").contains("SYN-BS-");
        int told = 0;
        try (Stream<Path> files = Files.list(casework.resolve("findings-by-area"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".csv")) {
                    assertThat(Files.readString(file)).doesNotContain("export-bse-", "SYN-BS-", ",bse,", "สศศ.");
                } else {
                    told += told(file);
                }
            }
        }
        assertThat(told).isPositive();
    }

    private static int told(Path workbook) throws IOException {
        int[] told = {0};
        Filling.in(workbook, rows -> {
            for (int row = 1; row <= rows.count(); row++) {
                boolean other = rows.text(row, "รายการ / List").endsWith("another office's or area's list");
                assertThat(rows.text(row, "รหัสอ้างอิง / Reference")).doesNotContain("SYN-BS-");
                assertThat(rows.text(row, "ข้อมูลระบุว่า / It says")).isNotEmpty();
                told[0] += other ? 1 : 0;
            }
        });
        return told[0];
    }

    private static CommandRun signOff(Site site, String list, String area) {
        return signOff(site, list, area, "2022-06-15");
    }

    private static CommandRun signOff(Site site, String list, String area, String on) {
        return site.run("sign-off", list, area, "--as-of", DAY, "--by", "นางสาวรับรอง", "--on", on, "--json");
    }
}

package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.Filling;
import org.bringback.thai.date.BuddhistEra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which release has the rows of worklists that could not be taken, under what names, and until when. */
class ReturnedFormsReleaseTest {

    private static final String MAY = "2022-05-31";
    private static final String JUNE = "2022-06-30";
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final int CASES = 12;
    private static final int SCHOOL = 3;
    private static final String ATTEMPT = "ผลการติดต่อ / Attempt";
    private static final String ATTEMPT_ON = "ติดต่อเมื่อ / Attempted on";
    private static final String OF_MAY = "rejects-ovec-worklist-" + MAY + ".xlsx";

    @TempDir
    Path folder;

    /** Its last row is cut, so that the export has a rejected one of its own. */
    private void export(Site site, String day) throws IOException {
        String typed = BuddhistEra.numbers(LocalDate.parse(day));
        List<String> lines =
                new ArrayList<>(Files.readAllLines(Countries.clean().resolve("export-ovec-" + MAY + ".csv"), THAI)
                        .subList(0, CASES + 2));
        for (int line = 1; line <= CASES; line++) {
            String[] cells = lines.get(line).split(",", -1);
            cells[SCHOOL] = "1360000382";
            lines.set(line, String.join(",", cells).replace("31/05/2565", typed));
        }
        lines.set(CASES + 1, lines.get(CASES + 1).replaceFirst("(,[^,]*){3}$", ""));
        site.put(Files.write(folder.resolve("export-ovec-" + day + ".csv"), lines, THAI));
    }

    private static List<String> rejects(Site site, String day) throws IOException {
        try (Stream<Path> files = Files.list(site.restricted(day))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("rejects-"))
                    .sorted()
                    .toList();
        }
    }

    private static void attempt(Filling filling, int row, String result, String on) {
        for (String[] one : new String[][] {{ATTEMPT, result}, {ATTEMPT_ON, on}}) {
            filling.cell(row, one[0]).setBlank();
            filling.cell(row, one[0]).setCellValue(one[1]);
        }
    }

    private static int rows(Path workbook) throws IOException {
        int[] rows = new int[1];
        Filling.in(workbook, filling -> rows[0] = filling.count());
        Files.delete(workbook.resolveSibling("filled-" + workbook.getFileName()));
        return rows[0];
    }

    @Test
    void theNewestReleaseHasThemUnderTheirOwnNameUntilALaterFormTookThem() throws Exception {
        Site site = new Site(folder.resolve("site"));
        export(site, MAY);
        site.nightly();
        assertThat(rejects(site, MAY)).containsExactly("rejects-ovec.xlsx");
        Path worklist = worklist(site);
        String backups = Files.createDirectory(folder.resolve("backups")).toString();
        site.put(
                Filling.in(worklist, filling -> {
                    attempt(filling, 1, "refused", "");
                    attempt(filling, 2, "refused", "");
                    filling.cell(2, "หมายเหตุ / Remark").setCellValue("จะโทรอีก");
                }),
                "worklist-ovec-" + MAY + "-a.xlsx");
        site.put(
                Filling.in(worklist, filling -> attempt(filling, 3, "refused", "5/6/2565")),
                "worklist-ovec-2021-05-31-slip.xlsx");
        site.nightly();
        String slip = "rejects-ovec-worklist-2021-05-31.xlsx";
        assertThat(rejects(site, MAY)).containsExactly(slip, OF_MAY, "rejects-ovec.xlsx");
        assertThat(rows(site.restricted(MAY).resolve(OF_MAY))).isEqualTo(2);

        Files.createFile(site.restricted(MAY).resolve("rejects-ovec-7.xlsx"));
        export(site, JUNE);
        site.nightly();
        assertThat(rejects(site, JUNE)).containsExactly(slip, OF_MAY, "rejects-ovec.xlsx");
        site.put(
                Filling.in(worklist, filling -> {
                    attempt(filling, 1, "refused", "5/6/2565");
                    attempt(filling, 2, "refused", "6/6/2565");
                    attempt(filling, 3, "refused", "7/6/2565");
                }),
                "worklist-ovec-" + MAY + "-anew.xlsx");
        site.nightly("--as-of", MAY);
        assertThat(rejects(site, MAY)).as("of an older day").containsExactly("rejects-ovec.xlsx");
        assertThat(rejects(site, JUNE)).as("what the slip hid was taken").containsExactly(OF_MAY, "rejects-ovec.xlsx");
        assertThat(rows(site.restricted(JUNE).resolve(OF_MAY)))
                .as("its remark was not sent again")
                .isOne();

        CaseworkCommands.retention(site, "2023-05-30", "--backups", backups);
        assertThat(rejects(site, JUNE)).containsExactly(OF_MAY, "rejects-ovec.xlsx");
        CaseworkCommands.retention(site, "2023-05-31", "--backups", backups);
        assertThat(rejects(site, JUNE)).containsExactly("rejects-ovec.xlsx");
        site.run("report", "--as-of", JUNE, "--output", site.output().toString());
        assertThat(rejects(site, JUNE)).as("printed again").containsExactly("rejects-ovec.xlsx");
    }

    private static Path worklist(Site site) throws IOException {
        CaseworkCommands.cases(site, "school", MAY);
        return site.restricted(MAY).resolve("worklists/school/worklist-ovec-" + MAY + "-1360000382.xlsx");
    }
}

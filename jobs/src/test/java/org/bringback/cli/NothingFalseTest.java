package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.bringback.table.report.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong state, a wrong day and a smaller selection publish nothing over a good release; made-up figures say so. */
class NothingFalseTest {

    private static final String DAY = "2022-05-31";
    private static final String OTHER_DAY = "2022-07-15";
    private static final String EXPORT = "export-nfe-2022-05-31.csv";

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void aReleaseOfOneList() throws IOException {
        site = new Site(folder.resolve("site")).put(Countries.clean().resolve(EXPORT));
        assertThat(site.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
    }

    private CommandRun report(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(more));
        arguments.addAll(
                0, List.of("report", "--json", "--output", site.output().toString()));
        return site.run(arguments.toArray(String[]::new));
    }

    @Test
    void aCommandThatReadsBeginsNoState() {
        Map<String, byte[]> results = site.results();
        Path nowhere = folder.resolve("nowhere");
        for (List<String> command : List.of(
                List.of("report", "--as-of", DAY, "--output", site.output().toString()),
                List.of("resolve", "--output", site.output().toString()),
                List.of("tables", "--as-of", DAY),
                List.of("history"),
                List.of("review", "export"),
                List.of("review", "import", site.inbox().resolve(EXPORT).toString()),
                List.of("explain", "figure", "nfe/" + DAY + "/r1/DIED"),
                List.of("explain", "person", "1"))) {
            List<String> words = new java.util.ArrayList<>(command);
            words.addAll(List.of("--state", nowhere.toString()));
            CommandRun ran = CommandRun.command(words.toArray(String[]::new));
            assertThat(ran.code()).as(command + ran.err()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(ran.err()).contains("there is no state in " + nowhere, "ไม่มีสถานะใน " + nowhere, "--state");
            assertThat(nowhere).doesNotExist();
        }
        CommandRun doctor = CommandRun.command("doctor", "--state", nowhere.toString());
        assertThat(doctor.out())
                .containsPattern(
                        "(?m)^database +- +.*there is no state in " + nowhere + " yet: the first nightly begins one")
                .contains("ยังไม่มีสถานะใน " + nowhere, "--state");
        assertThat(nowhere).doesNotExist();
        assertThat(site.results()).containsExactlyEntriesOf(results);
    }

    @Test
    void aDayThatNobodyReportedAboutIsNotPublishedAndHasNoTables() {
        Map<String, byte[]> results = site.results();
        for (CommandRun ran : List.of(report("--as-of", OTHER_DAY), site.nightly("--as-of", OTHER_DAY))) {
            assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(ran.err())
                    .contains("no list has reported about " + OTHER_DAY, "there are figures of: " + DAY)
                    .contains("ไม่มีรายการใดรายงานข้อมูล ณ วันที่ " + OTHER_DAY, "--as-of");
        }
        assertThat(site.results()).containsExactlyEntriesOf(results);

        for (String day : List.of(OTHER_DAY, "2022-01-01")) {
            CommandRun tables = site.run("tables", "--as-of", day, "--format", "csv");
            assertThat(tables.code()).as("as report").isEqualTo(ExitCode.WRONG_USE);
            assertThat(tables.out().lines()).as("the header only").hasSize(1);
            assertThat(tables.err()).contains("no figures as of " + day, "ไม่มีข้อมูล ณ วันที่ " + day);
        }
        CommandRun other = site.run("tables", "--as-of", DAY, "--list", "obec");
        assertThat(other.err()).contains("obec: no figures as of " + DAY + "; there are figures of: –");
        assertThat(other.code()).as("the day has figures, this list is late").isEqualTo(ExitCode.LIST_MISSING);
        assertThat(days("report"))
                .as("refused, and about a day all the same: the one asked for, and the newest one")
                .containsExactly(OTHER_DAY);
        assertThat(days("nightly")).containsExactly(OTHER_DAY, DAY);
    }

    /** Newest first. */
    private List<String> days(String command) {
        List<String> days = new java.util.ArrayList<>();
        site.run("history", "--json").json().forEach(run -> {
            if (run.get("job").asText().equals(command)) {
                days.add(run.get("asOf").asText());
            }
        });
        return days;
    }

    @Test
    void aDayToCompareWithThatHasNoFiguresIsNotPassedOver() {
        CommandRun ran = site.run("tables", "--as-of", DAY, "--against", "2022-01-01");
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ran.err())
                .contains("--against: no figures as of 2022-01-01; there are figures of: " + DAY)
                .contains("--against: ไม่มีข้อมูล ณ วันที่ 2022-01-01 วันที่มีข้อมูล: " + DAY);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void lessThanWhatStandsIsRefusedAndTheUsualIsNoLess() throws IOException {
        Map<String, byte[]> published = Folder.bytes(site.published(DAY));
        CommandRun less = report("--levels", "lists", "--languages", "en");
        assertThat(less.code()).as(less.err()).isEqualTo(ExitCode.WITHHELD);
        assertThat(less.json().get("release_withheld").get("english").asText())
                .contains("1 file more than the new one (national.en.pdf)", "--replace");
        assertThat(Folder.bytes(site.published(DAY))).containsExactlyEntriesOf(published);

        assertThat(report("--levels", "lists", "--languages", "en", "--replace").code())
                .isEqualTo(ExitCode.LIST_MISSING);
        assertThat(site.published(DAY)).isDirectoryNotContaining("glob:**national.en.pdf");
        assertThat(report("--levels", "provinces", "--languages", "en", "--replace")
                        .json()
                        .get("release_withheld")
                        .isNull())
                .isTrue();
        assertThat(report().code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(site.published(DAY))
                .isDirectoryContaining("glob:**province-10.th.pdf")
                .isDirectoryContaining("glob:**national.th.pdf");
    }

    @Test
    void everyFileOfASyntheticReleaseSaysSo() throws IOException {
        Path published = site.published(DAY);
        assertThat(Files.readString(published.resolve("manifest.json"))).containsPattern("\"synthetic\" ?: true");
        for (String file : List.of("tables.json", "reports.json", "datapackage.json")) {
            assertThat(Files.readString(published.resolve(file))).as(file).containsPattern("\"synthetic\" ?: true");
        }
        for (String file : List.of("tables.csv", "figures.csv")) {
            assertThat(Files.readAllLines(published.resolve(file)).stream().skip(1))
                    .as(file)
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith(",true"));
        }
        assertThat(Files.readString(published.resolve("index.html"))
                        .replaceAll("<span class=\"k\">(.*?)</span>", "$1")
                        .split("<main", 2)[0])
                .as("above everything else")
                .contains(Report.SYNTHETIC.thai(), Report.SYNTHETIC.english());
        assertEverySheetSaysSo(published.resolve("tables.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(published.resolve("tables.en.xlsx")))) {
            assertThat(workbook)
                    .allMatch(sheet ->
                            sheet.getRow(1).getCell(0).getStringCellValue().equals(Report.SYNTHETIC.english()));
        }
        assertEveryPageSaysSo(published.resolve("national.en.pdf"));
        assertThat(site.run("tables", "--as-of", DAY).out()).startsWith(Report.SYNTHETIC.english());
    }

    @Test
    void soDoesEveryFileForTheOffices() throws IOException {
        Path export = site.inbox().resolve(EXPORT);
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(export));
        lines.set(1, lines.get(1).replaceFirst("Tracking and[^,]*", "?"));
        Files.write(export, lines);
        site.nightly();
        CommandRun worklists = site.run(
                "worklists",
                "--as-of",
                DAY,
                "--only",
                "school",
                "--output",
                site.output().toString());
        assertThat(worklists.code()).as(worklists.err()).isZero();
        List<Path> files;
        try (Stream<Path> all = Files.walk(site.restricted(DAY))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files)
                .hasSizeGreaterThan(3)
                .anyMatch(file -> file.endsWith("rejects-nfe.xlsx"))
                .anyMatch(file -> file.toString().endsWith(".csv"));
        for (Path file : files) {
            if (file.toString().endsWith(".xlsx")) {
                assertEverySheetOfRowsSaysSo(file);
            } else if (file.toString().endsWith(".csv")) {
                assertThat(Files.readAllLines(file).get(0)).as(file.toString()).endsWith(",synthetic");
            }
        }
    }

    private static void assertEverySheetOfRowsSaysSo(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String xml = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(xml).as(workbook.toString()).containsPattern("<oddHeader>[^<]*" + Report.SYNTHETIC.thai());
        }
    }

    private static void assertEverySheetSaysSo(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            var sheets = zip.stream()
                    .filter(entry -> entry.getName().matches("xl/worksheets/sheet\\d+\\.xml"))
                    .toList();
            assertThat(sheets).hasSizeGreaterThan(3);
            for (var sheet : sheets) {
                String xml = new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(xml).as(sheet.getName()).containsPattern("<oddHeader>[^<]*" + Report.SYNTHETIC.thai());
            }
        }
    }

    private static void assertEveryPageSaysSo(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document).lines().collect(Collectors.joining(" ")))
                        .as("page " + page)
                        .contains(Report.SYNTHETIC.english());
            }
        }
    }

    @Test
    void realAndSyntheticReleasesNeverShareAFolder() throws IOException {
        Site real = new Site(folder.resolve("real"));
        Files.createDirectories(real.inbox());
        String rows = Files.readString(Countries.clean().resolve(EXPORT)).replace("SYN-", "");
        Files.writeString(real.inbox().resolve(EXPORT), rows);
        assertThat(real.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(Files.readString(real.published(DAY).resolve("manifest.json")))
                .containsPattern("\"synthetic\" ?: false");

        refuseEachOther(real, site, "synthetic figures are published in", "ข้อมูลสมมติ");
        refuseEachOther(site, real, "real figures are published in", "ข้อมูลจริง");

        Map<String, byte[]> results = site.results();
        CommandRun unknown = CommandRun.command(
                "nightly",
                "--inbox",
                real.inbox().toString(),
                "--output",
                site.output().toString(),
                "--state",
                folder.resolve("new").toString());
        assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(unknown.err())
                .as("--replace alone would not help")
                .contains("synthetic figures in " + site.published(DAY), "give another --output")
                .contains("--replace is only for files that are synthetic too", "ให้ใช้ --output โฟลเดอร์อื่น");

        CommandRun first = CommandRun.command(
                "nightly",
                "--replace",
                "--inbox",
                real.inbox().toString(),
                "--output",
                site.output().toString(),
                "--state",
                folder.resolve("new").toString());
        assertThat(first.code())
                .as("known only when rows were read: " + first.err())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(first.err()).contains("synthetic figures are published in " + site.published(DAY));
        assertThat(site.results()).containsExactlyEntriesOf(results);
    }

    private static void refuseEachOther(Site own, Site other, String english, String thai) {
        Map<String, byte[]> results = other.results();
        CommandRun ran = own.run(
                "report",
                "--as-of",
                DAY,
                "--replace",
                "--output",
                other.output().toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ran.err()).contains(english + " " + other.published(DAY), thai);
        assertThat(other.results()).containsExactlyEntriesOf(results);
    }
}

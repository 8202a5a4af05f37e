package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bringback.Filling;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and IDs that occur nowhere else are planted, and looked for wherever persons have no place. */
class PersonalDataTest {

    private static final String DAY = "2022-05-31";
    private static final String EXPORT = "export-nfe-2022-05-31.csv";
    private static final int CANARIES = 200;

    /** Rows of the three kinds: the first are rejected, then come pairs in review, the others are accepted. */
    private static final int REJECTED = 15;

    private static final int DOUBTFUL = 55;
    /** Of the accepted, rows in which names and numbers stand in columns of code lists. */
    private static final int MOVED = 75;

    private static final String OTHER_GIVEN = "ฬาญฬิฬุ";

    @TempDir
    static Path folder;

    private static Site site;
    private static CommandRun night;

    @BeforeAll
    static void plantThem() throws IOException {
        site = new Site(folder);
        Files.createDirectories(site.inbox());
        String header = Files.readAllLines(Countries.clean().resolve(EXPORT)).get(0);
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < CANARIES; i++) {
            lines.add(row(i, i < REJECTED ? "ไม่ทราบ" : "Tracking and not found", given(i), "05/02/43"));
            if (i >= REJECTED && i < DOUBTFUL) {
                lines.add(row(i, "Tracking and not found", OTHER_GIVEN, "17/11/41"));
            }
        }
        Files.write(site.inbox().resolve(EXPORT), lines);
        night = site.fullNight();
    }

    private static String row(int i, String status, String given, String birth) {
        boolean moved = i >= DOUBTFUL && i < MOVED;
        return String.join(
                        ",",
                        List.of(
                                "1230000218",
                                "นครราชสีมา",
                                "นาดี",
                                "REF-" + i + given.length(),
                                id(i),
                                moved ? given(i) : "นาย",
                                given,
                                family(i),
                                moved ? family(i) : "1",
                                birth))
                + ","
                + String.join(
                        ",", List.of("น้ำทิพย์ " + family(i), phone(i), status, "05/12/64", moved ? phone(i) : ""));
    }

    /** Names that begin with letters hardly any name begins with. */
    private static String given(int i) {
        return "ฆฑฒ" + letters(i);
    }

    private static String family(int i) {
        return "ฐฏฎ" + letters(i);
    }

    private static String phone(int i) {
        return "09" + (80000000 + i);
    }

    private static String letters(int i) {
        String letters = "กขคจชดตทนบ";
        return "" + letters.charAt(i / 100) + letters.charAt(i / 10 % 10) + letters.charAt(i % 10);
    }

    /** A valid number. */
    private static String id(int i) {
        String digits = "31017" + String.format("%07d", 4_000_000 + 37 * i);
        int sum = IntStream.range(0, 12)
                .map(place -> (13 - place) * (digits.charAt(place) - '0'))
                .sum();
        return digits + (11 - sum % 11) % 10;
    }

    private static List<String> canaries() {
        return Stream.concat(
                        Stream.of(OTHER_GIVEN),
                        IntStream.range(0, CANARIES)
                                .boxed()
                                .flatMap(i -> Stream.of(id(i), given(i), family(i), phone(i))))
                .toList();
    }

    private static void assertNobodyIn(String what, String text) {
        assertThat(canaries().stream().filter(text::contains)).as(what).isEmpty();
    }

    @Test
    void theyAreAcceptedRejectedAndDoubtful() {
        assertThat(night.file(EXPORT).get("rejected").asInt()).as(night.out()).isEqualTo(REJECTED);
        assertThat(night.file(EXPORT).get("accepted").asInt()).isEqualTo(CANARIES - REJECTED + DOUBTFUL - REJECTED);
        assertThat(night.list("nfe").get("in_review").asInt()).isGreaterThanOrEqualTo(DOUBTFUL - REJECTED);
    }

    @Test
    void noCommandPrintsThem() {
        List<CommandRun> all = List.of(
                night,
                CommandRun.command("check", site.inbox().resolve(EXPORT).toString()),
                CommandRun.command(
                        "check", "--json", site.inbox().resolve(EXPORT).toString()),
                site.run("tables", "--as-of", DAY),
                site.run("history"),
                site.run("doctor"),
                site.run("resolve", "--output", site.output().toString()));
        assertThat(all.get(1).out()).contains("UNKNOWN_SEX", "UNKNOWN_TITLE", "UNKNOWN_REASON");
        all.forEach(ran -> assertNobodyIn("output", ran.out() + ran.err()));
    }

    /** Decisions are made in a workbook that only its owner may read; what commands say of it names nobody, nor do remarks. */
    @Test
    void whatCaseworkersAskForShowsShapes() throws Exception {
        String output = site.output().toString();
        List<CommandRun> all = new ArrayList<>(List.of(site.run("review", "export", "--output", output)));
        Path decided = Filling.in(site.restricted(DAY).resolve("review.xlsx"), filling -> {
            filling.decide(1, "different").cell(1, Filling.REMARK).setCellValue(given(1) + " " + id(1));
            filling.decide(2, given(2));
        });
        all.add(site.run("review", "import", decided.toString(), "--by", "ครูสมศรี"));
        filled(decided);
        all.add(site.run("review", "import", decided.toString(), "--by", "ครูสมศรี"));
        String pair = site.query("select left_key / 2147483648 || '-' || mod(left_key, 2147483648) || ' '"
                        + " || right_key / 2147483648 || '-' || mod(right_key, 2147483648) from judgement")
                .get(0);
        all.add(site.run("explain", "link", pair.split(" ")[0], pair.split(" ")[1]));
        all.add(site.run("explain", "link", pair.split(" ")[0], pair.split(" ")[1], "--json"));
        all.add(site.run(
                "explain",
                "person",
                site.query("select min(person_id) from listed_record").get(0)));
        all.add(site.run("explain", "figure", "--list", "nfe", "--status", "NOT_FOUND", "--rows"));
        for (CommandRun ran : all) {
            assertThat(ran.out() + ran.err()).isNotBlank();
            assertNobodyIn("output", ran.out() + ran.err());
        }
        assertThat(all.get(1).code()).as("a name is no decision").isEqualTo(ExitCode.WITHHELD);
        assertThat(all.subList(2, all.size())).allMatch(ran -> ran.code() == ExitCode.DONE);
        String audit = Files.readString(site.state().resolve("audit.jsonl"));
        assertThat(audit).contains("nightly").doesNotContain("shown");
        assertNobodyIn("audit", audit);
    }

    private static void filled(Path decided) throws IOException {
        Path again = Filling.in(decided, filling -> filling.decide(2, "different"));
        Files.move(again, decided, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void nothingPublishedNamesThem() throws IOException {
        for (Map.Entry<String, byte[]> file : Folder.bytes(site.published(DAY)).entrySet()) {
            assertNobodyIn(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            if (file.getKey().endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(file.getValue())) {
                    assertNobodyIn(file.getKey(), new PDFTextStripper().getText(pdf));
                }
            }
        }
    }

    @Test
    void theJobRepositoryDoesNotKnowThem() throws Exception {
        List<String> columns = site.query("select table_name || '.' || column_name from information_schema.columns"
                + " where table_name like 'BATCH%' and data_type like 'CHARACTER%'");
        assertThat(columns).hasSizeGreaterThan(10);
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            assertNobodyIn(column, String.join(" ", site.query("select coalesce(" + column + ", '') from " + table)));
        }
    }

    @Test
    void whatHoldsPersonsIsItsOwnersOnly() throws IOException {
        for (Path place : List.of(site.state(), site.restricted(DAY))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                    .as(place.toString())
                    .isEqualTo("rwx------");
        }
        assertThat(site.restricted(DAY).resolve("rejects-nfe.xlsx")).isNotEmptyFile();
    }
}

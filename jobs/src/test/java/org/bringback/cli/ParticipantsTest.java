package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bringback.samples.file.SampleCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learners of Advance, none with a number: who of them is in the register, on a list, or there under two references. */
class ParticipantsTest {

    private static final String EXPORT = "export-ovec-2022-05-31.csv";
    private static final String ROSTERS = "programme-advance-rosters-2023-03-31.csv";
    private static final int REGISTERED = 10;
    private static final int LISTED = 6;
    private static final int UNKNOWN = 10;

    @TempDir
    static Path folder;

    private static Site site;
    private static final List<String> LINES = new ArrayList<>();

    @BeforeAll
    static void aNightLooksForThem() throws IOException {
        site = new Site(folder);
        Path register = site.folder().resolve("register-all-2022-09-23.csv.gz");
        try (Stream<Path> files = Files.list(Countries.clean())) {
            Path found = files.filter(file -> file.getFileName().toString().startsWith("register-all"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(found, register);
        }
        site.put(Countries.clean().resolve(EXPORT)).put(register);
        LINES.add("learner,centre,form,at_end,confirmed,name,sex,birth_date,national_id,province,district,guardian");
        addKnown(registered(register), REGISTERED, "home-school");
        addKnown(listed(), LISTED, "learning-centre");
        for (int i = 0; i < UNKNOWN; i++) {
            add(
                    "home-school",
                    "มะซอ" + (char) ('ก' + i) + " เลที" + (char) ('ก' + i),
                    "M",
                    "2012-03-" + (10 + i),
                    "ตาก",
                    "พบพระ",
                    "");
        }
        add("learning-centre", "นอ ออกเล", "F", "2013-05-06", "ตาก", "แม่สอด", "ซอ พะโด");
        add("learning-centre", "นอ ออกเหล", "F", "2013-05-06", "ตาก", "แม่สอด", "ซอ พะโด");
        Files.writeString(site.inbox().resolve(ROSTERS), String.join("\n", LINES) + "\n");
        others();
        CommandRun night = site.nightly();
        assertThat(night.fate(ROSTERS)).as(night.out() + night.err()).isEqualTo("taken");
        assertThat(night.file(ROSTERS).get("rejected").asInt()).isZero();
    }

    private static List<Map<String, String>> registered(Path register) throws IOException {
        List<String> onTheList = listed().stream().map(row -> row.get("name")).toList();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(register))) {
            return SampleCsv.rowsOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .filter(row -> onTheList.stream().noneMatch(name -> name.contains(row.get("given_name"))))
                    .filter(row -> !row.get("birth_date").isEmpty()
                            && !row.get("guardian_name").isEmpty())
                    .map(row -> Map.of(
                            "name", row.get("given_name") + " " + row.get("family_name"),
                            "sex", row.get("sex"),
                            "birth", row.get("birth_date"),
                            "province", row.get("province_code"),
                            "district", row.get("district"),
                            "guardian", row.get("guardian_name")))
                    .toList();
        }
    }

    private static List<Map<String, String>> listed() throws IOException {
        String text = Files.readString(Countries.clean().resolve(EXPORT), Charset.forName("x-windows-874"));
        return SampleCsv.rowsOf(text).stream()
                .filter(row -> !row.getOrDefault("ชื่อ-นามสกุล", "").isEmpty())
                .map(row -> Map.of(
                        "name", row.get("ชื่อ-นามสกุล"),
                        "sex", row.get("เพศ"),
                        "birth", row.get("วันเดือนปีเกิด"),
                        "province", row.get("จังหวัด"),
                        "district", row.get("อำเภอ"),
                        "guardian", row.get("ชื่อผู้ปกครอง")))
                .toList();
    }

    /** The same children as the other programmes' files name them; a profile of a city knows no sex but as a group. */
    private static void others() throws IOException {
        List<String[]> rows =
                LINES.stream().skip(1).map(line -> line.split(",", -1)).toList();
        List<String[]> listed =
                rows.stream().filter(row -> row[2].equals("learning-centre")).toList();
        write(
                "programme-learning-recovery-participants-2023-03-31.csv",
                "participant,role,reached,school,started,completed,name,sex,birth_date,national_id,home_province,"
                        + "district,guardian",
                listed,
                row -> row[0] + ",student,direct,โรงเรียนสมมุติ,2022-11-07,," + person(row, 6));
        write(
                "programme-area-based-education-children-2023-03-31.csv",
                "child,province,name,sex,birth_date,national_id,home_province,district,guardian",
                rows,
                row -> row[0] + ",58," + person(row, 6));
        write(
                "programme-learning-cities-participants-2023-03-31.csv",
                "participant,city,course,sex,age_group,name,birth_date,national_id,home_province,district,guardian",
                listed,
                row -> row[0] + ",phayao,หลักสูตรสมมุติ," + row[6] + ",0-14," + row[5] + "," + person(row, 7));
    }

    /** From the name or the birth date on. */
    private static String person(String[] row, int from) {
        return (from == 6 ? row[5] + "," : "") + String.join(",", List.of(row).subList(from, row.length));
    }

    private static void write(String name, String header, List<String[]> rows, Function<String[], String> line)
            throws IOException {
        Files.writeString(
                site.inbox().resolve(name),
                header + "\n" + rows.stream().map(line).collect(Collectors.joining("\n")) + "\n");
    }

    private static void addKnown(List<Map<String, String>> rows, int number, String form) {
        rows.stream()
                .limit(number)
                .forEach(row -> add(
                        form,
                        row.get("name").strip(),
                        row.get("sex"),
                        row.get("birth"),
                        row.get("province"),
                        row.get("district"),
                        row.get("guardian")));
    }

    private static void add(String form, String... person) {
        LINES.add("SYN-T%03d,ศูนย์สมมุติ,%s,enrolled,,%s,%s,%s,,%s,%s,%s"
                .formatted(LINES.size(), form, person[0], person[1], person[2], person[3], person[4], person[5]));
    }

    private static JsonNode indicator(String programme, String id) {
        for (JsonNode one :
                site.run("programme", programme, "--json", "--internal").json().get("indicators")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void whoIsInTheRegisterIsAConfirmedTransitionAndNobodyElse() {
        JsonNode indicator = indicator("advance", "transition-register");
        assertThat(indicator.get("base").asInt()).isEqualTo(REGISTERED + UNKNOWN);
        assertThat(indicator.get("value").asDouble()).isEqualTo(100.0 * REGISTERED / (REGISTERED + UNKNOWN));
    }

    @Test
    void whoIsOnAListOfThoseWhoDroppedOutIsSeenThere() {
        assertThat(indicator("advance", "on-drop-out-lists").get("value").asInt())
                .isEqualTo(LISTED);
    }

    @Test
    void oneChildUnderTwoReferencesAndNamesIsFoundAndCountsOnce() {
        assertThat(indicator("advance", "registered-twice").get("value").asInt())
                .isEqualTo(1);
        assertThat(indicator("advance", "retention").get("base").asInt()).isEqualTo(REGISTERED + LISTED + UNKNOWN + 1);
    }

    /** The same children in the files of the other programmes. */
    @Test
    void childrenOfADropOutListAreSeenInEveryProgrammeThatTheyJoined() {
        assertThat(indicator("learning-recovery", "on-drop-out-lists")
                        .get("value")
                        .asInt())
                .isEqualTo(LISTED);
        assertThat(indicator("learning-recovery", "students-direct")
                        .get("value")
                        .asInt())
                .as("two references, one child")
                .isEqualTo(LISTED + 1);
        JsonNode children = indicator("area-based-education", "on-drop-out-lists");
        assertThat(children.get("value").asInt()).isEqualTo(LISTED);
        assertThat(children.get("groups").get(0).get("of").asText()).isEqualTo("58");
        assertThat(indicator("area-based-education", "in-register").get("value").asInt())
                .isEqualTo(REGISTERED);
        assertThat(indicator("learning-cities", "on-drop-out-lists")
                        .get("value")
                        .asInt())
                .isEqualTo(LISTED);
    }

    @Test
    void namesOfParticipantsAreInNothingPublished() throws IOException {
        try (Stream<Path> files = Files.walk(site.output())) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(csv|json|html)"))
                    .toList()) {
                assertThat(Files.readString(file)).doesNotContain("นอ ออกเล", "SYN-T00");
            }
        }
    }

    private static Map<String, String> cells(Path figures, String report, Pattern topic) throws IOException {
        Map<String, String> cells = new HashMap<>();
        for (Map<String, String> row : SampleCsv.rows(figures)) {
            if (report.equals(row.get("report"))
                    && topic.matcher(row.getOrDefault("topic", "")).matches()) {
                cells.put(
                        row.get("line") + "/" + row.getOrDefault("column", "").replaceFirst("_day_.*", ""),
                        row.get("value") + row.get("symbol"));
            }
        }
        return cells;
    }

    /** The main cohort's cells and nothing but them: who may not read a province there may not read it here. */
    @Test
    void whoIsFollowedUpInAProvinceIsWhatTheCohortsReportSays() throws IOException {
        Map<String, String> cohort =
                cells(site.output().resolve("2022-05-31/published/figures.csv"), "national", Pattern.compile("place"));
        Map<String, String> programme = cells(
                site.output().resolve("programmes/2023-03-31/published/figures.csv"),
                "programme-area-based-education",
                Pattern.compile("by-province.*"));
        int shown = 0;
        for (String province : List.of("75", "32", "56", "52", "21", "40", "90", "84", "94", "58", "65", "64")) {
            String total = cohort.get(province + "/total");
            assertThat(programme.get(province + "/cohort")).as(province).isEqualTo(total);
            String returned = cohort.get(province + "/found_returned");
            String stayed = cohort.get(province + "/found_not_returned");
            boolean known = Stream.of(total, returned, stayed).allMatch(cell -> cell.matches("[0-9]+"));
            assertThat(programme.get(province + "/found"))
                    .as(province)
                    .isEqualTo(
                            known
                                    ? BigDecimal.valueOf(100L * (Integer.parseInt(returned) + Integer.parseInt(stayed)))
                                            .divide(new BigDecimal(total), 1, RoundingMode.HALF_UP)
                                            .toPlainString()
                                    : "suppressed");
            shown += total.matches("[0-9]+") ? 1 : 0;
        }
        assertThat(shown).isPositive();
    }
}

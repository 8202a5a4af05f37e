package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static JsonNode indicator(String id) {
        for (JsonNode one :
                site.run("programme", "advance", "--json", "--internal").json().get("indicators")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void whoIsInTheRegisterIsAConfirmedTransitionAndNobodyElse() {
        JsonNode indicator = indicator("transition-register");
        assertThat(indicator.get("base").asInt()).isEqualTo(REGISTERED + UNKNOWN);
        assertThat(indicator.get("value").asDouble()).isEqualTo(100.0 * REGISTERED / (REGISTERED + UNKNOWN));
    }

    @Test
    void whoIsOnAListOfThoseWhoDroppedOutIsSeenThere() {
        assertThat(indicator("on-drop-out-lists").get("value").asInt()).isEqualTo(LISTED);
    }

    @Test
    void oneChildUnderTwoReferencesAndNamesIsFound() {
        assertThat(indicator("registered-twice").get("value").asInt()).isEqualTo(2);
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
}

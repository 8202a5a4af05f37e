package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.bringback.launcher.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/nightly} keeps of each run, and the examples for cron and systemd as they are written. */
class NightReportsTest {

    private static final Path EXAMPLES = Countries.HOME.resolve("bin/examples");
    private static final String NFE = "export-nfe-2022-05-31.csv";

    /** The examples speak of /opt/bringback. */
    private static final Path ROOT = InstalledProgram.root();

    @TempDir
    Path folder;

    private Ended nightly(String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(ROOT.resolve("opt/bringback/bin/nightly").toString()));
        command.addAll(List.of("--inbox", folder + "/inbox", "--state", folder + "/state"));
        command.addAll(
                List.of("--output", folder + "/output", "--levels", "national", "--languages", "en", "--settle", "0"));
        command.addAll(List.of(more));
        return Program.start(folder, environment(Map.of()), command).end();
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("HOME", folder.toString());
        all.put("JAVA_HOME", System.getProperty("java.home"));
        all.put("BRINGBACK_TIER", "1");
        return all;
    }

    private void put(String... names) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (String name : names) {
            Files.copy(Countries.HOME.resolve("input-samples").resolve(name), inbox.resolve(name));
        }
    }

    private List<Path> kept(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state/log"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private JsonNode lastReport() throws IOException {
        List<Path> reports = kept(".json");
        Path last = reports.get(reports.size() - 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(last)))
                .isEqualTo("rw-------");
        return new ObjectMapper().readTree(last.toFile());
    }

    private String lastLog() throws IOException {
        List<Path> logs = kept(".log");
        return Files.readString(logs.get(logs.size() - 1));
    }

    @Test
    void everyNightLeavesALogAndAReportOfWhatItDidAndWhy() throws Exception {
        put(NFE);
        Files.writeString(folder.resolve("inbox/export ovec 2565-05-31.csv"), "x\n");
        Ended refused = nightly();
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err().lines())
                .singleElement()
                .asString()
                .contains("exit 3", "ovec is missing; is export ovec 2565-05-31.csv it?", "export-ovec-2022-05-31.csv");
        JsonNode report = lastReport();
        assertThat(report.get("command").asText()).isEqualTo("nightly");
        assertThat(report.get("exit_code").asInt()).isEqualTo(3);
        assertThat(refused.err().strip()).endsWith(report.get("reason").asText());
        assertThat(report.get("seconds").asDouble()).isPositive();
        assertThat(report.get("begun").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
        assertThat(report.get("steps")).isNotEmpty();
        assertThat(report.get("summary").get("files"))
                .extracting(file ->
                        file.get("file").asText() + " " + file.get("fate").asText())
                .containsExactlyInAnyOrder(NFE + " taken", "export ovec 2565-05-31.csv refused");
        assertThat(lastLog()).contains(NFE, "who is who", "exit 3 after", "index.html");

        Ended wrong = nightly("--as-of", "yesterday");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(lastReport().get("exit_code").asInt()).isEqualTo(2);
        assertThat(wrong.err()).contains(lastReport().get("reason").asText());
        assertThat(lastLog()).contains("--as-of", "yesterday");
        assertThat(kept(".json")).hasSize(2);
    }

    /** Java is one that does not come far. */
    @Test
    void aNightThatIsKilledLeavesAReportThatSaysSo() throws Exception {
        put(NFE);
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        tool(jdk, "java", "echo looking at the inbox >&2; kill -9 $$");
        Map<String, String> settings = environment(Map.of());
        settings.put("JAVA_HOME", folder.resolve("jdk").toString());
        List<String> command = List.of(
                ROOT.resolve("opt/bringback/bin/nightly").toString(),
                "--inbox",
                folder + "/inbox",
                "--state",
                folder + "/state");
        Ended ended = Program.start(folder, settings, command).end();
        assertThat(ended.code()).isEqualTo(137);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .matches("bringback nightly: exit 137: killed by signal 9.*: looking at the inbox");
        assertThat(lastReport().get("exit_code").asInt()).isEqualTo(137);
        assertThat(lastReport().get("reason").asText()).matches("killed by signal 9.*: looking at the inbox");
        assertThat(lastLog()).contains("looking at the inbox");
    }

    @Test
    void onlyTheLastHundredRunsAreKept() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("state/log"));
        for (int day = 100; day < 250; day++) {
            Files.writeString(logs.resolve("20210" + day + "T021500000Z-nightly-1.log"), "old");
            Files.writeString(logs.resolve("20210" + day + "T021500000Z-nightly-1.json"), "{}");
        }
        put(NFE);
        nightly();
        assertThat(kept(".json")).hasSize(100);
        assertThat(kept(".log")).hasSize(100);
        assertThat(lastReport().get("exit_code").asInt()).isEqualTo(4);
        nightly("--no-such-option");
        assertThat(kept(".json")).hasSize(100);
        assertThat(lastReport().get("exit_code").asInt()).isEqualTo(2);
    }

    /** The folders of the examples, below the one of this test. */
    private static String here(String text) {
        return text.replaceAll("(?<![\\w.])/(opt|srv|var/lib)/", ROOT + "/$1/");
    }

    private static void fillInbox() throws IOException {
        for (String used : List.of("srv/exports", "srv/reports", "var/lib/bringback")) {
            if (Files.exists(ROOT.resolve(used))) {
                Folder.delete(ROOT.resolve(used));
            }
        }
        Path inbox = Files.createDirectories(ROOT.resolve("srv/exports"));
        Files.copy(Countries.HOME.resolve("input-samples").resolve(NFE), inbox.resolve(NFE));
        Files.createDirectories(ROOT.resolve("var/lib/bringback"));
    }

    @Test
    void theLineForCronDoesWhatItSays() throws Exception {
        fillInbox();
        List<String> lines = Files.readAllLines(EXAMPLES.resolve("crontab")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        Map<String, String> settings = new HashMap<>();
        List<String> entries = new ArrayList<>();
        for (String line : lines) {
            if (line.matches("[A-Z_]+=.*")) {
                settings.put(line.substring(0, line.indexOf('=')), here(line.substring(line.indexOf('=') + 1)));
            } else {
                entries.add(line);
            }
        }
        assertThat(settings).containsKey("MAILTO");
        String[] fields = entries.get(0).split("\\s+", 6);
        assertThat(List.of(fields).subList(0, 5)).allMatch(field -> field.matches("[0-9*/,-]+"));
        assertNightRan(settings, List.of("/bin/sh", "-c", here(fields[5])));
    }

    @Test
    void theUnitForSystemdDoesWhatItSays() throws Exception {
        fillInbox();
        Map<String, List<String>> unit = unit("bringback-nightly.service");
        assertThat(unit).as("3 and 4 are no success").doesNotContainKey("SuccessExitStatus");
        assertThat(unit.get("StateDirectory")).containsExactly("bringback");
        assertThat(unit.get("PrivateTmp")).containsExactly("yes");
        assertThat(unit("bringback-nightly.timer")).containsKey("OnCalendar");
        Map<String, String> settings = new HashMap<>();
        for (String one : unit.get("Environment")) {
            settings.put(one.substring(0, one.indexOf('=')), here(one.substring(one.indexOf('=') + 1)));
        }
        assertThat(settings).containsEntry("BRINGBACK_STATE", ROOT + "/var/lib/bringback");
        assertNightRan(settings, List.of(here(unit.get("ExecStart").get(0)).split(" ")));

        Path tools = Files.createDirectories(folder.resolve("tools"));
        tool(tools, "journalctl", "[ \"$1\" = --unit=bringback-nightly.service ] && echo 'nightly: exit 4'");
        tool(tools, "mail", "echo \"$@\"; cat");
        String failed = unit(unit.get("OnFailure").get(0).replace("@%p.", "@."))
                .get("ExecStart")
                .get(0)
                .replace("%i", "bringback-nightly")
                .replace("%H", "thismachine");
        Ended mailed = Program.start(folder, Map.of("PATH", tools + ":/usr/bin:/bin"), List.of("/bin/sh", "-c", failed))
                .end();
        assertThat(mailed.code()).isZero();
        assertThat(mailed.out()).contains("-s bringback on thismachine operator@example.org", "nightly: exit 4");
    }

    private static void tool(Path folder, String name, String script) throws IOException {
        Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n")
                .toFile()
                .setExecutable(true);
    }

    private static Map<String, List<String>> unit(String name) throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        for (String line : Files.readAllLines(EXAMPLES.resolve(name))) {
            if (line.matches("[A-Za-z]+=.*")) {
                values.computeIfAbsent(line.substring(0, line.indexOf('=')), key -> new ArrayList<>())
                        .add(line.substring(line.indexOf('=') + 1));
            }
        }
        return values;
    }

    /** In the bare environment that cron and systemd give. */
    private void assertNightRan(Map<String, String> settings, List<String> command) throws Exception {
        Map<String, String> bare = new HashMap<>(settings);
        bare.put("PATH", "/usr/bin:/bin");
        Ended ended = Program.start(folder, environment(bare), command).end();
        assertThat(ended.code()).as(ended.err()).isEqualTo(4);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("exit 4", "obec, ovec, opec, bse, nfe-disabled missing");
        Path published = ROOT.resolve("srv/reports/2022-05-31/published");
        for (Path one = published; !one.equals(ROOT.resolve("srv")); one = one.getParent()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                    .as(one.toString())
                    .isEqualTo("rwxr-xr-x");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(published.resolve("index.html"))))
                .isEqualTo("rw-r--r--");
        try (Stream<Path> logs = Files.list(ROOT.resolve("var/lib/bringback/log"))) {
            assertThat(logs).hasSize(2);
        }
    }
}

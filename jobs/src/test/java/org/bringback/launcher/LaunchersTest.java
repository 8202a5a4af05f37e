package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.bringback.launcher.Program.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in {@code bin}, in an installation made of this build's own classes. */
class LaunchersTest {

    private static final String EXPORT = "export-nfe-2022-05-31.csv";

    @TempDir
    static Path root;

    private static Path home;

    @TempDir
    Path folder;

    /** With the archive of classes that the first start leaves, which saves a second of each other start. */
    @BeforeAll
    static void install() throws Exception {
        home = BuiltInstallation.make(root.resolve("bring back"));
        // younger than every source, also than one that is edited meanwhile
        Instant built = Instant.now().plusSeconds(3600);
        Files.setLastModifiedTime(home.resolve("target/bringback.jar"), FileTime.from(built));
        Ended first = run(root, Map.of("BRINGBACK_CLASSES", ""), bin("bringback"), "--version");
        assertThat(first.out()).as("after the archive was made").startsWith("bringback ");
        Path archive = home.resolve("target/bringback.jsa");
        assertThat(archive).isNotEmptyFile();
        Files.setLastModifiedTime(archive, FileTime.from(built.plusSeconds(60)));
    }

    /** Else the temporary folders warn of every link when they are deleted. */
    @AfterAll
    static void unlinkTheInstallation() throws IOException {
        BuiltInstallation.unlink(root);
    }

    @AfterEach
    void unlinkTheFolder() throws IOException {
        BuiltInstallation.unlink(folder);
    }

    private Ended run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        return run(folder, environment, command);
    }

    static Ended run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("HOME", folder.toString());
        all.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        all.putIfAbsent("BRINGBACK_TIER", "1");
        List<String> shell = new ArrayList<>(List.of("/bin/sh"));
        shell.addAll(List.of(command));
        return Program.start(folder, all, shell).end();
    }

    private static String bin(String launcher) {
        return home.resolve("bin").resolve(launcher).toString();
    }

    private String[] nightly(Path inbox) {
        List<String> command = new ArrayList<>(List.of(bin("nightly"), "--inbox", inbox.toString()));
        command.addAll(List.of("--state", folder + "/state", "--output", folder + "/output"));
        command.addAll(List.of("--levels", "national", "--languages", "en", "--settle", "0"));
        return command.toArray(String[]::new);
    }

    @Test
    void aTemporaryFolderThatCannotBeWrittenIsSaidBeforeAnythingRuns() throws Exception {
        Ended ended = run(
                Map.of("BRINGBACK_JAVA_OPTS", "-Djava.io.tmpdir=/dev/null/tmp"),
                bin("bringback"),
                "check",
                "nothing.csv");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("the temporary folder /dev/null/tmp", "โฟลเดอร์ชั่วคราว")
                .doesNotContain("fontconfig");
    }

    @Test
    void whatAFileNameSaysToTheTerminalIsShownAndItsLineEndMakesNoSecondLine() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("export-nfe-2022-05-31-\u001b[31m\u202e\nall well.csv"), "x\n");
        Ended ended = run(Map.of(), nightly(inbox));
        assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
        assertThat(ended.err()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void itRunsFromAnotherFolderAndThroughALink() throws Exception {
        Ended direct = run(Map.of(), bin("bringback"), "--version");
        assertThat(direct.code()).as(direct.err()).isZero();
        assertThat(direct.out()).startsWith("bringback 0.1.0");

        Path link = Files.createSymbolicLink(folder.resolve("b"), Path.of(bin("bringback")));
        assertThat(run(Map.of(), link.toString(), "--version")).isEqualTo(direct);
    }

    @Test
    void helpAndVersionTouchNoState() throws Exception {
        Ended help = run(Map.of(), bin("bringback"), "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("nightly", "demo", "Exit codes");
        run(Map.of(), bin("bringback"), "nightly", "--help");
        assertThat(folder.resolve(".local")).doesNotExist();
    }

    @Test
    void withoutJavaItNamesTheOneCommandThatInstallsItAndStops() throws Exception {
        Path tools = emptiedPath();
        Files.writeString(tools.resolve("apt-get"), "#!/bin/sh\nexit 0\n")
                .toFile()
                .setExecutable(true);
        Map<String, String> bare = Map.of("PATH", tools.toString(), "JAVA_HOME", "");
        Ended ended = run(bare, bin("bringback"), "demo");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("bringback needs Java, a JDK 17 or newer", "ต้องติดตั้ง")
                .contains("apt-get install -y openjdk-17-jdk-headless maven");
    }

    @Test
    void theTestsAskForABrowserBeforeTheyStart() throws Exception {
        Path tools = emptiedPath();
        for (String tool : List.of("apt-get", "mvn", "javac")) {
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nexit 0\n")
                    .toFile()
                    .setExecutable(true);
        }
        Map<String, String> bare =
                Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home"), "CHROME", "");
        Ended ended = run(bare, bin("verify"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("Chromium").contains("apt-get install -y chromium");
        assertThat(run(bare, bin("verify"), "--yes").err()).contains("Chromium is still missing");
    }

    @Test
    void withoutAPackageManagerItSaysWhatIsNeeded() throws Exception {
        Map<String, String> bare = Map.of("PATH", emptiedPath().toString(), "JAVA_HOME", "");
        Ended ended = run(bare, bin("bringback"), "demo");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("install a JDK 17 or newer and Maven 3.8 or newer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bringback", "verify", "benchmark", "evaluate", "nightly"})
    void whereNothingAtAllIsFoundEveryLauncherStillSaysSo(String launcher) throws Exception {
        Ended ended = run(Map.of("PATH", "", "JAVA_HOME", ""), bin(launcher));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("Java", "โปรแกรม").doesNotContain("not found");
    }

    @Test
    void whatIsBuiltStartsWithoutMaven() throws Exception {
        Ended ended = run(Map.of("PATH", emptiedPath().toString()), bin("bringback"), "--version");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("bringback ");
    }

    /** A folder with the tools every machine has. */
    private Path emptiedPath() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool :
                List.of("sh", "readlink", "sed", "find", "head", "id", "grep", "mkdir", "rm", "mktemp", "tail")) {
            for (String place : List.of("/bin", "/usr/bin")) {
                Path link = tools.resolve(tool);
                if (Files.exists(Path.of(place, tool)) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createSymbolicLink(link, Path.of(place, tool));
                }
            }
        }
        return tools;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "xx_NEVER.UTF-8"})
    void fileNamesMayBeThaiWhateverTheLocaleAsUnderCron(String locale) throws Exception {
        Path file = folder.resolve("ส่งออก ครั้งที่ ๒.csv");
        Files.writeString(file, "");
        Map<String, String> cron = Map.of("LC_ALL", locale, "LANG", locale, "LC_CTYPE", locale);
        Ended ended = run(cron, bin("bringback"), "check", file.toString());
        assertThat(ended.out() + ended.err()).contains(file.getFileName().toString());
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(strings = {"POSIX", "en_US.ISO-8859-1", "th_TH.UTF-8"})
    void inAnyOtherLocaleToo(String locale) throws Exception {
        fileNamesMayBeThaiWhateverTheLocaleAsUnderCron(locale);
    }

    @Test
    void aCheckoutThatWasMovedStillPrintsNothingButItsResult() throws Exception {
        Path moved = Files.move(home, root.resolve("moved"));
        try {
            Ended ended = check(moved);
            assertThat(ended.out()).as(ended.err()).startsWith("[ {");
            assertThat(ended.err()).isEmpty();
        } finally {
            Files.move(moved, home);
        }
    }

    /** Java's remarks go to standard output by themselves, such as those on an archive of classes of another jar. */
    @Test
    void whatJavaRemarksDoesNotStandAmongResults() throws Exception {
        Path jar = home.resolve("target/bringback.jar");
        FileTime built = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.from(built.toInstant().minusMillis(1500)));
        try {
            Ended ended = check(home);
            assertThat(ended.out()).as(ended.err()).startsWith("[ {");
        } finally {
            Files.setLastModifiedTime(jar, built);
        }
    }

    private Ended check(Path installation) throws IOException, InterruptedException {
        String file = Countries.HOME.resolve("input-samples/" + EXPORT).toString();
        return run(Map.of(), installation.resolve("bin/bringback").toString(), "check", file, "--json");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            th_TH.UTF-8, '', มีงานอื่นกำลังทำงานอยู่, Another
            C,           '', Another run, มีงาน
            POSIX,       th, มีงานอื่นกำลังทำงานอยู่, Another
            en_US.UTF-8, th, มีงานอื่นกำลังทำงานอยู่, Another
            th_TH.UTF-8, en, Another run, มีงาน
            """)
    void theLauncherSpeaksTheLanguageOfTheLocaleOrOfTheOption(String locale, String option, String said, String unsaid)
            throws Exception {
        String script = ". \"$home/bin/setup.sh\"; tell 'Another run is in progress' 'มีงานอื่นกำลังทำงานอยู่'";
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        if (!option.isEmpty()) {
            command.addAll(List.of("--lang", option));
        }
        Map<String, String> environment =
                Map.of("home", home.toString(), "LC_ALL", "", "LANG", locale, "BRINGBACK_LANG", "");
        Ended ended = Program.start(folder, environment, command).end();
        assertThat(ended.err()).contains(said).doesNotContain(unsaid);
    }

    @Test
    void theNightsLauncherIsQuietOrSaysOneLine() throws Exception {
        Ended all = run(Map.of(), nightly(inboxOfEveryList()));
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(all.out() + all.err()).isEmpty();

        Path one = Files.createDirectories(folder.resolve("one"));
        Files.copy(Countries.HOME.resolve("input-samples/" + EXPORT), one.resolve("export-ovec-2022-05-31.csv"));
        Ended refused = run(Map.of(), nightly(one));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err()).contains("exit 3", "export-ovec-2022-05-31.csv", "FOREIGN_EXPORT");

        Ended wrong = run(Map.of(), nightly(folder.resolve("nowhere")));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err().lines()).hasSize(1);
        assertThat(wrong.err()).contains("exit 2", "no such folder");
    }

    private Path inboxOfEveryList() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        try (var files = Files.list(Countries.HOME.resolve("input-samples"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, inbox.resolve(file.getFileName()));
            }
        }
        Files.delete(inbox.resolve("README.md"));
        return inbox;
    }

    /** As the README says it but for its size and languages: the output where one stands; and once more over what it left. */
    @Test
    void theDemoRunsTwiceWhereOneStandsAndSaysHowFarItIs() throws Exception {
        for (int time = 1; time <= 2; time++) {
            Ended demo = run(
                    Map.of(),
                    bin("bringback"),
                    "demo",
                    "--scale",
                    "0.002",
                    "--levels",
                    "national",
                    "--languages",
                    "en");
            assertThat(demo.code()).as(demo.err()).isEqualTo(0);
            assertThat(demo.err()).contains("reports");
            assertThat(demo.out()).contains("All 74 figures");
            assertThat(folder.resolve("output/2022-09-23/published/index.html")).exists();
            assertThat(folder.resolve("output/demo-state/tmp")).isEmptyDirectory();
        }
    }

    /** Built by a Maven that copies what is there: what is said afterwards must still be heard. */
    @Test
    void whatIsSaidAfterBuildingIsHeard() throws Exception {
        Path fresh = folder.resolve("fresh");
        Folder.copy(Countries.HOME.resolve("bin"), fresh.resolve("bin"));
        Path maven = Files.createDirectories(folder.resolve("maven")).resolve("mvn");
        Files.writeString(
                        maven,
                        "#!/bin/sh\nmkdir -p target && cp '" + home.resolve("target/bringback.jar")
                                + "' target/ && ln -s '" + home.resolve("target/lib") + "' target/lib\n")
                .toFile()
                .setExecutable(true);
        for (String part : List.of("jobs", "report-templates", "pom.xml")) {
            Files.createSymbolicLink(fresh.resolve(part), Countries.HOME.resolve(part));
        }
        Ended ended = run(
                Map.of("PATH", maven.getParent() + ":" + System.getenv("PATH")),
                fresh.resolve("bin/bringback").toString(),
                "tables",
                "--as-of",
                "2022-05-31",
                "--state",
                folder + "/nowhere");
        assertThat(ended.err()).contains("Building bringback", "nowhere");
        assertThat(ended.code()).isEqualTo(2);
    }

    /** Java does not even start: the one that is named here does not exist any more when it would. */
    @Test
    void aStateInUseIs75BeforeJavaStarts() throws Exception {
        Path state = Files.createDirectories(folder.resolve("state"));
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\ntouch '" + folder + "/java-was-started'\n")
                .toFile()
                .setExecutable(true);
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Process holder = new ProcessBuilder(
                        "flock", state.resolve(".launcher-lock").toString(), "sh", "-c", "echo held; exec sleep 60")
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
            Map<String, String> fake = Map.of("JAVA_HOME", folder.resolve("jdk").toString());
            Ended nightly = run(fake, nightly(folder));
            assertThat(nightly.code()).isEqualTo(75);
            assertThat(nightly.err()).contains("exit 75", "Another run is in progress", "มีงานอื่นกำลังทำงานอยู่");
            Ended tables = run(fake, bin("bringback"), "tables", "--as-of", "2022-05-31", "--state=" + state);
            assertThat(tables.code()).isEqualTo(75);
            assertThat(folder.resolve("java-was-started")).doesNotExist();
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }
}

package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night leaves alone, refuses or misses, and the exit code that says so. */
class RefusalsTest {

    private static final String MAY = "2022-05-31";
    private static final String SEPTEMBER = "2022-09-23";
    private static final String EXPORT = "export-nfe-2022-05-31.csv";

    @TempDir
    Path folder;

    private Site site;
    private Path referenceContext;

    @BeforeEach
    void anEmptyInbox() throws IOException {
        referenceContext = Countries.clean();
        site = new Site(folder);
        Files.createDirectories(site.inbox());
    }

    @Test
    void anEmptyInboxIsNothingToDoAndSaid() throws Exception {
        CommandRun ran = site.nightly();
        assertThat(ran.json().get("nothing_new").asBoolean()).isTrue();
        assertThat(ran.json().get("inbox_empty").asBoolean()).isTrue();
        assertThat(ran.code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(ran.err()).contains("the inbox " + site.inbox() + " is empty: check that --inbox", "ว่างเปล่า");
        assertThat(site.output()).doesNotExist();

        site.putAll(referenceContext, MAY);
        assertThat(site.nightly().code()).isZero();
        Folder.delete(site.inbox());
        Files.createDirectories(site.inbox());
        CommandRun later = site.nightly();
        assertThat(later.code()).as("also where all lists came before").isEqualTo(ExitCode.LIST_MISSING);
        assertThat(later.err()).contains("is empty");
    }

    @Test
    void aListThatIsHereUnderAWrongNameIsAskedFor() throws Exception {
        site.put(referenceContext.resolve("export-ovec-2022-05-31.csv"), "OVEC 31 พ.ค. ๒๕๖๕.CSV");
        site.put(referenceContext.resolve(EXPORT)).put(referenceContext.resolve(EXPORT), "export-bse.csv");
        site.put(referenceContext.resolve(EXPORT), "minutes.csv");
        CommandRun ran = site.nightly();
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(ran.notice("OVEC 31 พ.ค. ๒๕๖๕.CSV")).isEqualTo("MISNAMED");
        assertThat(ran.list("ovec").get("perhaps").get("rename_to").asText()).isEqualTo("export-ovec-2022-05-31.csv");
        assertThat(ran.err())
                .contains("ovec is missing; is OVEC 31 พ.ค. ๒๕๖๕.CSV it? Then rename it to export-ovec-2022-05-31.csv")
                .contains("bse is missing; is export-bse.csv it? Then rename it to export-bse-2022-05-31.csv")
                .contains("obec, opec, nfe-disabled missing: ask for export-LIST-2022-05-31.*")
                .contains("rename it if it is here: minutes.csv");

        Files.move(site.inbox().resolve("OVEC 31 พ.ค. ๒๕๖๕.CSV"), site.inbox().resolve("export-ovec-2022-05-31.csv"));
        assertThat(site.nightly().fate("export-ovec-2022-05-31.csv")).isEqualTo("taken");
    }

    @Test
    void whereNothingCanBeTakenEveryListIsMissing() throws Exception {
        site.put(referenceContext.resolve(EXPORT), "nfe.csv");
        CommandRun ran = site.nightly();
        assertThat(ran.code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(ran.err()).contains("obec, ovec, nfe, opec, bse, nfe-disabled missing", "nfe.csv");
        assertThat(site.run("intake", "--json", site.inbox().resolve("nfe.csv").toString())
                        .code())
                .as("named by hand")
                .isEqualTo(ExitCode.WITHHELD);
    }

    @Test
    void onATerminalTheSummaryIsTenLinesAndTheLastIsThePageToOpen() throws Exception {
        site.putAll(referenceContext, MAY);
        for (int i = 0; i < 20; i++) {
            Files.writeString(site.inbox().resolve("export-nfe-2022-04-" + (10 + i) + ".csv"), "x\n");
        }
        List<String> all =
                new ArrayList<>(List.of("nightly", "--inbox", site.inbox().toString()));
        all.addAll(List.of("--output", site.output().toString(), "--languages", "en", "--settle", "0"));
        CommandRun ran = site.run(all.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(10);
        assertThat(lines.get(lines.size() - 1))
                .endsWith(site.published(MAY).resolve("index.html").toString());
        String log = lines.get(lines.size() - 2).replaceAll(".*: ", "");
        assertThat(Path.of(log)).content().contains("export-nfe-2022-04-29.csv", "national.en.pdf");
    }

    @Test
    void aNumberOfSecondsBelowNoughtIsAWrongCommandLine() {
        CommandRun ran = site.fullNight("--settle", "-1");
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ran.err()).contains("--settle: not a number of seconds: -1");
    }

    @Test
    void unfinishedAndUnknownFilesAreLeftAlone() throws Exception {
        site.put(referenceContext.resolve("export-ovec-2022-05-31.csv"));
        site.put(referenceContext.resolve(EXPORT), EXPORT + ".part");
        site.put(referenceContext.resolve(EXPORT), "notes.csv");
        CommandRun ran = site.nightly();
        assertThat(ran.fate(EXPORT + ".part")).isEqualTo("left");
        assertThat(ran.fate("notes.csv")).isEqualTo("ignored");
        assertThat(ran.code()).as("neither is an error").isEqualTo(ExitCode.LIST_MISSING);
        assertThat(site.query("select file_name from submission")).containsExactly("export-ovec-2022-05-31.csv");

        Files.move(site.inbox().resolve(EXPORT + ".part"), site.inbox().resolve(EXPORT));
        assertThat(site.nightly().fate(EXPORT)).isEqualTo("taken");
    }

    @Test
    void aGrowingFileIsTakenOnceItIsDone() throws Exception {
        site.put(referenceContext.resolve("export-ovec-2022-05-31.csv")).put(referenceContext.resolve(EXPORT));
        Path growing = site.inbox().resolve(EXPORT);
        byte[] whole = Files.readAllBytes(growing);
        AtomicBoolean ended = new AtomicBoolean();
        Thread sender = new Thread(() -> appendSlowly(growing, ended));
        sender.start();
        CommandRun ran = site.fullNight("--levels", "national", "--languages", "en");
        ended.set(true);
        sender.join();
        assertThat(ran.fate(EXPORT)).isEqualTo("left");
        assertThat(ran.notice(EXPORT)).isEqualTo("STILL_CHANGING");

        Files.write(growing, whole);
        assertThat(site.nightly().fate(EXPORT)).isEqualTo("taken");
    }

    @Test
    void aListWhoseExportIsWithheldIsNotAskedForAgain() throws Exception {
        Path own = referenceContext.resolve(EXPORT);
        List<String> lines = new ArrayList<>(Files.readAllLines(own));
        lines.replaceAll(line -> line.replace("Tracking and", "Tracked and"));
        Files.createDirectories(site.inbox());
        Files.write(site.inbox().resolve(EXPORT), lines);
        site.put(referenceContext.resolve("export-ovec-2022-05-31.csv"));
        CommandRun ran = site.nightly();
        assertThat(ran.err())
                .contains(EXPORT + " withheld, too many rows set aside")
                .contains("nfe not counted as of 2022-05-31 until that file is put right")
                .contains("obec, opec, bse, nfe-disabled missing: ask for");
    }

    private static void appendSlowly(Path file, AtomicBoolean ended) {
        try {
            while (!ended.get()) {
                Files.writeString(file, "\r\n", StandardOpenOption.APPEND);
                Thread.sleep(200);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMissingListIsCarriedForwardIntoTheNationalTable() throws Exception {
        site.putAll(referenceContext, MAY);
        assertThat(site.nightly().code()).isZero();
        site.putAll(referenceContext, SEPTEMBER);
        Files.delete(site.inbox().resolve("export-ovec-2022-09-23.csv"));
        CommandRun ran = site.fullNight("--languages", "th", "--settle", "0");
        assertThat(ran.code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(ran.err())
                .contains("ovec (last 2022-05-31) missing: ask for export-ovec-2022-09-23.*", "ขาดข้อมูล ovec");
        assertThat(ran.list("ovec").get("as_of").asText()).isEqualTo(MAY);

        Truth truth = Truth.of(referenceContext);
        long ovec = sum(truth, MAY, "ovec");
        long others = truth.persons(SEPTEMBER).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                - sum(truth, SEPTEMBER, "ovec");
        assertThat(site.tables(SEPTEMBER).cell("national-cases", "TOTAL", "persons"))
                .isEqualTo(String.valueOf(ovec + others));
        assertThat(site.published(SEPTEMBER)).isDirectoryNotContaining("glob:**ovec.th.pdf");
    }

    private static long sum(Truth truth, String asOf, String list) {
        return truth.persons(asOf).entrySet().stream()
                .filter(figure -> figure.getKey().startsWith(list + ","))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    @Test
    void anExportEarlierThanTheLastOneIsRefused() throws IOException {
        site.put(referenceContext.resolve("export-nfe-2022-09-23.csv"));
        site.nightly();
        site.put(referenceContext.resolve(EXPORT));
        CommandRun ran = site.nightly();
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(ran.notice(EXPORT)).isEqualTo("EARLIER_THAN_LAST");
    }

    @Test
    void anExportOfADayWithoutACohortIsRefusedAndTheOthersGoOn() throws IOException {
        site.put(referenceContext.resolve(EXPORT))
                .put(referenceContext.resolve("export-ovec-2022-09-23.csv"), "export-ovec-2031-09-23.csv");
        CommandRun ran = site.nightly();
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(ran.notice("export-ovec-2031-09-23.csv")).isEqualTo("NO_COHORT");
        assertThat(ran.fate(EXPORT)).isEqualTo("taken");
        assertThat(site.published(MAY)).isDirectory();

        Path alone = site.inbox().resolve("export-ovec-2031-09-23.csv");
        CommandRun intake = site.run("intake", "--json", alone.toString());
        assertThat(intake.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(intake.notice("export-ovec-2031-09-23.csv")).isEqualTo("NO_COHORT");
    }

    @Test
    void syntheticRowsDoNotJoinRealOnes() throws IOException {
        String real = Files.readString(referenceContext.resolve(EXPORT)).replace("SYN-", "");
        Files.writeString(site.inbox().resolve(EXPORT), real);
        site.nightly();
        site.put(referenceContext.resolve("export-nfe-2022-09-23.csv"));
        CommandRun ran = site.nightly();
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(ran.notice("export-nfe-2022-09-23.csv")).isEqualTo("SYNTHETIC_MIX");
        assertThat(ran.list("nfe").get("as_of").asText()).isEqualTo(MAY);
    }

    @Test
    void aWrongSettingStopsEverythingWithFileAndLine() throws IOException {
        Path home = folder.resolve("home");
        Folder.copy(Countries.HOME.resolve("jobs/agencies"), home.resolve("jobs/agencies"));
        Folder.copy(Countries.HOME.resolve("jobs/reference"), home.resolve("jobs/reference"));
        Path nfe = home.resolve("jobs/agencies/nfe.yaml");
        Files.writeString(nfe, Files.readString(nfe).replace("base: all", "base: everybody"));
        site.put(referenceContext.resolve(EXPORT));
        String before = System.setProperty("bringback.home", home.toString());
        try {
            CommandRun ran = site.nightly();
            assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(ran.err()).containsPattern("nfe\\.yaml:\\d+");
            assertThat(site.state()).doesNotExist();
        } finally {
            System.setProperty("bringback.home", before);
        }
    }

    @Test
    void aDayWithoutACohortIsAWrongCommand() throws IOException {
        site.put(referenceContext.resolve(EXPORT));
        CommandRun ran = site.nightly("--as-of", "2031-01-01");
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ran.err()).contains("no cohort was tracked on 2031-01-01", "ไม่มีกลุ่มติดตามในวันที่ 2031-01-01");
    }

    @Test
    void aCommandThatIsNotUnderstoodSaysSoOnItsLastLine() {
        CommandRun ran = site.nightly("--as-of", "yesterday");
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ran.err().lines().reduce((one, other) -> other).orElseThrow())
                .contains("--as-of", "yesterday", "bringback nightly --help");
        assertThat(site.run("nightly", "--inbox", "/no/such/folder").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void anOutputFolderThatCannotBeIsSaidBeforeTheFirstRow() throws Exception {
        site.put(referenceContext.resolve(EXPORT));
        Files.writeString(site.output(), "in the way");
        CommandRun ran = site.nightly();
        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .contains("the output folder " + site.output(), "a file stands in its place", "มีไฟล์ชื่อนี้อยู่แล้ว");
        assertThat(site.state()).doesNotExist();
    }

    /** A file stands where the day's folder should be. */
    @Test
    void aFailureIsExitOneNamesItsStepAndLeavesNoStackTraceInTheState() throws Exception {
        site.put(referenceContext.resolve(EXPORT));
        Path day = Files.createDirectories(site.output()).resolve("2022-05-31");
        Files.writeString(day, "in the way");
        CommandRun ran = site.nightly();
        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err().lines().reduce((one, other) -> other).orElseThrow())
                .contains("Failed: step release failed", "ล้มเหลว: ขั้นตอน release ไม่สำเร็จ");
        assertThat(site.query("select exit_message from batch_step_execution"
                        + " union all select exit_message from batch_job_execution"))
                .allMatch(String::isEmpty);

        Files.delete(day);
        CommandRun again = site.nightly();
        assertThat(again.code()).isEqualTo(ExitCode.LIST_MISSING);
        assertHistory();
    }

    private void assertHistory() throws Exception {
        List<String> lines = site.run("history").out().lines().toList();
        assertThat(lines.get(0).trim().split(" {2,}"))
                .containsExactly("run", "command", "as of", "begun", "seconds", "exit", "reason");
        String time = " +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+-]\\d\\d:\\d\\d +\\d+\\.\\d +";
        assertThat(lines.get(1)).matches(" +2  nightly +2022-05-31" + time + "4  Not complete: obec.*");
        assertThat(lines.get(2)).matches(" +1  nightly +2022-05-31" + time + "1  Failed: step release failed.*");
        assertThat(lines).hasSize(3);
        assertThat(site.run("history", "--json").json().get(0).get("exitCode").asInt())
                .isEqualTo(4);
    }
}

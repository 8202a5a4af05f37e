package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bringback.cli.command.Commands;
import org.bringback.cli.output.ExitCode;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What lies in an inbox besides good files costs itself only, and is named. */
@Timeout(120)
class OddInboxTest {

    private static final String MAY = "2022-05-31";
    private static final String NFE = "export-nfe-2022-05-31.csv";
    private static final String OVEC = "export-ovec-2022-05-31.csv";

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void oneGoodExport() throws IOException {
        site = new Site(folder).put(Countries.clean().resolve(NFE));
    }

    @Test
    void linksPipesAndFoldersAreNamedAndNotFollowed() throws Exception {
        Path elsewhere = Files.copy(Countries.clean().resolve(OVEC), folder.resolve("elsewhere.csv"));
        Files.createSymbolicLink(site.inbox().resolve(OVEC), elsewhere);
        Path pipe = site.inbox().resolve("export-obec-2022-05-31.xlsx");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createDirectory(site.inbox().resolve("old"));
        Files.createDirectory(site.inbox().resolve("export-bse-2022-05-31.xls"));

        CommandRun ran = site.nightly();
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(ran.fate(NFE)).isEqualTo("taken");
        assertThat(told(ran, OVEC)).isEqualTo("refused SYMBOLIC_LINK");
        assertThat(told(ran, "export-obec-2022-05-31.xlsx")).isEqualTo("refused SPECIAL_FILE");
        assertThat(told(ran, "export-bse-2022-05-31.xls")).isEqualTo("refused FOLDER");
        assertThat(told(ran, "old")).isEqualTo("ignored FOLDER");
        assertThat(site.query("select file_name from submission")).containsExactly(NFE);
        assertThat(site.published(MAY)).isDirectory();
    }

    @Test
    void aFolderOfOldFilesIsNoReasonForAnotherExitCode() throws IOException {
        Files.createDirectory(site.inbox().resolve("old"));
        assertThat(site.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
    }

    @Test
    void aJunkFileBesideAGoodExportDoesNotTakeItOut() throws Exception {
        String junk = "export-nfe-2022-05-31-draft.csv";
        Files.writeString(site.inbox().resolve(junk), "minutes of a meeting\n");
        CommandRun ran = site.nightly();
        assertThat(ran.fate(NFE)).isEqualTo("taken");
        assertThat(told(ran, junk)).isEqualTo("refused MISSING_COLUMN");
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(site.query("select outcome from submission order by id")).containsExactly("TAKEN", "REFUSED");
    }

    @Test
    void whereSendersMarkWholeFilesOnlyThoseAreTakenAndRetryTakesTheRest() throws Exception {
        Files.createFile(site.inbox().resolve(NFE + ".done"));
        site.put(Countries.clean().resolve(OVEC));
        CommandRun ran = site.nightly("--done");
        assertThat(ran.fate(NFE)).isEqualTo("taken");
        assertThat(told(ran, OVEC)).isEqualTo("left STILL_CHANGING");
        assertThat(ran.out()).as("markers are no files that somebody sent").doesNotContain(".done");
        Files.createFile(site.inbox().resolve(OVEC + ".done"));
        CommandRun again = site.run("retry");
        assertThat(again.code()).as(again.err()).isEqualTo(ran.code());
        assertThat(again.fate(OVEC)).isEqualTo("taken");
        assertThat(again.fate(NFE)).isEqualTo("known");
    }

    @Test
    void aFileThatVanishesWhileTheInboxSettlesCostsItself() throws Exception {
        site.put(Countries.clean().resolve(OVEC));
        site.put(Countries.clean().resolve("export-opec-2022-05-31.xlsx"), "export-opec-2022-05-31.xlsx.filepart");
        CommandRun ran = whileSettling(() -> {
            Files.delete(site.inbox().resolve(OVEC));
            Files.move(
                    site.inbox().resolve("export-opec-2022-05-31.xlsx.filepart"),
                    site.inbox().resolve("export-opec-2022-05-31.xlsx"));
        });
        assertThat(ran.fate(NFE)).isEqualTo("taken");
        assertThat(told(ran, OVEC)).isEqualTo("refused FILE_GONE");
        assertThat(told(ran, "export-opec-2022-05-31.xlsx")).isEqualTo("left STILL_CHANGING");
        assertThat(ran.out()).as("one file, one line").doesNotContain("filepart");
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(site.nightly().fate("export-opec-2022-05-31.xlsx")).isEqualTo("taken");
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Changes the inbox two seconds after the night has begun to look at it, in the middle of the time it waits. */
    private CommandRun whileSettling(Change change) {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> changed = begun.thenRunAsync(
                () -> {
                    try {
                        change.make();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                if (text.contains("looking at the inbox")) {
                    begun.complete(null);
                }
            }
        };
        CommandLine line = Commands.line(MessageLanguage.BOTH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int code = line.execute(nightly(site.folder(), "5"));
        changed.join();
        return new CommandRun(code, out.toString(), err.toString());
    }

    private static String[] nightly(Path folder, String settle) {
        return new String[] {
            "nightly",
            "--json",
            "--levels=national",
            "--languages=en",
            "--settle=" + settle,
            "--inbox=" + folder.resolve("inbox"),
            "--output=" + folder.resolve("output"),
            "--state=" + folder.resolve("state")
        };
    }

    /** An administrator may read everything: the night runs in a process that has given up this right. */
    @Test
    void aFileThatMayNotBeReadCostsItself() throws Exception {
        site.put(Countries.clean().resolve(OVEC));
        Files.setPosixFilePermissions(site.inbox().resolve(OVEC), PosixFilePermissions.fromString("---------"));
        CommandRun ran = System.getProperty("user.name").equals("root") ? withoutRights() : site.nightly();
        assertThat(ran.fate(NFE)).isEqualTo("taken");
        assertThat(told(ran, OVEC)).isEqualTo("refused UNREADABLE");
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
    }

    private CommandRun withoutRights() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--bounding-set=-dac_override,-dac_read_search",
                "--inh-caps=-dac_override,-dac_read_search",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbringback.home=" + Countries.HOME,
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(nightly(folder, "0")));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process night = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(night.waitFor(100, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(err);
        assumeThat(said).as("a container may forbid to give rights up").doesNotContain("setpriv:");
        return new CommandRun(night.exitValue(), Files.readString(out), said);
    }

    private static String told(CommandRun ran, String file) {
        JsonNode notices = ran.file(file).get("notices");
        return ran.fate(file)
                + (notices.isEmpty() ? "" : " " + notices.get(0).get("code").asText());
    }

    @Test
    void theLastLineNamesWhatWasNotTaken() throws IOException {
        Files.createSymbolicLink(site.inbox().resolve(OVEC), folder.resolve("nowhere"));
        Files.createSymbolicLink(
                site.inbox().resolve("export-obec-2022-05-31-\n\u001b[2J.csv"), folder.resolve("nowhere"));
        List<String> lines = site.nightly().err().lines().toList();
        assertThat(lines.get(lines.size() - 1))
                .startsWith("Not complete: export-obec-2022-05-31-")
                .contains(OVEC + " refused [SYMBOLIC_LINK]")
                .doesNotContain("\u001b");
    }
}

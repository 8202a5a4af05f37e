package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say to a Thai and to an English reader, and that nothing is said twice. */
class LanguageTest {

    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]");
    private static final Path SAMPLES = Countries.HOME.resolve("input-samples");
    private static final Path SPOILED = SAMPLES.resolve("spoiled/broken-rows/export-nfe-2022-05-31.csv");

    @TempDir
    Path folder;

    /** A night, what is asked of it afterwards, and mistakes. */
    private List<CommandRun> runs(MessageLanguage language) throws Exception {
        Site site = new Site(Files.createDirectories(folder.resolve(language.code())));
        site.put(SAMPLES.resolve("export-nfe-2022-05-31.csv"), "export-nfe-2022-05-31.csv");
        site.put(SAMPLES.resolve("export-ovec-2022-05-31.csv"), "export-bse-2022-05-31.csv");
        String state = site.state().toString();
        List<List<String>> commands = List.of(
                List.of("tables", "--as-of", "2022-05-31", "--state", state),
                List.of(
                        "nightly",
                        "--inbox",
                        site.inbox().toString(),
                        "--state",
                        state,
                        "--output",
                        site.output().toString(),
                        "--settle",
                        "0",
                        "--levels",
                        "national",
                        "--languages",
                        "en"),
                List.of("tables", "--as-of", "2022-05-31", "--list", "nfe", "--state", state),
                List.of("tables", "--as-of", "2022-06-30", "--state", state),
                List.of("check", SPOILED.toString()),
                List.of("review", "export", folder.resolve("doubts.xlsx").toString(), "--state", state),
                List.of("explain", "figure", "nfe/2022-05-31/r7", "--state", state),
                List.of("explain", "person", "1", "--state", state),
                List.of("control", folder.resolve("none.csv").toString(), "--state", state),
                List.of("doctor", "--state", state));
        List<CommandRun> runs = new ArrayList<>();
        for (List<String> command : commands) {
            runs.add(CommandRun.command(language, command.toArray(String[]::new)));
        }
        return runs;
    }

    @Test
    void anEnglishReaderMeetsNoThaiButInWhatIsQuotedFromFiles() throws Exception {
        assertThat(lines(runs(MessageLanguage.EN)).filter(line -> !line.startsWith("    ")))
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line).doesNotContainPattern(THAI));
    }

    @Test
    void aThaiReaderMeetsNoEnglishSentence() throws Exception {
        assertThat(lines(runs(MessageLanguage.TH)))
                .hasSizeGreaterThan(30)
                .noneMatch(line -> isSentence(line) && !THAI.matcher(line).find());
    }

    @Test
    void whoAsksForBothHasBoth() throws Exception {
        CommandRun both =
                CommandRun.command(MessageLanguage.TH, "explain", "person", "1", "--lang", "both", "--state", "/x");
        assertThat(both.err()).contains("there is no state in /x", "ไม่มีสถานะใน /x");
    }

    @Test
    void theOptionIsStrongerThanTheLocaleAndStandsBeforeOrBehindTheCommand() {
        CommandRun behind = CommandRun.command(MessageLanguage.EN, "history", "--state", "/x", "--lang", "th");
        CommandRun before = CommandRun.command(MessageLanguage.EN, "--lang=TH", "history", "--state", "/x");
        assertThat(behind.err()).startsWith("ไม่มีสถานะใน /x").isEqualTo(before.err());
        assertThat(CommandRun.command(MessageLanguage.EN, "history", "--lang", "fr")
                        .code())
                .isEqualTo(2);
    }

    private static Stream<String> lines(List<CommandRun> runs) {
        return runs.stream().flatMap(run -> (run.out() + run.err()).lines()).filter(line -> !line.isBlank());
    }

    /** Three words of Latin letters in a row: no path, no table, no code. */
    private static boolean isSentence(String line) {
        return Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")
                .matcher(line)
                .find();
    }
}

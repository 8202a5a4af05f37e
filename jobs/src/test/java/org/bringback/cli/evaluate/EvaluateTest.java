package org.bringback.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bringback.cli.evaluate.people.PeopleError;
import org.bringback.samples.LinkageFiles;
import org.bringback.samples.LinkageWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateTest {

    /** Of every line that is printed. */
    private static final String FIRST_WORDS = """
            set both.csv made single.csv normal-5 normal-6 normal-7 heavy-5 heavy-6 heavy-7
            people-normal-9 people-heavy-9
            people-heavy people-heavy people-heavy people-heavy people-heavy people-heavy people-heavy people-heavy
            people-normal people-normal people-normal people-normal people-normal people-normal people-normal people-normal
            normal normal normal heavy heavy heavy
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void everyLabelledFileAndEveryCountryHasALine() throws IOException {
        new LinkageWorkload(2, 200, 400, 0.05).write(folder.resolve("made"));
        Files.copy(folder.resolve("made/list.csv"), folder.resolve("single.csv"));
        List<String> both = Files.readAllLines(folder.resolve("made/register.csv"));
        both.addAll(Files.readAllLines(folder.resolve("made/list.csv")).subList(1, 201));
        Files.write(folder.resolve("both.csv"), both);
        int code = run(
                folder.toString(), "--scale", "0.002", "--seeds", "5,6,7", "--people", "300", "--people-seeds", "9");
        assertThat(code).as(err.toString()).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines)
                .extracting(line -> line.split(" +")[0])
                .containsExactlyElementsOf(FIRST_WORDS
                        .lines()
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .toList());
        assertThat(lines.get(0))
                .matches(
                        "set +rows +pairs +P +R +F1 +cluster F1 +B3 F1 +not met +not scored +review % +said .905\\+ +said ~.95 +said ~.99 +s");
        assertThat(lines.get(16))
                .matches("people-heavy +majority +[\\d,]+ true pairs, missed +\\d+\\.\\d\\d %, false +\\d+\\.\\d\\d %,"
                        + " missed more than the majority +\\+0\\.00");
        assertThat(lines.get(30))
                .matches("normal together, said \\.905 or more: \\d+\\.\\d should be wrong, \\d+ are, of \\d+");
        String[] found = lines.get(1).split(" +");
        assertThat(found[1]).isEqualTo("600");
        assertThat(Double.parseDouble(found[5])).isGreaterThan(0.9);
    }

    @Test
    void onlyTheLabelledFilesAreMeasuredWhereNothingIsToBeMadeUp() throws IOException {
        new LinkageWorkload(2, 200, 400, 0.05).write(folder.resolve("two"));
        int code = run(folder.toString(), "--scale", "0", "--people", "0");
        assertThat(code).as(err.toString()).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        // rows of both, and hardly one of the 200 that both name is missed
        assertThat(lines.get(1)).matches("two +600 .*");
        assertThat(Double.parseDouble(lines.get(1).split(" +")[4])).isGreaterThan(0.95);
    }

    @Test
    void theSyntheticFilesCanBeKeptToTrainOn() throws IOException {
        assertThat(run("--files", folder.toString(), "--scale", "0.002", "--seeds", "5", "--people", "50"))
                .isZero();
        assertThat(folder.resolve("people-heavy-3/list.csv")).isNotEmptyFile();
        Path list = folder.resolve("heavy-5/list.csv");
        assertThat(Files.readAllLines(list).get(0))
                .startsWith("person_ref,national_id,")
                .endsWith("," + LinkageFiles.TRUTH);
        assertThat(folder.resolve("normal-5/register.csv")).isNotEmptyFile();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theTableOfLossesSaysWhatEachErrorCosts() throws IOException {
        assertThat(run("--ablate", "--people", "120", "--people-seeds", "4")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2 * (2 + PeopleError.values().length));
        assertThat(lines.get(1)).matches("people-normal-4 +no error +P 1\\.0000 R 1\\.0000 F1 1\\.0000");
        assertThat(lines.get(2))
                .matches("people-normal-4 +neighbouring key +off: P +[-+]\\d+\\.\\d\\d R +[-+]\\d+\\.\\d\\d"
                        + " +alone: P +[-+]\\d+\\.\\d\\d R +[-+]\\d+\\.\\d\\d");
    }

    @Test
    void aFolderThatIsNoneOrAFileWithoutTruthIsAWrongCommandLine() throws IOException {
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--scale", "-1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--people", "-1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run(folder.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("holds no CSV file and no folder of two");
        Path one = Files.createDirectory(folder.resolve("set"));
        Files.writeString(one.resolve("a.csv"), "id,name,cluster\n1,anna,1\n");
        assertThat(run(folder.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("folder set holds 1 CSV file, where two are");
        Files.delete(one.resolve("a.csv"));
        Files.delete(one);
        Files.writeString(folder.resolve("plain.csv"), "id,name\n1,anna\n2,bert\n3,anna\n");
        assertThat(run(folder.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("cluster");
    }

    private int run(String... arguments) {
        return Evaluate.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}

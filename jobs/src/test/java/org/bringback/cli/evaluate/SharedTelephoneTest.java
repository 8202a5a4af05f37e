package org.bringback.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.cli.evaluate.people.PeopleFiles;
import org.bringback.cli.evaluate.people.PeopleOptions;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.linkage.LinkRun;
import org.bringback.linkage.evaluation.Evaluation;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One telephone, a school's, stands on a thousand rows of a register and on two hundred of a list. */
class SharedTelephoneTest {

    @TempDir
    private Path folder;

    @Test
    void aTelephoneOnAThousandRowsMakesNobodyTheSame() throws IOException {
        PeopleFiles.Written files = PeopleFiles.write(PeopleOptions.of(25, 1_000, 5_000, false), folder);
        share(files.list());
        share(files.register());
        Evaluation found = new LinkRun(PersonComparators.vocabulary(
                        ReferenceData.load(JobsFolder.real()).titles()))
                .evaluate(
                        files.list(),
                        files.register(),
                        Optional.of(JobsFolder.real().resolve("models/person-match.yaml")),
                        2)
                .evaluation()
                .orElseThrow();
        assertThat(found.pairs().precision()).isGreaterThan(0.998);
        assertThat(found.pairs().recall()).isGreaterThan(0.99);
    }

    private static void share(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int phone = List.of(lines.get(0).split(",")).indexOf("phone");
        Files.write(
                file,
                IntStream.range(0, lines.size())
                        .mapToObj(row -> row == 0 || row % 5 != 0 ? lines.get(row) : withPhone(lines.get(row), phone))
                        .toList());
    }

    private static String withPhone(String line, int column) {
        String[] cells = line.split(",", -1);
        cells[column] = "0811111111";
        return String.join(",", cells);
    }
}

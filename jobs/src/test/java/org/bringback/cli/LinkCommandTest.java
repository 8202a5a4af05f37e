package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {

    private static final List<String> GIVEN = List.of("anna", "bert", "clara", "dieter", "emil", "frida", "gustav");
    private static final List<String> FAMILY = List.of("ahlers", "brandt", "cordes", "dohrn", "ebert", "fink");

    @TempDir
    Path folder;

    /** Forty-two persons, every third of them twice with a slip of the pen. */
    private Path people() throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,given_name,family_name,birth_date,city"));
        for (int i = 0; i < GIVEN.size() * FAMILY.size(); i++) {
            String given = GIVEN.get(i % GIVEN.size());
            String family = FAMILY.get(i / GIVEN.size());
            String rest = "19" + (50 + i) + "-0" + (1 + i % 9) + "-1" + i % 10 + ",city" + i % 5;
            lines.add("a" + i + "," + given + "," + family + "," + rest);
            if (i % 3 == 0) {
                lines.add("b" + i + "," + given + "," + family.substring(1) + "," + rest);
            }
        }
        return Files.write(folder.resolve("people.csv"), lines);
    }

    private Path truth() throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,cluster"));
        for (int i = 0; i < GIVEN.size() * FAMILY.size(); i++) {
            lines.add("a" + i + "," + i);
            if (i % 3 == 0) {
                lines.add("b" + i + "," + i);
            }
        }
        return Files.write(folder.resolve("truth.csv"), lines);
    }

    @Test
    void oneFileIsLinkedWithItselfByADraftedModel() throws IOException {
        Path out = folder.resolve("pairs.csv");
        Path clusters = folder.resolve("clusters.csv");
        CommandRun ran = CommandRun.command(
                "link",
                people().toString(),
                "--out",
                out.toString(),
                "--clusters",
                clusters.toString(),
                "--truth",
                truth().toString(),
                "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(out).get(0)).isEqualTo("left_id,right_id,weight,probability,decision");
        assertThat(Files.readAllLines(clusters).get(0)).isEqualTo("source,id,cluster");
        assertThat(ran.json().get("evaluation").get("clusters").get("f1").asDouble())
                .isGreaterThan(0.9);
    }

    @Test
    void whereClustersCannotBeWrittenThePairsOfBeforeStay() throws IOException {
        Path out = Files.writeString(folder.resolve("pairs.csv"), "before");
        String nowhere = folder.resolve("missing/clusters.csv").toString();
        CommandRun ran =
                CommandRun.command("link", people().toString(), "--out", out.toString(), "--clusters", nowhere);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("clusters.csv cannot be written", "เขียนไฟล์ clusters.csv ไม่ได้");
        assertThat(out).hasContent("before");
        assertThat(folder.resolve("pairs.csv.part")).doesNotExist();
    }

    @Test
    void aModelIsDraftedAndThenUsed() throws IOException {
        Path model = folder.resolve("model.yaml");
        CommandRun drafted = CommandRun.command("link", "--init", people().toString(), "--model", model.toString());
        assertThat(drafted.code()).as(drafted.err()).isZero();
        Path out = folder.resolve("pairs.csv");
        CommandRun ran =
                CommandRun.command("link", people().toString(), "--model", model.toString(), "--out", out.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(out).size()).isGreaterThan(10);
    }

    @Test
    void aFileThatIsNotThereOrAMissingOptionIsAWrongCommandLine() throws IOException {
        assertThat(CommandRun.command("link", "nowhere.csv", "--out", "x").code())
                .isEqualTo(2);
        assertThat(CommandRun.command("link", people().toString()).code()).isEqualTo(2);
    }
}

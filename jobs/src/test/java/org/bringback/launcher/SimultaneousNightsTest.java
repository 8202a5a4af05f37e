package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.cli.Countries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One at a time works on a state. */
class SimultaneousNightsTest {

    @TempDir
    Path folder;

    @Test
    void ofSixLaunchesOneDoesTheWorkAndTheOthersLeaveWith75() throws Exception {
        launch(6);
    }

    @Test
    @Tag("long")
    void ofFiftyLaunchesOneDoesTheWorkAndTheOthersLeaveWith75() throws Exception {
        launch(50);
    }

    /** Those that start once the first has ended find nothing new; of those that overlap it none may come through. */
    private void launch(int launches) throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(
                Countries.HOME.resolve("input-samples/export-nfe-2022-05-31.csv"),
                inbox.resolve("export-nfe-2022-05-31.csv"));
        Program program = new Program(folder);
        List<Program.Running> running = new ArrayList<>();
        for (int i = 0; i < launches; i++) {
            running.add(program.start(program.night(inbox, folder)));
        }
        List<Integer> codes = new ArrayList<>();
        List<String> outs = new ArrayList<>();
        for (Program.Running one : running) {
            Program.Ended ended = one.end();
            codes.add(ended.code());
            if (ended.code() != 75) {
                assertThat(ended.code()).as(ended.err()).isEqualTo(4);
                outs.add(ended.out());
            } else {
                assertThat(ended.err()).contains("Another run is in progress", "มีงานอื่นกำลังทำงานอยู่");
            }
        }
        assertThat(codes).containsOnly(4, 75).contains(75);
        assertThat(outs.stream().filter(out -> !out.contains("nothing new"))).hasSize(1);
        Program.Ended history =
                program.run("history", "--state", folder.resolve("state").toString());
        long ran = codes.stream().filter(code -> code == 4).count();
        assertThat(history.out()
                        .lines()
                        .filter(line -> line.matches(" +\\d+  nightly +2022-05-31 .* 4  Not complete.*")))
                .hasSize((int) ran);
    }
}

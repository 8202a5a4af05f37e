package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which work the launcher has optimised while it runs: what lasts, and what enciphers. */
class CompilerChoiceTest {

    @ParameterizedTest
    @CsvSource({
        // folder of the inbox in MB, key file, command, tier
        "0, '', tables, 1",
        "0, '', demo, 1",
        "0, '', demo --scale 1, 1",
        "0, '', demo --scale 4, 4",
        "0, '', demo --scale=4, 4",
        "0, /keys/state, demo, 4",
        "100, '', nightly --inbox inbox, 1",
        "101, '', nightly --inbox inbox, 4",
        "101, '', nightly --inbox=inbox, 4",
        "10, /keys/state, nightly --inbox inbox, 4",
        "0, '', train, 4",
    })
    void workThatIsSoonOverIsNotOptimised(int inbox, String keyFile, String command, int tier) throws Exception {
        String script = "home=/none; java=echo; . '" + Path.of("bin/lock.sh").toAbsolutePath() + "'; . '"
                + Path.of("bin/java.sh").toAbsolutePath() + "'; folder_mb() { echo " + inbox + "; }; run_java "
                + command;
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", script);
        shell.environment().remove("BRINGBACK_TIER");
        shell.environment().put("BRINGBACK_KEY_FILE", keyFile);
        Process process = shell.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(" -XX:TieredStopAtLevel=" + tier + " ");
    }
}

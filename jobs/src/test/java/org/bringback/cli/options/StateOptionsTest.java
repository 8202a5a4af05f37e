package org.bringback.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class StateOptionsTest {

    @ParameterizedTest
    @CsvSource({
        // BRINGBACK_STATE, XDG_STATE_HOME, HOME, folder
        "/own, /xdg, /home/a, /own",
        "'',   /xdg, /home/a, /xdg/bringback",
        ",     /xdg, /home/a, /xdg/bringback",
        ",     '',   /home/a, /home/a/.local/state/bringback",
        ",     ,     /home/a, /home/a/.local/state/bringback"
    })
    void theEnvironmentSaysWhereTheStateIs(String own, String xdg, String home, String folder) {
        Map<String, String> environment = new HashMap<>();
        putIfThere(environment, "BRINGBACK_STATE", own);
        putIfThere(environment, "XDG_STATE_HOME", xdg);
        putIfThere(environment, "HOME", home);
        assertThat(StateOptions.fromEnvironment(environment)).isEqualTo(Path.of(folder));
    }

    private static void putIfThere(Map<String, String> environment, String name, String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    @Test
    void theCommandLineComesFirst() {
        StateOptions options = new StateOptions();
        CommandLine.populateCommand(options, "--state", "/given");
        assertThat(options.folder()).isEqualTo(Path.of("/given"));
    }
}

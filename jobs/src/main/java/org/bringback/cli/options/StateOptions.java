package org.bringback.cli.options;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the state is: {@code --state}, else {@code BRINGBACK_STATE}, else the user's state folder. */
public final class StateOptions {

    @Option(names = "--state", paramLabel = "DIR", description = "Folder of database, ledger and archive.")
    private @Nullable Path state;

    public Path folder() {
        return state != null ? state : fromEnvironment(System.getenv());
    }

    static Path fromEnvironment(Map<String, String> environment) {
        String own = environment.get("BRINGBACK_STATE");
        if (own != null && !own.isEmpty()) {
            return Path.of(own);
        }
        String xdg = environment.get("XDG_STATE_HOME");
        Path folders = xdg != null && !xdg.isEmpty()
                ? Path.of(xdg)
                : Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".local", "state");
        return folders.resolve("bringback");
    }
}

package org.bringback.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the state is: {@code --state}, else {@code BRINGBACK_STATE}, else the user's state folder. */
public final class StateOptions {

    /** Of which a state holds one, whatever its version and wherever its database is. */
    private static final List<String> STATE_HOLDS = List.of("bringback.mv.db", "state.json", "archive");

    @Option(names = "--state", paramLabel = "DIR", description = "Folder of database, ledger and archive.")
    private @Nullable Path state;

    public Path folder() {
        return state != null ? state : fromEnvironment(System.getenv());
    }

    /**
     * The same for commands that read, which never begin a state: a mistyped folder would give empty answers.
     *
     * @throws UsageException when there is no state
     */
    public Path existing() {
        Path folder = folder();
        if (!isState()) {
            throw new UsageException(new BilingualText(
                    "ไม่มีสถานะใน " + folder + " ให้ระบุ --state หรือ BRINGBACK_STATE ตามที่ใช้กับ nightly"
                            + " (หลังสั่ง demo คือ output/demo-state)",
                    "there is no state in " + folder + "; give the --state or BRINGBACK_STATE that nightly was given"
                            + " (after demo: output/demo-state)"));
        }
        return folder;
    }

    /** Whether there is a state. */
    public boolean isState() {
        Path folder = folder();
        return STATE_HOLDS.stream().map(folder::resolve).anyMatch(Files::exists);
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

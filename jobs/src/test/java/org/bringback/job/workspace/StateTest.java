package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

    @TempDir
    Path folder;

    /** H2 takes no relative file names, and the demo's state is at {@code output/demo-state}. */
    @Test
    void aStateMayBeNamedByARelativePath() throws Exception {
        Path relative = Path.of("").toAbsolutePath().relativize(folder.resolve("state"));
        assertThat(relative.isAbsolute()).isFalse();
        State.open(relative).close();
        assertThat(folder.resolve("state/bringback.mv.db")).exists();
    }

    @Test
    void halfADatabaseThatAKilledRunLeftIsMadeAnew() throws Exception {
        Files.writeString(folder.resolve("draft.mv.db"), "half a database");
        State.open(folder).close();
        assertThat(folder.resolve("bringback.mv.db")).exists();
        assertThat(folder.resolve("draft.mv.db")).doesNotExist();
    }

    @Test
    void oneProcessAtATimeHasAState() throws Exception {
        try (State first = State.open(folder)) {
            assertThat(first.folder()).isEqualTo(folder);
            assertThatThrownBy(() -> State.open(folder)).isInstanceOf(StateInUseException.class);
        }
    }

    @Test
    void aStateIsReadableByItsOwnerOnly() throws Exception {
        State.open(folder.resolve("new")).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new"))))
                .isEqualTo("rwx------");
    }
}

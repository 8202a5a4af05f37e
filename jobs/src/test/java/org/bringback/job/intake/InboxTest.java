package org.bringback.job.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    @TempDir
    Path folder;

    @Test
    void hiddenFilesFoldersAndLinksArePassedOver() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.csv"), "a");
        Files.writeString(inbox.resolve(".b.csv"), "b");
        Files.createDirectory(inbox.resolve("c"));
        Files.createSymbolicLink(inbox.resolve("d.csv"), inbox.resolve("a.csv"));
        assertThat(Inbox.look(inbox, Duration.ZERO).files())
                .extracting(InboxFile::name)
                .containsExactly("a.csv");
    }

    @Test
    void theStateIsItsOwnersOnlyAndOfOneProcess() throws Exception {
        Path place = folder.resolve("state");
        try (State state = State.open(place)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.folder())))
                    .isEqualTo("rwx------");
            assertThatThrownBy(() -> State.open(place)).isInstanceOf(StateInUseException.class);
        }
        State.open(place).close();
    }
}

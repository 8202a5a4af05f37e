package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.job.workspace.DatabaseSeal.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSealTest {

    @TempDir
    Path folder;

    private Path database;

    @BeforeEach
    void aDatabase() throws IOException {
        database = Files.write(folder.resolve("bringback.mv.db"), new byte[] {1, 2, 3});
    }

    private DatabaseSeal seal(String boot) {
        return new DatabaseSeal(database, folder.resolve("database.json"), boot);
    }

    private void change() throws IOException {
        Files.write(database, new byte[] {1, 2, 4});
    }

    @Test
    void aDatabaseThatWasNeverSealedIsGood() throws IOException {
        assertThat(seal("a").check()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void oneThatHasChangedSinceItWasClosedIsNot() throws IOException {
        seal("a").close();
        assertThat(seal("b").check()).isEqualTo(Verdict.GOOD);
        change();
        assertThat(seal("a").check()).isEqualTo(Verdict.CHANGED);
        Files.write(database, new byte[] {1, 2, 3, 0});
        assertThat(seal("a").check()).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void oneThatAKilledProgramChangedIsGoodUnlessTheMachineWasStartedSince() throws IOException {
        seal("a").close();
        seal("a").open();
        assertThat(seal("b").check()).as("nothing was written").isEqualTo(Verdict.GOOD);
        change();
        assertThat(seal("a").check()).isEqualTo(Verdict.GOOD);
        assertThat(seal("b").check()).isEqualTo(Verdict.UNTRUSTED);
        seal("b").close();
        assertThat(seal("c").check()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void aSealThatCannotBeReadVouchesForNothing() throws IOException {
        for (String damaged : new String[] {"", "{", "{}", "[]"}) {
            Files.writeString(folder.resolve("database.json"), damaged);
            assertThat(seal("a").check()).as(damaged).isEqualTo(Verdict.CHANGED);
        }
    }
}

package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bringback.Folder;
import org.bringback.SharedPostgres;
import org.bringback.cli.Countries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same night on the other database. */
class PostgresNightTest {

    @TempDir
    Path folder;

    @Test
    void aNightOnPostgresGivesTheBytesOfOneOnTheEmbeddedDatabase() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Program program = new Program(folder);
        assertThat(program.run(program.night(Countries.clean(), own, "national,lists"))
                        .code())
                .isZero();
        Program onPostgres = new Program(folder, SharedPostgres.newDatabase("night"));
        Program.Ended ended = onPostgres.run(program.night(Countries.clean(), other, "national,lists"));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(onPostgres
                        .run(program.night(Countries.clean(), other, "national,lists"))
                        .out())
                .contains("nothing new");
        assertThat(onPostgres
                        .run("history", "--state", other.resolve("state").toString())
                        .out())
                .containsPattern("2  nightly +2022-[^\n]* 0\\R");
        Map<String, byte[]> expected = Folder.bytes(own.resolve("output"));
        Folder.bytes(other.resolve("output"))
                .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
        assertThat(other.resolve("state/bringback.mv.db")).doesNotExist();
    }
}

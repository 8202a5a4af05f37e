package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bringback.render.pdf.FontProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary folder that takes no more is named as what is wrong, not the fonts that Java copies there. */
class FullTemporaryFolderTest {

    /** No file may become larger, as if its disk was full; fonts are. */
    private static final String FULL_AT_KILOBYTES = "40";

    @TempDir
    Path folder;

    private Path temporary;

    @BeforeEach
    void aFolder() throws Exception {
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    private List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(new Program(folder).command(arguments));
        command.add(1, "-Djava.io.tmpdir=" + temporary);
        return command;
    }

    private Program.Ended run(List<String> command) throws Exception {
        return Program.start(folder, Map.of("LC_ALL", "C.UTF-8"), command).end();
    }

    private static List<String> full(List<String> command) {
        List<String> full =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + FULL_AT_KILOBYTES + "; exec \"$@\"", "full"));
        full.addAll(command);
        return full;
    }

    @Test
    void aCommandSaysSoBeforeItDoesAnything() throws Exception {
        Program.Ended ended =
                run(full(program("doctor", "--state", folder.resolve("state").toString())));
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(1);
        assertThat(ended.err())
                .contains("the temporary folder " + temporary + " is full or cannot be written: make room")
                .contains("โฟลเดอร์ชั่วคราว " + temporary + " เต็มหรือเขียนไม่ได้")
                .doesNotContain("fontconfig");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aFileInItsPlaceIsSaidToo() throws Exception {
        Files.delete(temporary);
        Files.writeString(temporary, "a file");
        Program.Ended ended = run(program("doctor"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("the temporary folder " + temporary + " cannot be used, as a file stands");
    }

    private static Path testClasses() throws Exception {
        return Path.of(FontProbe.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Test
    void fontsThatCannotBeCopiedAreNotBlamed() throws Exception {
        List<String> probe = program();
        Collections.replaceAll(probe, "org.bringback.cli.Main", FontProbe.class.getName());
        int classes = probe.indexOf("-cp") + 1;
        probe.set(classes, probe.get(classes) + ":" + testClasses());
        assertThat(run(probe).out()).isEqualTo("well");
        Program.Ended full = run(full(probe));
        assertThat(full.out())
                .as(full.err())
                .contains("The temporary folder " + temporary + " is full or cannot be written")
                .contains("โฟลเดอร์ชั่วคราว " + temporary + " เต็ม")
                .doesNotContain("fontconfig");
    }
}

package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.bringback.launcher.Program.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in {@code bin} of a checkout that is not built, is closed to its user, or whose state is. */
class UnbuiltLaunchersTest {

    @TempDir
    Path folder;

    @AfterEach
    void unlinkTheFolder() throws IOException {
        BuiltInstallation.unlink(folder);
    }

    /** As an ordinary user, since root may write anywhere; who is none has no such user to become. */
    private Ended asNobody(String... command) throws IOException, InterruptedException {
        List<String> all = ordinaryUser(
                "/bin/sh", "-c", ". \"$home/bin/setup.sh\"; . \"$home/bin/lock.sh\"; lock_state \"$@\"", "sh");
        all.addAll(List.of(command));
        return Program.start(folder, Map.of("home", Countries.HOME.toString(), "HOME", "/nonexistent"), all)
                .end();
    }

    private static List<String> ordinaryUser(String... command) {
        List<String> all = new ArrayList<>(
                System.getProperty("user.name").equals("root")
                        ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                        : List.of());
        all.addAll(List.of(command));
        return all;
    }

    @Test
    void aStateThatCannotBeWrittenIsSaidInBothLanguages() throws Exception {
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path closed = Files.createDirectories(folder.resolve("closed"));
        closed.toFile().setWritable(false, false);
        for (String state :
                List.of(file.toString(), file + "/below/it", closed.toString(), closed + "/new", "/proc/1/state")) {
            Ended ended = asNobody("intake", "export.csv", "--state", state);
            assertThat(ended.code()).as(state).isEqualTo(1);
            assertThat(ended.err().lines())
                    .as(ended.err())
                    .singleElement()
                    .asString()
                    .contains("The state folder " + state + " cannot be", "โฟลเดอร์สถานะ " + state);
        }
        closed.toFile().setWritable(true, true);
    }

    @Test
    void anOlderBuildThatCannotBeMadeAnewIsRun() throws Exception {
        Path checkout = folder.resolve("checkout");
        Folder.copy(Countries.HOME.resolve("bin"), checkout.resolve("bin"));
        Path target = Files.createDirectories(checkout.resolve("target"));
        Path jar = Files.writeString(target.resolve("bringback.jar"), "x");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(7200)));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Path java = Files.createDirectories(checkout.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho started\n");
        Files.writeString(checkout.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        for (Path program : List.of(java, checkout.resolve("bin/bringback"))) {
            program.toFile().setExecutable(true, false);
        }
        for (Path open = target; open.startsWith(folder); open = open.getParent()) {
            open.toFile().setReadable(true, false);
            open.toFile().setExecutable(true, false);
        }
        target.toFile().setWritable(false, false);
        Ended ended = Program.start(
                        folder,
                        Map.of(
                                "HOME",
                                "/nonexistent",
                                "JAVA_HOME",
                                checkout.resolve("jdk").toString()),
                        ordinaryUser(
                                "/bin/sh", checkout.resolve("bin/bringback").toString(), "--version"))
                .end();
        target.toFile().setWritable(true, true);
        assertThat(ended.out()).as(ended.err()).isEqualTo("started\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void theNightsLauncherNeverBuilds() throws Exception {
        Path unbuilt = folder.resolve("unbuilt");
        Folder.copy(Countries.HOME.resolve("bin"), unbuilt.resolve("bin"));
        Ended ended = LaunchersTest.run(
                folder, Map.of(), unbuilt.resolve("bin/nightly").toString(), "--inbox", folder.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("not built");
        assertThat(unbuilt.resolve("target")).doesNotExist();
    }
}

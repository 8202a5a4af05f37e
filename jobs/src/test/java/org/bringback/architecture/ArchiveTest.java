package org.bringback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the archive for machines without build tools has to hold: nothing that is added is forgotten there. */
class ArchiveTest {

    private static final Path DESCRIPTOR = Path.of("jobs/src/archive/archive.xml");

    /** For those who build and examine; they need Maven, or classes of the tests. */
    private static final List<String> FOR_BUILDERS = List.of("verify", "benchmark", "evaluate");

    @Test
    void everyFolderOfSettingsAndEveryLauncherIsInTheArchive() throws IOException {
        String descriptor = Files.readString(DESCRIPTOR);
        assertThat(descriptor).contains("<include>jobs/*/**</include>", "<exclude>jobs/src/**</exclude>");
        try (Stream<Path> launchers = Files.list(Path.of("bin"))) {
            assertThat(launchers
                            .filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith(".sh"))
                            .filter(name -> !FOR_BUILDERS.contains(name))
                            .toList())
                    .allSatisfy(name -> assertThat(descriptor).contains("<include>" + name + "</include>"));
        }
    }

    /** Debian's tools would take the scripts of the package for something else without their first lines. */
    @Test
    void theUnitsAndScriptsSpeakOfFoldersThatThePackageMakes() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Pattern place = Pattern.compile("/opt/bringback");
        assertThat(pom).contains("<prefix>/opt/bringback</prefix>");
        for (String file : List.of(
                "bin/examples/bringback-nightly.service",
                "bin/examples/bringback-deadline.service",
                "bin/examples/crontab",
                "jobs/src/archive/deb/postinst",
                "jobs/src/archive/deb/prerm")) {
            assertThat(Files.readString(Path.of(file))).as(file).containsPattern(place);
        }
    }
}

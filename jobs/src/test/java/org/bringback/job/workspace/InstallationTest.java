package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    Path folder;

    /** Administrators keep settings in /etc: a night with other ones must not take anything for unchanged. */
    @Test
    void settingsAndTemplatesBehindLinksAreTold() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path words =
                Files.createDirectories(folder.resolve("etc/templates/fonts")).resolve("words.yaml");
        Path statuses = Files.createDirectories(folder.resolve("etc/reference")).resolve("statuses.csv");
        Files.writeString(words, "a");
        Files.writeString(statuses, "a");
        Files.createSymbolicLink(home.resolve("report-templates"), folder.resolve("etc/templates"));
        Files.createSymbolicLink(
                Files.createDirectories(home.resolve("jobs")).resolve("reference"), folder.resolve("etc/reference"));
        Installation installation = new Installation(home);
        String before = installation.fingerprint();

        Files.writeString(words, "b");
        String otherTemplate = installation.fingerprint();
        Files.writeString(statuses, "b");

        assertThat(otherTemplate).isNotEqualTo(before);
        assertThat(installation.fingerprint()).isNotEqualTo(otherTemplate);
        assertThat(new Installation(home).fingerprint()).isEqualTo(installation.fingerprint());
    }
}

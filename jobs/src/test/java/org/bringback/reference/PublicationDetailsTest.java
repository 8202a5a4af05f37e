package org.bringback.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDetailsTest {

    @TempDir
    private Path folder;

    @Test
    void theNextReleaseIsTheFirstAfterTheDay() throws IOException {
        PublicationDetails details = load("contact: {th: ก, en: a}\nreleases: [2023-01-31, 2022-09-23, 2022-12-01]\n"
                + "url: https://example.org/x\n");

        assertThat(details.next(LocalDate.of(2022, 9, 23))).contains(LocalDate.of(2022, 12, 1));
        assertThat(details.next(LocalDate.of(2023, 1, 31))).isEmpty();
        assertThat(details.contact()).contains(new BilingualText("ก", "a"));
        assertThat(details.url()).contains("https://example.org/x");
        assertThat(details.licence()).isEmpty();
    }

    @Test
    void theDataHaveTheLicenceThatIsSettled() throws IOException {
        assertThat(load("licence: {name: CC0-1.0, title: Public domain, path: 'https://example.org/cc0'}\n")
                        .licence())
                .contains(new PublicationDetails.Licence(
                        "CC0-1.0", "Public domain", Optional.of("https://example.org/cc0")));
    }

    @Test
    void theFileThatComesWithTheProgramDecidesNothingForAnOffice() {
        PublicationDetails details = PublicationDetails.load(
                JobsFolder.real().resolveSibling("report-templates").resolve("publication.yaml"));

        assertThat(details.licence()).isEmpty();
        assertThat(details.contact()).isEmpty();
        assertThat(details.url()).isEmpty();
    }

    @Test
    void withoutTheFileNothingIsSaid() {
        PublicationDetails details = PublicationDetails.load(folder.resolve("none.yaml"));

        assertThat(details.contact()).isEmpty();
        assertThat(details.next(LocalDate.MIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "releases: [31/1/2566]",
                "releases: [2566-01-31]",
                "url: example.org",
                "contact: {th: ก}",
                "phone: 1",
                "licence: {name: CC0-1.0}"
            })
    void whatCannotBeMeantIsRefused(String yaml) {
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(":1");
    }

    private PublicationDetails load(String yaml) throws IOException {
        Path file = folder.resolve("publication.yaml");
        Files.writeString(file, yaml);
        return PublicationDetails.load(file);
    }
}

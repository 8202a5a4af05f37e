package org.bringback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what of a release, and what goes with a folder that is deleted. */
class FoldersTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 9, 23);

    @TempDir
    Path output;

    @Test
    void everybodyReadsWhatIsPublishedAndTheOwnerAloneWhatIsRestricted() throws IOException {
        Release release = Release.open(output, AS_OF);
        assertThat(permissions(release.staging())).isEqualTo("rwxr-xr-x");
        assertThat(permissions(release.staging("th"))).isEqualTo("rwxr-xr-x");
        assertThat(permissions(release.restricted())).isEqualTo("rwx------");
        assertThat(permissions(release.restricted("internal"))).isEqualTo("rwx------");
        assertThat(permissions(Sources.publish(release, "1", "s", List.of()).folder()))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void aRestrictedFolderThatOthersCouldReadIsClosed() throws IOException {
        Path restricted = Files.createDirectories(output.resolve("2022-09-23/restricted"));
        Files.setPosixFilePermissions(restricted, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Release.restricted(output, AS_OF)).isEqualTo(restricted);
        assertThat(permissions(restricted)).isEqualTo("rwx------");
    }

    @Test
    void anEditionBelowTheRestrictedFolderIsMadeAnewAndTheRestStays() throws IOException {
        Release release = Release.open(output, AS_OF);
        Files.writeString(release.restricted().resolve("rejects.xlsx"), "kept");
        Files.writeString(release.restricted("internal").resolve("old.pdf"), "old");
        assertThat(Folders.names(release.restricted("internal"))).isEmpty();
        assertThat(Folders.names(release.restricted())).containsExactly("internal", "rejects.xlsx");
        assertThat(Folders.names(Release.restricted(output, AS_OF))).containsExactly("internal", "rejects.xlsx");
    }

    @Test
    void deletingAFolderLeavesAloneWhatALinkInItLeadsTo() throws IOException {
        Path outside = Files.createDirectories(output.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Path folder = Files.createDirectories(output.resolve("folder/below"));
        Files.createSymbolicLink(folder.resolve("link"), outside);
        Folders.delete(output.resolve("folder"));
        assertThat(output.resolve("folder")).doesNotExist();
        assertThat(outside.resolve("kept")).hasContent("kept");
        Folders.delete(output.resolve("folder"));
    }

    @Test
    void aDateIsPublishedOnceItHasAManifest() throws IOException {
        assertThat(Release.isPublished(output, AS_OF)).isFalse();
        Release release = Release.open(output, AS_OF);
        assertThat(Release.isPublished(output, AS_OF)).isFalse();
        Sources.publish(release, "1", "s", List.of());
        assertThat(Release.isPublished(output, AS_OF)).isTrue();
        assertThat(Release.isPublished(output, AS_OF.plusDays(1))).isFalse();
        assertThat(Folders.names(output.resolve("nowhere"))).isEmpty();
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}

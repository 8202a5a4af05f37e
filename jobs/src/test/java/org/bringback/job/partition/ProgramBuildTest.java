package org.bringback.job.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds are told apart by what they do, not by when and in which order they were packed. */
class ProgramBuildTest {

    private static final String MANIFEST = "META-INF/MANIFEST.MF|";

    @TempDir
    Path folder;

    /** @param entries each is a name, a bar and the content */
    private String jar(String name, long time, List<String> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                String[] parts = entry.split("\\|");
                ZipEntry packed = new ZipEntry(parts[0]);
                packed.setTime(time);
                out.putNextEntry(packed);
                out.write(parts[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return ProgramBuild.digest(jar);
    }

    @Test
    void theSameClassesAreTheSameBuildWheneverTheyArePacked() throws IOException {
        String one = jar("one.jar", 1_000_000_000_000L, List.of(MANIFEST + "here", "a/A.class|1", "b/words.yaml|2"));
        String other = jar("two.jar", 1_600_000_000_000L, List.of("b/words.yaml|2", "a/A.class|1", MANIFEST + "there"));
        assertThat(other).isEqualTo(one);
    }

    @Test
    void oneOtherClassOrResourceIsAnotherBuild() throws IOException {
        List<String> entries = List.of("a/A.class|1", "b/words.yaml|2");
        String one = jar("one.jar", 0, entries);
        assertThat(List.of(
                        jar("code.jar", 0, List.of("a/A.class|3", "b/words.yaml|2")),
                        jar("words.jar", 0, List.of("a/A.class|1", "b/words.yaml|3")),
                        jar("name.jar", 0, List.of("a/B.class|1", "b/words.yaml|2")),
                        jar("more.jar", 0, List.of("a/A.class|1", "b/words.yaml|2", "c/C.class|3"))))
                .doesNotHaveDuplicates()
                .doesNotContain(one);
    }

    @Test
    void aFolderOfClassesIsABuildToo() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/a"));
        Path file = Files.writeString(classes.resolve("A.class"), "1");
        String one = ProgramBuild.digest(classes.getParent());
        Files.writeString(file, "2");
        assertThat(ProgramBuild.digest(classes.getParent())).isNotEqualTo(one);
        assertThat(ProgramBuild.digest()).isEqualTo(ProgramBuild.digest()).hasSize(64);
    }
}

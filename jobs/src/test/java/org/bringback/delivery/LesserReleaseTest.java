package org.bringback.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what a standing release has, nothing may be missing in the one that replaces it, unless that is wanted. */
class LesserReleaseTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final String TABLES = "list,status,persons\r\nnfe,DIED,5\r\nnfe,TOTAL,9\r\n";
    private static final List<Manifest.Input> INPUTS = List.of(
            new Manifest.Input("export", "nfe", "2022-09-23", "n.csv", "a"),
            new Manifest.Input("export", "ovec", "2022-09-23", "o.csv", "b"));

    @TempDir
    Path output;

    private Map<String, byte[]> standing = new TreeMap<>();
    private int kept;

    @BeforeEach
    void aReleaseStands() throws IOException, LesserReleaseException {
        publish(Map.of("nfe.pdf", "1", "tables.csv", TABLES), INPUTS, false);
        standing = Folder.bytes(Release.published(output, DAY));
    }

    private Release.Publication publish(Map<String, String> files, List<Manifest.Input> inputs, boolean replace)
            throws IOException, LesserReleaseException {
        Release release = Release.open(output, DAY);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(release.staging().resolve(file.getKey()), file.getValue());
        }
        return release.publish(Sources.of("1", "s", inputs), replace, () -> kept++);
    }

    private void refused(Map<String, String> files, List<Manifest.Input> inputs, String english, String thai) {
        assertThatExceptionOfType(LesserReleaseException.class)
                .isThrownBy(() -> publish(files, inputs, false))
                .satisfies(why -> {
                    assertThat(why.problem().english()).contains(english, "2022-09-23", "--replace");
                    assertThat(why.problem().thai()).contains(thai, "2022-09-23", "--replace");
                });
        assertThat(Folder.bytes(Release.published(output, DAY))).containsExactlyEntriesOf(standing);
        assertThat(output.resolve("2022-09-23")).isDirectoryNotContaining("glob:**.staging");
        assertThat(kept).as("what nobody was given is not kept as given").isEqualTo(1);
    }

    @Test
    void aFileIsMissing() {
        refused(Map.of("tables.csv", TABLES), INPUTS, "has 1 file more than the new one (nfe.pdf)", "มีไฟล์มากกว่า");
    }

    @Test
    void aListIsMissing() {
        refused(
                Map.of("nfe.pdf", "2", "tables.csv", TABLES),
                INPUTS.subList(0, 1),
                "has 1 list more than the new one (ovec)",
                "มีรายการมากกว่า");
    }

    @Test
    void aFigureIsMissing() {
        refused(
                Map.of("nfe.pdf", "2", "tables.csv", TABLES.replace("DIED,5", "DIED,")),
                INPUTS,
                "has 1 figure more than the new one (nfe/DIED)",
                "มีตัวเลขมากกว่า");
    }

    @Test
    void otherFiguresAndMoreFilesAreNotLess() throws Exception {
        Map<String, String> more = Map.of("nfe.pdf", "2", "b.pdf", "3", "tables.csv", TABLES.replace("5", "4"));
        assertThat(publish(more, INPUTS, false).revision()).isEqualTo(2);
    }

    @Test
    void lessIsPublishedWhereThatIsWanted() throws Exception {
        assertThat(publish(Map.of("tables.csv", TABLES), List.of(), true).revision())
                .isEqualTo(2);
    }

    @Test
    void standingReleasesAreListedByTheirDay() throws Exception {
        Files.createDirectories(output.resolve("demo-state"));
        assertThat(StandingRelease.list(output)).singleElement().satisfies(release -> {
            assertThat(release.asOf()).isEqualTo(DAY);
            assertThat(release.manifest().state()).isEqualTo("s");
        });
        assertThat(StandingRelease.list(output.resolve("nowhere"))).isEmpty();
        Files.writeString(Release.published(output, DAY).resolve("manifest.json"), "{");
        assertThat(StandingRelease.list(output)).as("damaged").isEmpty();
    }
}

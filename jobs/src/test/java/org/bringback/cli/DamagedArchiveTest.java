package org.bringback.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archived file that is missing or damaged stops nothing but its own reject workbook, and is repaired by its like. */
class DamagedArchiveTest {

    private static final String DAY = "2022-05-31";
    private static final String EXPORT = "export-nfe-2022-05-31.csv";
    private static final String OTHER = "export-ovec-2022-05-31.csv";

    @TempDir
    Path folder;

    @Test
    void onlyTheRejectWorkbookOfADamagedFileIsWithheldUntilTheFileIsSentAgain() throws Exception {
        Path export = withARowThatCannotBeRead(EXPORT);
        Site site = new Site(folder.resolve("site")).put(export);
        CommandRun first = site.nightly();
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.LIST_MISSING);
        Path rejects = site.restricted(DAY).resolve("rejects-nfe.xlsx");
        assertThat(rejects).exists();
        Path kept = onlyFile(site.state().resolve("archive"));
        Files.write(kept, new byte[(int) Files.size(kept)]);

        Files.delete(site.inbox().resolve(EXPORT));
        site.put(withARowThatCannotBeRead(OTHER));
        CommandRun night = site.nightly();
        assertThat(night.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(night.fate(OTHER)).isEqualTo("taken");
        assertThat(night.json().get("rejects_withheld").get(0).asText()).isEqualTo(EXPORT);
        assertThat(night.err()).contains("no reject workbook for " + EXPORT).contains("วางไฟล์เดิม");
        assertThat(rejects).doesNotExist();
        assertThat(site.restricted(DAY).resolve("rejects-ovec.xlsx")).exists();

        site.put(export);
        CommandRun again = site.nightly();
        assertThat(again.fate(EXPORT)).isEqualTo("known");
        assertThat(again.code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(rejects).exists();
        assertThat(kept).hasSameBinaryContentAs(export);
    }

    private Path withARowThatCannotBeRead(String name) throws IOException {
        Path file = folder.resolve(name);
        List<String> lines =
                new ArrayList<>(Files.readAllLines(Countries.clean().resolve(name), ISO_8859_1));
        lines.set(1, lines.get(1).replaceAll(",[^,]*((,[^,]*){2})$", ",?$1"));
        return Files.write(file, lines, ISO_8859_1);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                        throw new IllegalStateException("two files");
                    })
                    .orElseThrow();
        }
    }
}

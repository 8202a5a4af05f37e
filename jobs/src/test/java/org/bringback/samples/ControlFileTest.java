package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlFileTest {

    @TempDir
    Path folder;

    @Test
    void shareAndChangeAreThoseOfTheFigures() throws IOException {
        assertThat(lines(LocalDate.of(2022, 9, 23)))
                .contains("obec,FOUND_RETURNED,2022-09-23,20106,71.47,53,")
                .contains("nfe-disabled,FORWARDED,2022-09-23,15538,32.8,15538,")
                .contains("nfe-disabled,TOTAL,2022-09-23,47340,100.0,0,");
    }

    @Test
    void theDeadHaveNoShareOfTheLiving() throws IOException {
        assertThat(lines(LocalDate.of(2022, 9, 23)))
                .contains("opec,FOUND_RETURNED,2022-09-23,7160,66.40,3559,")
                .contains("opec,DIED,2022-09-23,123,,0,");
    }

    @Test
    void theFirstDateHasNoChanges() throws IOException {
        assertThat(lines(LocalDate.of(2022, 5, 31)))
                .contains("obec,NOT_FOUND,2022-05-31,428,1.52,,")
                .noneMatch(line -> line.contains("FORWARDED"));
    }

    private List<String> lines(LocalDate asOf) throws IOException {
        Path file = folder.resolve("control.csv");
        new ControlFile(FiguresFile.published(), asOf).write(file);
        return Files.readAllLines(file);
    }
}

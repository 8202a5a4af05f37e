package org.bringback.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.SampleFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFiguresTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);

    @TempDir
    Path folder;

    @Test
    void thePublishedFiguresAreThoseOfTheSixListsWithTheMisprintPutRight() {
        SampleFigures figures = FiguresFile.published();

        assertThat(figures.dates()).containsExactly(MAY, SEPTEMBER);
        assertThat(figures.byList().keySet().stream()
                        .mapToInt(list -> SampleFigures.total(figures.at(list, MAY)))
                        .sum())
                .isEqualTo(121_768);
        assertThat(figures.at(OfficeList.OBEC, MAY)).containsEntry(Status.NOT_FOUND, 428);
        assertThat(figures.at(OfficeList.NFE_DISABLED, MAY)).doesNotContainKey(Status.FORWARDED);
    }

    @ParameterizedTest
    @CsvSource({"1", "0.5", "0.1", "0.03", "0.01", "0.001", "0.0001", "3"})
    void scaledCohortsStayClosedAndNobodyComesBackFromTheDead(BigDecimal factor) {
        SampleFigures scaled = FiguresFile.published().times(factor);

        for (OfficeList list : OfficeList.values()) {
            Map<Status, Integer> before = scaled.at(list, MAY);
            Map<Status, Integer> after = scaled.at(list, SEPTEMBER);
            assertThat(SampleFigures.total(after)).isEqualTo(SampleFigures.total(before));
            assertThat(after.get(Status.DIED)).isGreaterThanOrEqualTo(before.get(Status.DIED));
            assertThat(before.values()).allMatch(count -> count >= 0);
        }
    }

    @Test
    void theLargestRemaindersGetWhatRoundingDownLeaves() throws IOException {
        SampleFigures figures = read("nfe,2022-05-31,FOUND_RETURNED,18\nnfe,2022-05-31,NOT_FOUND,12\n");

        assertThat(figures.times(new BigDecimal("0.1")).at(OfficeList.NFE, MAY))
                .containsEntry(Status.FOUND_RETURNED, 2)
                .containsEntry(Status.NOT_FOUND, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nfe,2022-05-31,LOST,3 | LOST",
                "xyz,2022-05-31,DIED,3 | unknown list xyz",
                "nfe,31/05/2022,DIED,3 | 31/05/2022",
                "nfe,2022-05-31,DIED,three | three",
                "nfe,2022-05-31,DIED,-3 | below 0"
            })
    void aFigureThatCannotBeReadIsRefusedWithItsPlace(String line, String says) {
        assertThatThrownBy(() -> read("nfe,2022-05-31,NOT_FOUND,1\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("figures.csv, row 3: ")
                .hasMessageContaining(says);
    }

    @Test
    void aFigureGivenTwiceAndAFileWithoutFiguresAreRefused() {
        assertThatThrownBy(() -> read("nfe,2022-05-31,DIED,1\nnfe,2022-05-31,DIED,1\n"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> read("")).hasMessageContaining("no figures");
    }

    private SampleFigures read(String lines) throws IOException {
        Path file = folder.resolve("figures.csv");
        Files.writeString(file, "list,as_of,status,persons\n" + lines);
        return FiguresFile.read(file);
    }
}

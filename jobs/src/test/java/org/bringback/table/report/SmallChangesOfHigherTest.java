package org.bringback.table.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReportWords;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.table.ReportTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of a status that has a larger minimum than others. */
class SmallChangesOfHigherTest {

    private static final ReportWords WORDS = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));

    @ParameterizedTest
    @CsvSource({
        "found-returned, found_returned_change, 12",
        "not-found, open_change, 12",
        "died, found_returned_change, 2"
    })
    void noChangeBelowTheMinimumOfItsStatusIsPrinted(String status, String column, long minimum) {
        ReportInput input = CountryInput.ofHigher(RandomCountry.fill(1), Map.of(status, 12), WORDS);

        ReportTable sexes = new Reports(input)
                .make(List.of(ReportDefinition.NATIONAL))
                .get(0)
                .find("sex")
                .orElseThrow();

        List<Long> changes = sexes.rows().stream()
                .map(row -> CellFactory.number(sexes.find(row, column).orElseThrow()))
                .filter(OptionalLong::isPresent)
                .map(change -> Math.abs(change.getAsLong()))
                .toList();
        assertThat(changes).allMatch(change -> change == 0 || change >= minimum);
        assertThat(changes.stream().anyMatch(change -> change > 0 && change < 12))
                .as("small ones of other statuses are printed")
                .isEqualTo(minimum < 12);
    }
}

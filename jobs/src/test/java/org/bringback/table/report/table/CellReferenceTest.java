package org.bringback.table.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bringback.table.report.definition.Topic;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** With which reference the cases of a cell are found, for cells named by hand. */
class CellReferenceTest {

    private static final BilingualText TEXT = new BilingualText("ก", "a");

    @ParameterizedTest
    @CsvFileSource(resources = "references.csv", numLinesToSkip = 1)
    void everyCountHasItsOwnReferenceAndNothingElseHasOne(
            String topic,
            String pattern,
            String row,
            String weight,
            String column,
            Unit unit,
            @Nullable String expected) {
        ReportColumn of = ReportColumn.of(column, TEXT, unit);
        ReportRow line = new ReportRow(row, TEXT, ReportRow.Weight.valueOf(weight), 0, List.of(ReportCell.of(1)));
        ReportTable table = new ReportTable(
                new Topic(topic, 0), TEXT, TEXT, List.of(of), List.of(line), Optional.of(pattern), List.of());
        assertThat(table.reference(line, of)).isEqualTo(Optional.ofNullable(expected));
    }
}

package org.bringback.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.intake.StandardExport;
import org.bringback.intake.row.RowOutcome;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Published figures are kept as printed, or go back with everything that is wrong with them. */
final class ControlRowsTest {

    private static final String HEADER = "list,status,as_of,persons,percent,change,remark_persons\n";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "control-rows.csv", delimiterString = " => ", quoteCharacter = '\'', numLinesToSkip = 1)
    void aPrintedRowIsKeptOrGoesBack(String row, String expected) throws Exception {
        Path file = StandardExport.write(folder, "control-all-2022-09-23.csv", HEADER + row + "\n");
        assertThat(text(StandardExport.outcomes(file).get(0))).isEqualTo(expected);
    }

    private static String text(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Accepted accepted) {
            ControlRow row = (ControlRow) accepted.row();
            return Stream.of(
                            row.list(),
                            row.status().map(Status::name).orElse("TOTAL"),
                            row.asOf(),
                            word(row.persons()),
                            word(row.percent()),
                            word(row.change()),
                            word(row.remarkPersons()))
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
        }
        return outcome.notices().stream()
                .map(notice -> notice.code() + " " + notice.location().column().orElse("-"))
                .collect(Collectors.joining(", "));
    }

    private static String word(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}

package org.bringback.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.notice.NoticeCode;
import org.bringback.source.form.CorrectedSubmission;
import org.bringback.source.row.CellFault;
import org.bringback.source.row.SourceRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that come back with reasons between their cells. */
class ReasonColumnsTest {

    private static final String REASON = CorrectedSubmission.REASON.thaiThenEnglish();

    private static List<String> header(String word) {
        return Arrays.stream(word.split(" "))
                .map(cell -> cell.equals("R") ? REASON : cell)
                .toList();
    }

    /** Worked by hand: R stands above a column of reasons, r in it; x on a cell is a fault there. */
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "a b c, 1 2 3, 1 2 3",
        "a b c, 1 2x 3, 1 2x 3",
        "a b c, 1 2 3 4, 1 2 3 4",
        "a R b, 1 r 2, 1 2",
        "a R b, 1 r 2x, 1 2x",
        "a R b, 1 rx 2, 1 2",
        "a R b, 1x rx 2x, 1x 2x",
        "a R b R, 1 r 2 r, 1 2",
        "R a b, r 1 2, 1 2",
        "a R R b, 1 r r 2, 1 2",
        "a R b, 1, 1",
        "a R b, 1 r, 1",
        "a R b, 1 r 2 3, 1 2",
        "a R b, 1 r 2 3x, 1 2"
    })
    void withoutReasonsARowIsAsItsOfficeWroteIt(String header, String row, String own) {
        SourceRow given = row(row);
        assertThat(word(new ReasonColumns(header(header)).without(given))).isEqualTo(own);
    }

    private static SourceRow row(String word) {
        List<String> cells = new ArrayList<>();
        List<CellFault> faults = new ArrayList<>();
        for (String cell : word.split(" ")) {
            if (cell.endsWith("x")) {
                faults.add(new CellFault(cells.size(), NoticeCode.FORMULA_CELL));
            }
            cells.add(cell.replace("x", ""));
        }
        return new SourceRow(Optional.of("s"), 7, cells, faults);
    }

    private static String word(SourceRow row) {
        assertThat(row.sheet()).contains("s");
        assertThat(row.line()).isEqualTo(7);
        List<String> cells = new ArrayList<>(row.cells());
        row.faults().forEach(fault -> cells.set(fault.column(), cells.get(fault.column()) + "x"));
        return cells.stream().collect(Collectors.joining(" "));
    }

    /** White space and invisible characters are often changed by whoever sends a workbook on. */
    @ParameterizedTest
    @ValueSource(strings = {" %s ", "\u200B%s", "%s\u00A0", "%s\n"})
    void theHeaderIsKnownHoweverItWasSpaced(String form) {
        List<String> header = List.of("a", String.format(form, REASON), "b");
        assertThat(new ReasonColumns(header).without(row("1 r 2")).cells()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"เหตุผล", "Reason", "", "เหตุผลของช่องซ้าย"})
    void anOfficesOwnColumnIsKept(String own) {
        assertThat(new ReasonColumns(List.of("a", own, "b"))
                        .without(row("1 r 2"))
                        .cells())
                .containsExactly("1", "r", "2");
    }
}

package org.bringback.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.RealReferenceContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns of an unknown export seem to hold, and whether its first row is one of headers. */
class ColumnDraftTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 5, 31);

    private static ExportSample sample(List<String> headers, List<List<String>> rows) {
        return new ExportSample("csv", Optional.empty(), 1, headers, rows);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "columns.csv", delimiterString = " => ", numLinesToSkip = 1)
    void aColumnIsWhatItsValuesSay(String header, String values, String type, String codes, boolean filled) {
        List<List<String>> rows = new ArrayList<>();
        for (String value : values.split(" ")) {
            int times = value.lastIndexOf('*');
            String cell = value.substring(0, times).replace("∅", "").replace('_', ' ');
            rows.addAll(Collections.nCopies(Integer.parseInt(value.substring(times + 1)), List.of("x", cell)));
        }
        ColumnDraft draft = ColumnDraft.of(sample(List.of("id", header), rows), 1, AS_OF);
        assertThat(draft.type().map(Enum::name).orElse("-")).isEqualTo(type);
        assertThat(draft.codes()).isEqualTo(codes.equals("-") ? List.of() : List.of(codes.split(" ")));
        assertThat(draft.filled()).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource({
        "Household size, household_size",
        " status , status",
        "STATUS-2022, status_2022",
        "__x__, x",
        "2022 status, column_4",
        "สถานะ, column_4",
        "'', column_4",
        "สถานะ (status), status",
        "a.b.c, a_b_c",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, column_4"
    })
    void aFieldHasANameThatAYamlTakes(String header, String name) {
        assertThat(ColumnDraft.fieldName(header, 3)).isEqualTo(name);
    }

    /** Rows as cells with a blank between them; the first one is the row in question. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "first-rows.csv", delimiterString = " => ", numLinesToSkip = 1)
    void aRowOfDataIsNotTakenForHeaders(String first, String others, boolean header) {
        List<List<String>> rows = new ArrayList<>();
        for (String row : others.split(" / ")) {
            rows.add(cells(row));
        }
        KnownHeaders known = new KnownHeaders(RealReferenceContext.REAL.agencies(), AS_OF);
        HeaderEvidence evidence = new HeaderEvidence(sample(cells(first), rows), known, AS_OF);
        if (header) {
            assertThatCode(evidence::require).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(evidence::require).isInstanceOf(NoHeaderException.class);
        }
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.split(" ")) {
            cells.add(cell.replace("∅", "").replace('_', cell.matches("[a-z]+_[a-z]+") ? '_' : ' '));
        }
        return cells;
    }
}

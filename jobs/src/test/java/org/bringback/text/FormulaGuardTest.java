package org.bringback.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FormulaGuardTest {

    @ParameterizedTest
    @CsvFileSource(resources = "formulas.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void whatASpreadsheetWouldComputeGetsAnApostrophe(String cell, boolean guarded) {
        String written = cell.replace("\\t", "\t").replace("\\r", "\r").replace("\\n", "\n");
        assertThat(FormulaGuard.guarded(written)).isEqualTo(guarded ? "'" + written : written);
    }
}

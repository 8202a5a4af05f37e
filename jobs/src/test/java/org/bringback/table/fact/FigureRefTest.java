package org.bringback.table.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureRefTest {

    private static final CohortId COHORT = new CohortId("2022");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obec/2022-09-23/r1/NOT_FOUND",
                "nfe-disabled/2022-09-23/r12/FORWARDED",
                "national-persons/2022-05-31/r2/TOTAL",
                "obec/2022-09-23/r1/NOT_FOUND/place=71",
                "obec/2022-09-23/r1/TOTAL/place=71:P7101",
                "obec/2022-09-23/r1/DIED/age=18-24",
                "obec/2022-09-23/r1/DIED/age=25+"
            })
    void aShortReferenceIsReadBackAsPrinted(String text) {
        assertThat(FigureRef.parse(text, COHORT).brief()).isEqualTo(text);
    }

    @Test
    void theFullReferenceNamesItsCohort() {
        FigureRef figure = FigureRef.parse("2023-b/obec/2022-09-23/r1/DIED", COHORT);

        assertThat(figure)
                .isEqualTo(new FigureRef(
                        "obec", new CohortId("2023-b"), LocalDate.of(2022, 9, 23), 1, Optional.of(Status.DIED)));
        assertThat(FigureRef.parse(figure.toString(), COHORT)).isEqualTo(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "obec",
                "obec/2022-09-31/r1/DIED",
                "obec/2022-09-23/r0/DIED",
                "obec/2022-09-23/1/DIED",
                "obec/2022-09-23/r1/LOST",
                "a/b/obec/2022-09-23/r1/DIED",
                "obec/2022-09-23/r1/DIED/weather=rain",
                "obec/2022-09-23/r1/DIED/place=",
                "obec/2565-09-23/r99999999999/DIED"
            })
    void whatIsNoReferenceIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureRef.parse(text, COHORT))
                .withMessageContaining("obec/2022-09-23/r1/NOT_FOUND");
    }
}

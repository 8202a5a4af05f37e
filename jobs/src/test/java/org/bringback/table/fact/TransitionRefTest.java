package org.bringback.table.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.bringback.reference.codes.CohortId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitionRefTest {

    private static final CohortId COHORT = new CohortId("2022");

    @Test
    void aMoveNamesWhereCasesWentAndFromWhere() {
        TransitionRef move = TransitionRef.find("obec/2022-09-23/r2/DIED/from@2022-05-31=NOT_FOUND", COHORT)
                .orElseThrow();
        assertThat(move.snapshot()).isEqualTo(FigureRef.parse("obec/2022-09-23/r2/DIED", COHORT));
        assertThat(move.left()).isFalse();
        assertThat(move.since()).isEqualTo(LocalDate.of(2022, 5, 31));
        assertThat(move.from().word()).isEqualTo("NOT_FOUND");
    }

    @Test
    void thoseWhoLeftTheListWentToNobody() {
        TransitionRef move = TransitionRef.find("2023/obec/2022-09-23/r2/NOBODY/from@2022-05-31=TOTAL", COHORT)
                .orElseThrow();
        assertThat(move.left()).isTrue();
        assertThat(move.snapshot().cohort()).isEqualTo(new CohortId("2023"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "obec/2022-09-23/r1/DIED", "obec/2022-09-23/r1/DIED/place=71"})
    void otherReferencesAreNoMoves(String text) {
        assertThat(TransitionRef.find(text, COHORT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obec/2022-09-23/r1/LOST/from@2022-05-31=DIED",
                "obec/2022-09-23/r1/DIED/from@2022-05-31=LOST",
                "obec/2022-09-23/r1/DIED/from@2022-05-32=DIED"
            })
    void aMoveBetweenNothingsIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TransitionRef.find(text, COHORT));
    }
}

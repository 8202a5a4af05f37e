package org.bringback.casework.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.bringback.intake.row.RowKey;
import org.junit.jupiter.api.Test;

/** What stands in the first column of a form of problems. */
class ProblemNumberTest {

    @Test
    void aRowForANewProblemHasNoNumberYetNeitherInFormsThatAreOutAlready() {
        assertThat(ProblemClassifier.key(ProblemForm.NEW + 3)).isNull();
        assertThat(ProblemClassifier.key("new-3")).isNull();
        assertThat(ProblemClassifier.key("2-7")).isEqualTo(new RowKey(2, 7));
    }
}

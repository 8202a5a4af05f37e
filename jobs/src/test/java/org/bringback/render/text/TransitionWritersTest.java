package org.bringback.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.StatusCounts;
import org.bringback.table.fact.Transition;
import org.bringback.table.status.StatusTableBuilder;
import org.bringback.table.status.StatusTableSpec;
import org.bringback.table.status.TransitionTable;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;

/** Moves between statuses as a matrix, a CSV and JSON; all expected texts are written by hand from the moves. */
class TransitionWritersTest {

    private static final CohortId COHORT = new CohortId("2022");
    private static final TransitionTable MOVES = moves();

    private static TransitionTable moves() {
        StatusCounts may =
                StatusCounts.of(COHORT, LocalDate.of(2022, 5, 31), 1, Map.of(Status.NOT_FOUND, 1008L, Status.DIED, 1L));
        StatusCounts september =
                StatusCounts.of(COHORT, LocalDate.of(2022, 9, 23), 1, Map.of(Status.NOT_FOUND, 1004L, Status.DIED, 3L));
        StatusTableSpec spec =
                StatusTableSpec.of("obec", PercentBase.ALL, 2, EnumSet.range(Status.FOUND_RETURNED, Status.DIED));
        return TransitionTable.of(
                StatusTableBuilder.of(spec, september, Optional.of(may)),
                Map.of(
                        Transition.between(Status.NOT_FOUND, Status.NOT_FOUND), 1003L,
                        Transition.between(Status.NOT_FOUND, Status.DIED), 2L,
                        Transition.between(Status.DIED, Status.DIED), 1L,
                        Transition.outOf(Status.NOT_FOUND), 3L,
                        Transition.onto(Status.NOT_FOUND), 1L));
    }

    @Test
    void theMatrixHasAMarginOnBothSidesAndNoStatusThatNobodyHad() throws IOException {
        StringBuilder out = new StringBuilder();
        TransitionWriters.text(List.of(MOVES), List.of(Language.ENGLISH), out);

        assertThat(out).hasToString("""
                obec: from (2022-05-31) to (2022-09-23)
                                 NOT_FOUND  DIED  left the list  total
                NOT_FOUND            1,003     2              3  1,008
                DIED                     0     1              0      1
                not on the list          1     0              0      1
                total                1,004     3              3

                """);
    }

    @Test
    void theCsvHasALineAMoveAndLeavesTheOutsideEmpty() throws IOException {
        StringBuilder out = new StringBuilder();
        TransitionWriters.csv(List.of(MOVES), out);

        assertThat(out.toString().split("\r\n", -1))
                .containsExactly(
                        "cohort,list,against,as_of,from,to,persons",
                        "2022,obec,2022-05-31,2022-09-23,NOT_FOUND,NOT_FOUND,1003",
                        "2022,obec,2022-05-31,2022-09-23,NOT_FOUND,DIED,2",
                        "2022,obec,2022-05-31,2022-09-23,NOT_FOUND,,3",
                        "2022,obec,2022-05-31,2022-09-23,DIED,DIED,1",
                        "2022,obec,2022-05-31,2022-09-23,,NOT_FOUND,1",
                        "");
    }

    @Test
    void theJsonSaysTheSameAsTheCsv() throws IOException {
        StringBuilder out = new StringBuilder();
        TransitionWriters.json(List.of(MOVES, MOVES), out);
        JsonNode all = new ObjectMapper().readTree(out.toString());

        assertThat(all).hasSize(10);
        assertThat(all.get(2).path("from").asText()).isEqualTo("NOT_FOUND");
        assertThat(all.get(2).path("to").isNull()).isTrue();
        assertThat(all.get(4).path("from").isNull()).isTrue();
        assertThat(all.get(0).path("persons").asLong()).isEqualTo(1003);
        assertThat(all.get(0).path("against").asText()).isEqualTo("2022-05-31");
        assertThat(all.get(0)).isEqualTo(all.get(5));
    }

    @Test
    void withoutMovesThereIsAHeaderOnly() throws IOException {
        StringBuilder csv = new StringBuilder();
        TransitionWriters.csv(List.of(), csv);
        StringBuilder text = new StringBuilder();
        TransitionWriters.text(List.of(), List.of(Language.THAI), text);

        assertThat(csv).hasToString("cohort,list,against,as_of,from,to,persons\r\n");
        assertThat(text).isEmpty();
    }
}

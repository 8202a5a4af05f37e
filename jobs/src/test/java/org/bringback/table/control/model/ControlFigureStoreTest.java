package org.bringback.table.control.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.agency.ListId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ControlFigureStoreTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 23);

    private JdbcClient db;
    private ControlFigureStore store;

    @BeforeEach
    void openDatabase() {
        SingleConnectionDataSource h2 = new SingleConnectionDataSource("jdbc:h2:mem:", true);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__state.sql")).execute(h2);
        db = JdbcClient.create(h2);
        store = new ControlFigureStore(h2);
    }

    @Test
    void aFigureIsReadAsPrinted() {
        submission(1, "TAKEN");
        figure(1, 1, "NOT_FOUND", SEPTEMBER, 373L, "1.30", -55L, 374L);

        assertThat(store.figures(SEPTEMBER))
                .containsExactly(new ControlFigure(
                        new ListId("obec"),
                        "NOT_FOUND",
                        SEPTEMBER,
                        OptionalLong.of(373),
                        Optional.of("1.30"),
                        OptionalLong.of(-55),
                        OptionalLong.of(374)));
    }

    @Test
    void emptyCellsStayEmpty() {
        submission(1, "TAKEN");
        figure(1, 1, "TOTAL", MAY, null, null, null, null);

        assertThat(store.figures(MAY).get(0))
                .isEqualTo(new ControlFigure(
                        new ListId("obec"),
                        "TOTAL",
                        MAY,
                        OptionalLong.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty()));
    }

    @Test
    void theLastSubmissionOfATableCountsAndOnlyWhatWasTaken() {
        submission(1, "TAKEN");
        submission(2, "TAKEN");
        submission(3, "REFUSED");
        figure(1, 1, "DIED", MAY, 1L, null, null, null);
        figure(1, 2, "DIED", SEPTEMBER, 2L, null, null, null);
        figure(2, 1, "DIED", SEPTEMBER, 3L, null, null, null);
        figure(3, 1, "DIED", SEPTEMBER, 4L, null, null, null);

        assertThat(store.figures(SEPTEMBER))
                .extracting(it -> it.persons().orElseThrow())
                .containsExactly(1L, 3L);
        assertThat(store.figures(MAY)).hasSize(1);
    }

    private void submission(long id, String outcome) {
        db.sql("insert into submission (id, sha256, kind, list_id, as_of, file_name, bytes, outcome)"
                        + " values (?, ?, 'CONTROL', 'obec', date '2022-09-23', 'control.csv', 1, ?)")
                .params(id, "sha-" + id, outcome)
                .update();
    }

    private void figure(
            long submission,
            int row,
            String status,
            LocalDate asOf,
            Long persons,
            String percent,
            Long change,
            Long remark) {
        db.sql("insert into control_figure (submission_id, row_no, list_id, status, as_of, persons, percent,"
                        + " change_printed, remark_persons) values (:submission, :row, 'obec', :status, :asOf, :persons,"
                        + " :percent, :change, :remark)")
                .param("submission", submission)
                .param("row", row)
                .param("status", status)
                .param("asOf", asOf)
                .param("persons", persons)
                .param("percent", percent)
                .param("change", change)
                .param("remark", remark)
                .update();
    }
}

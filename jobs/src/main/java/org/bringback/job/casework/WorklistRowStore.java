package org.bringback.job.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.worklist.WorklistStatement;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what worklists that came back say. */
final class WorklistRowStore {

    private static final String ROWS = """
            select w.row_key, w.case_key, w.round, w.unit, w.listing, w.listing_on, w.attempt, w.attempt_on, w.visit_on,
                w.cause, w.further_cause, w.returns, w.decision_on, w.enrolled_on, w.follow_up, w.follow_up_on
            from worklist_row w join submission s on s.id = %s
            where s.outcome = 'TAKEN' and s.cohort = :cohort and s.as_of <= :asOf
            order by w.row_key
            """.formatted(RowKeySql.submission("w.row_key"));

    private final JdbcClient db;

    WorklistRowStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Of rounds up to a day, in the order in which the rows came; cases by the number that the worklist gave them. */
    List<WorklistStatement> statements(CohortId cohort, LocalDate asOf) {
        List<WorklistStatement> statements = new ArrayList<>();
        db.sql(ROWS).param("cohort", cohort.value()).param("asOf", asOf).query((RowCallbackHandler)
                row -> add(row, statements));
        return statements;
    }

    private static void add(ResultSet row, List<WorklistStatement> statements) throws SQLException {
        @Nullable String listing = row.getString("listing");
        if (listing != null) {
            add(row, "listing_on", new CaseEntry.Listing(CaseEntry.ListingAnswer.valueOf(listing)), statements);
        }
        @Nullable String attempt = row.getString("attempt");
        if (attempt != null) {
            add(row, "attempt_on", new CaseEntry.Attempt(CaseEntry.AttemptResult.valueOf(attempt)), statements);
        }
        List<ReasonCode> causes = Stream.of(row.getString("cause"), row.getString("further_cause"))
                .flatMap(Stream::ofNullable)
                .map(ReasonCode::new)
                .toList();
        add(row, "visit_on", new CaseEntry.Visit(causes), statements);
        @Nullable String returns = row.getString("returns");
        if (returns != null) {
            add(row, "decision_on", new CaseEntry.Decided(Boolean.parseBoolean(returns)), statements);
        }
        add(row, "enrolled_on", new CaseEntry.Enrolled(), statements);
        @Nullable String followUp = row.getString("follow_up");
        if (followUp != null) {
            add(row, "follow_up_on", new CaseEntry.FollowedUp(CaseEntry.FollowUpResult.valueOf(followUp)), statements);
        }
    }

    /** Nothing without a day. */
    private static void add(ResultSet row, String day, CaseEntry.What what, List<WorklistStatement> statements)
            throws SQLException {
        Optional<LocalDate> on = Optional.ofNullable(row.getObject(day, LocalDate.class));
        if (on.isPresent()) {
            statements.add(new WorklistStatement(
                    new CaseEntry(
                            RowKey.of(row.getLong("case_key")),
                            on.get(),
                            what,
                            row.getString("unit"),
                            RowKey.of(row.getLong("row_key"))),
                    row.getObject("round", LocalDate.class)));
        }
    }
}

package org.bringback.job.casework;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.casework.SignOff;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code sign_off}, which is only added to. */
final class SignOffStore {

    private final JdbcClient db;
    private final CohortId cohort;

    SignOffStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.cohort = cohort;
    }

    /** Oldest first. */
    List<SignOff> list() {
        return db.sql(
                        "select list_id, unit, round, signed_by, signed_on from sign_off where cohort = :cohort order by id")
                .param("cohort", cohort.value())
                .query((row, n) -> new SignOff(
                        new ListId(row.getString("list_id")),
                        new AreaId(row.getString("unit")),
                        row.getObject("round", LocalDate.class),
                        row.getString("signed_by"),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }

    void append(SignOff one) {
        db.sql("""
                insert into sign_off (cohort, list_id, unit, round, signed_by, signed_on)
                values (:cohort, :list, :unit, :round, :by, :on)
                """)
                .param("cohort", cohort.value())
                .param("list", one.list().value())
                .param("unit", one.area().value())
                .param("round", one.round())
                .param("by", one.by())
                .param("on", one.on())
                .update();
    }
}

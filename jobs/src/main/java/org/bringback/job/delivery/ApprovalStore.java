package org.bringback.job.delivery;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code release_approval}, which is only added to. */
final class ApprovalStore {

    private final JdbcClient db;

    ApprovalStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /**
     * An approval.
     *
     * @param account user of the machine
     */
    record Approval(LocalDate asOf, int revision, String release, String by, String account, String at) {}

    /** Who approved a release first. */
    Optional<String> find(String release) {
        return db
                .sql("select approved_by from release_approval where release_sha256 = :release order by id")
                .param("release", release)
                .query((row, n) -> row.getString("approved_by"))
                .list()
                .stream()
                .findFirst();
    }

    void append(Approval one) {
        db.sql("""
                insert into release_approval (as_of, revision, release_sha256, approved_by, account, approved_at)
                values (:asOf, :revision, :release, :by, :account, :at)
                """)
                .param("asOf", one.asOf())
                .param("revision", one.revision())
                .param("release", one.release())
                .param("by", one.by())
                .param("account", one.account())
                .param("at", one.at())
                .update();
    }
}

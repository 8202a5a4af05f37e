package org.bringback.job.workspace;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code state_identity}, and whether a database holds anything. */
final class StateIdentityStore {

    private final JdbcClient db;

    StateIdentityStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    Optional<String> find() {
        return db.sql("select id from state_identity").query(String.class).optional();
    }

    void write(String id) {
        db.sql("insert into state_identity (id) values (:id)").param("id", id).update();
    }

    boolean holdsSubmissions() {
        return db.sql("select 1 from submission limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}

package org.bringback.job.workspace;

import java.sql.Connection;
import org.bringback.text.file.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** PostgreSQL's advisory locks of one connection: the server gives them back when the connection ends, however it ends. */
final class AdvisoryLockStore {

    private final JdbcClient db;

    AdvisoryLockStore(Connection connection) {
        this.db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** The number of a lock of this schema: two installations may share a database, each in its own schema. */
    private long key(String name) {
        String schema = db.sql("select coalesce(current_schema(), '')")
                .query(String.class)
                .single();
        return Long.parseUnsignedLong(
                Sha256.hex("bringback " + name + " " + schema).substring(0, 16), 16);
    }

    /** Takes a lock for this connection alone; false where another one has it, alone or shared. */
    boolean takeAlone(String name) {
        return taken("select pg_try_advisory_lock(:key)", name);
    }

    /** Takes a lock that others may share; false where another one has it alone. */
    boolean takeShared(String name) {
        return taken("select pg_try_advisory_lock_shared(:key)", name);
    }

    /** Gives back a lock that was taken alone. */
    void giveBack(String name) {
        taken("select pg_advisory_unlock(:key)", name);
    }

    private boolean taken(String statement, String name) {
        return db.sql(statement).param("key", key(name)).query(Boolean.class).single();
    }
}

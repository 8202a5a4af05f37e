package org.bringback.identity.resolution;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code settled_group}. */
final class SettledGroupStore {

    /** Digests in a row. */
    private static final int PART = 8192;

    private final JdbcClient db;
    private final CohortId cohort;

    SettledGroupStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.cohort = cohort;
    }

    /** Digests of the groups that were settled last, ascending. */
    long[] read() {
        List<byte[]> parts = db.sql("select digests from settled_group where cohort = :cohort order by part")
                .param("cohort", cohort.value())
                .query((row, n) -> row.getBytes("digests"))
                .list();
        return parts.stream()
                .map(ByteBuffer::wrap)
                .flatMapToLong(part -> LongStream.generate(part::getLong).limit(part.remaining() / Long.BYTES))
                .toArray();
    }

    /** Takes the place of what was settled before, where it differs. */
    void save(long[] digests, long[] before) {
        if (Arrays.equals(digests, before)) {
            return;
        }
        db.sql("delete from settled_group where cohort = :cohort")
                .param("cohort", cohort.value())
                .update();
        for (int from = 0; from < digests.length; from += PART) {
            long[] some = Arrays.copyOfRange(digests, from, Math.min(digests.length, from + PART));
            ByteBuffer bytes = ByteBuffer.allocate(some.length * Long.BYTES);
            bytes.asLongBuffer().put(some);
            db.sql("insert into settled_group (cohort, part, digests) values (:cohort, :part, :digests)")
                    .param("cohort", cohort.value())
                    .param("part", from / PART)
                    .param("digests", bytes.array())
                    .update();
        }
    }
}

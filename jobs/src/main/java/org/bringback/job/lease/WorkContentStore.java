package org.bringback.job.lease;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code work_content}: bytes that a partition is given or gives back, in pieces that any database takes. */
public final class WorkContentStore {

    private static final int PIECE = 900_000;

    private final JdbcClient db;

    public WorkContentStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Keeps bytes in the place of those that an earlier attempt may have left. */
    public void write(long partition, String name, byte[] content) {
        delete(partition, name);
        int part = 0;
        for (int from = 0; from < content.length || part == 0; from += PIECE) {
            db.sql("""
                    insert into work_content (partition_id, name, part, content)
                    values (:partition, :name, :part, :content)
                    """)
                    .param("partition", partition)
                    .param("name", name)
                    .param("part", part++)
                    .param("content", Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)))
                    .update();
        }
    }

    /** @throws IllegalStateException when there are none */
    public byte[] get(long partition, String name) {
        List<byte[]> pieces = db.sql("""
                select content from work_content where partition_id = :partition and name = :name order by part
                """)
                .param("partition", partition)
                .param("name", name)
                .query((row, n) -> row.getBytes("content"))
                .list();
        if (pieces.isEmpty()) {
            throw new IllegalStateException("a partition lacks its " + name);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    public void delete(long partition, String name) {
        db.sql("delete from work_content where partition_id = :partition and name = :name")
                .param("partition", partition)
                .param("name", name)
                .update();
    }
}

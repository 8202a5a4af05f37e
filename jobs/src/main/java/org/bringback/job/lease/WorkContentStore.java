package org.bringback.job.lease;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code work_content}: bytes that a partition is given or gives back, in pieces that any database takes. */
public final class WorkContentStore {

    /** Stands for all partitions of a step. */
    public static final long ANY = 0;

    private static final int PIECE = 900_000;

    private final JdbcClient db;

    public WorkContentStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** Keeps bytes in the place of those that an earlier attempt may have left. */
    public void write(long partition, String name, byte[] content) {
        try {
            write(partition, name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a stream, of which no more than a piece is in memory. */
    public void write(long partition, String name, InputStream content) throws IOException {
        delete(partition, name);
        int part = 0;
        byte[] piece = content.readNBytes(PIECE);
        while (piece.length > 0 || part == 0) {
            db.sql("""
                    insert into work_content (partition_id, name, part, content)
                    values (:partition, :name, :part, :content)
                    """)
                    .param("partition", partition)
                    .param("name", name)
                    .param("part", part++)
                    .param("content", piece)
                    .update();
            piece = content.readNBytes(PIECE);
        }
    }

    /** @throws IllegalStateException when there are none */
    public byte[] get(long partition, String name) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            if (!copy(partition, name, whole)) {
                throw new IllegalStateException("a partition lacks its " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toByteArray();
    }

    /** Writes what is kept to a stream; false where nothing is. */
    public boolean copy(long partition, String name, OutputStream out) throws IOException {
        int part = 0;
        Optional<byte[]> piece = piece(partition, name, part);
        while (piece.isPresent()) {
            out.write(piece.get());
            piece = piece(partition, name, ++part);
        }
        return part > 0;
    }

    private Optional<byte[]> piece(long partition, String name, int part) {
        return db.sql("""
                select content from work_content where partition_id = :partition and name = :name and part = :part
                """)
                .param("partition", partition)
                .param("name", name)
                .param("part", part)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    public void delete(long partition, String name) {
        db.sql("delete from work_content where partition_id = :partition and name = :name")
                .param("partition", partition)
                .param("name", name)
                .update();
    }
}

package org.bringback.source.kept;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.bringback.notice.Notice;
import org.bringback.source.row.SourceRow;
import org.bringback.text.file.Sha256;
import org.bringback.text.json.Json;

/**
 * Writes a file's rows as they were read, whatever kind of file it was, so that they are read again in the same places.
 * What else the file held, from formats to hidden sheets, is gone.
 */
public final class KeptRowsWriter implements Closeable {

    private final GZIPOutputStream out;
    private final Sha256 digest = new Sha256();
    private boolean ended;

    /** @param sha256 of the file in whose place the rows are kept */
    public KeptRowsWriter(OutputStream out, String sha256) throws IOException {
        this.out = new GZIPOutputStream(out);
        write(KeptLine.first(sha256));
    }

    public void add(SourceRow row) throws IOException {
        write(KeptLine.of(row));
    }

    /** Ends the rows with the warnings about the whole file, and with what its writer has to know of them. */
    public void end(List<Notice> warnings, List<String> facts) throws IOException {
        for (Notice warning : warnings) {
            write(KeptLine.of(warning));
        }
        for (String fact : facts) {
            write(KeptLine.fact(fact));
        }
        write(KeptLine.last(digest.hex()));
        ended = true;
    }

    private void write(KeptLine line) throws IOException {
        byte[] bytes = (Json.oneLine(line) + "\n").getBytes(StandardCharsets.UTF_8);
        if (line.sha256() == null) {
            digest.add(bytes, bytes.length);
        }
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (!ended) {
            throw new IOException("rows were kept without their end");
        }
    }
}

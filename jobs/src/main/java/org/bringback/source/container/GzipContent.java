package org.bringback.source.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bringback.source.refusal.Limits;

/** What a gzip file holds, all its members one after the other. */
public record GzipContent(Content packed, long packedBytes, Limits limits) implements Content {

    private static final int BUFFER = 1 << 16;

    @Override
    public InputStream open() throws IOException {
        InputStream in = packed.open();
        try {
            return new LimitedInputStream(new GZIPInputStream(in, BUFFER), packedBytes, limits);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public Optional<Path> file() {
        return Optional.empty();
    }
}

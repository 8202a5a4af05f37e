package org.bringback.source.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.bringback.source.refusal.Limits;

/** What a gzip file holds, all its members one after the other. Anything else behind them is damage: a member may be lost. */
public record GzipContent(Content packed, long packedBytes, Limits limits) implements Content {

    private static final int BUFFER = 1 << 16;

    @Override
    public InputStream open() throws IOException {
        InputStream in = packed.open();
        try {
            return new LimitedInputStream(unpacked(in), packedBytes, limits);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        return GzipCompressorInputStream.builder()
                .setDecompressConcatenated(true)
                .setInputStream(new BufferedInputStream(in, BUFFER))
                .get();
    }

    @Override
    public Optional<Path> file() {
        return Optional.empty();
    }
}

package org.bringback.source.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.UnpackingException;

/** Counts what comes out of a decompressor and stops it when that is too much, in bytes or for what went in. */
final class LimitedInputStream extends FilterInputStream {

    private static final long MEGABYTE = 1 << 20;

    private final Limits limits;
    private final long byRatio;
    private long unpacked;

    /** @param packedBytes size of what is being unpacked; negative when unknown */
    LimitedInputStream(InputStream in, long packedBytes, Limits limits) {
        super(in);
        this.limits = limits;
        this.byRatio = packedBytes < 0 ? Long.MAX_VALUE : Math.max(limits.ratioFrom(), packedBytes * limits.ratio());
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(read);
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws UnpackingException {
        unpacked += Math.max(0, more);
        if (unpacked > limits.unpackedBytes()) {
            throw UnpackingException.tooMuch(limits.unpackedBytes() / MEGABYTE + " MB");
        }
        if (unpacked > byRatio) {
            throw UnpackingException.tooMuch(limits.ratio() + ":1");
        }
    }
}

package org.bringback.source.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** What a zip entry holds, compared with the entry's checksum at its end: damaged bytes often unpack without complaint. */
final class CheckedEntry extends CheckedInputStream {

    private final long expected;

    CheckedEntry(InputStream in, long expected) {
        super(in, new CRC32());
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return checkedAtEnd(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return checkedAtEnd(super.read(bytes, from, length));
    }

    private int checkedAtEnd(int read) throws ZipException {
        if (read < 0 && getChecksum().getValue() != expected) {
            throw new ZipException("checksum of a zip entry");
        }
        return read;
    }
}

package org.bringback.text.file;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Encrypts what is written, segment after segment; see {@link SealedFile}. */
final class SegmentSealing extends OutputStream {

    private final OutputStream out;
    private final Secret key;
    private final byte[] segment = new byte[SealedFile.SEGMENT];
    private int size;
    private long number;
    private boolean closed;

    SegmentSealing(OutputStream out, Secret key) {
        this.out = out;
        this.key = key;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            // a full segment waits until it is known whether another one follows
            if (size == SealedFile.SEGMENT) {
                flushSegment(false);
            }
            int part = Math.min(SealedFile.SEGMENT - size, length - done);
            System.arraycopy(bytes, offset + done, segment, size, part);
            size += part;
            done += part;
        }
    }

    private void flushSegment(boolean last) throws IOException {
        try {
            out.write(SealedFile.cipher(Cipher.ENCRYPT_MODE, key, number, last).doFinal(segment, 0, size));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
        number++;
        size = 0;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            flushSegment(true);
        }
    }
}

package org.bringback.text.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Decrypts what is read, segment after segment, and gives nothing that was not checked; see {@link SealedFile}. */
final class SegmentOpening extends FilterInputStream {

    private final Secret key;
    private byte[] plain = new byte[0];
    private int at;
    private long number;
    private boolean last;

    SegmentOpening(InputStream in, Secret key) {
        super(in);
        this.key = key;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == plain.length) {
            if (last) {
                return -1;
            }
            openSegment();
        }
        int part = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, bytes, offset, part);
        at += part;
        return part;
    }

    private void openSegment() throws IOException {
        byte[] sealed = in.readNBytes(SealedFile.SEGMENT + SealedFile.TAG);
        // Java's own answer to less than a tag is no refusal but a failure
        if (sealed.length < SealedFile.TAG) {
            throw new UnsealException();
        }
        in.mark(1);
        last = in.read() < 0;
        in.reset();
        try {
            plain = SealedFile.cipher(Cipher.DECRYPT_MODE, key, number, last).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new UnsealException();
        }
        at = 0;
        number++;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] passed = new byte[(int) Math.min(count, SealedFile.SEGMENT)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public int available() {
        return plain.length - at;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

package org.bringback.text.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A file that only the holder of a secret can read, and nobody can change unnoticed: AES-256-GCM in segments of 64 KiB, so
 * that a file of any size needs the memory of one. The file begins with a mark and 16 random bytes, from which the file's
 * own key is derived; a segment's nonce is its number and whether it is the last one, so segments cannot be moved, left out
 * or cut off (the construction STREAM of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
public final class SealedFile {

    private static final byte[] MARK = "BBSEAL01".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int SEGMENT = 1 << 16;
    private static final int TAG = 16;
    private static final int NONCE = 12;

    private SealedFile() {}

    /** Whether a file begins as sealed ones do. */
    public static boolean isSealed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    /** Writes into a stream, which is closed with the one given back; only then is the file whole. */
    public static OutputStream sealing(OutputStream out, Secret secret) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        out.write(MARK);
        out.write(salt);
        return new Sealing(out, secret.derive(salt));
    }

    /**
     * Reads a file. What the stream has given was checked; reading to the end says that nothing is missing.
     *
     * @throws UnsealException when the file is not sealed, here or while it is read when the secret is another one or the
     *     file was changed
     */
    public static InputStream open(Path file, Secret secret) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), SEGMENT + TAG);
        byte[] mark = in.readNBytes(MARK.length);
        byte[] salt = in.readNBytes(SALT);
        if (!Arrays.equals(mark, MARK) || salt.length < SALT) {
            in.close();
            throw new UnsealException();
        }
        return new Opening(in, secret.derive(salt));
    }

    private static Cipher cipher(int mode, Secret key, long number, boolean last) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putLong(number).putInt(last ? 1 : 0).array();
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        return cipher;
    }

    private static final class Sealing extends OutputStream {

        private final OutputStream out;
        private final Secret key;
        private final byte[] segment = new byte[SEGMENT];
        private int size;
        private long number;
        private boolean closed;

        Sealing(OutputStream out, Secret key) {
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
                if (size == SEGMENT) {
                    flushSegment(false);
                }
                int part = Math.min(SEGMENT - size, length - done);
                System.arraycopy(bytes, offset + done, segment, size, part);
                size += part;
                done += part;
            }
        }

        private void flushSegment(boolean last) throws IOException {
            try {
                out.write(cipher(Cipher.ENCRYPT_MODE, key, number, last).doFinal(segment, 0, size));
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

    private static final class Opening extends FilterInputStream {

        private final Secret key;
        private byte[] plain = new byte[0];
        private int at;
        private long number;
        private boolean last;

        Opening(InputStream in, Secret key) {
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
            byte[] sealed = in.readNBytes(SEGMENT + TAG);
            // Java's own answer to less than a tag is no refusal but a failure
            if (sealed.length < TAG) {
                throw new UnsealException();
            }
            in.mark(1);
            last = in.read() < 0;
            in.reset();
            try {
                plain = cipher(Cipher.DECRYPT_MODE, key, number, last).doFinal(sealed);
            } catch (GeneralSecurityException e) {
                throw new UnsealException();
            }
            at = 0;
            number++;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] passed = new byte[(int) Math.min(count, SEGMENT)];
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
}

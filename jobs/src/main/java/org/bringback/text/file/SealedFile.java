package org.bringback.text.file;

import java.io.BufferedInputStream;
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
    static final int SEGMENT = 1 << 16;
    static final int TAG = 16;
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
        return new SegmentSealing(out, secret.derive(salt));
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
        return new SegmentOpening(in, secret.derive(salt));
    }

    static Cipher cipher(int mode, Secret key, long number, boolean last) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putLong(number).putInt(last ? 1 : 0).array();
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        return cipher;
    }
}

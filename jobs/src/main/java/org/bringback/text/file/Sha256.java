package org.bringback.text.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 digest of what is added. To be read once. */
public final class Sha256 {

    /** Copied for every digest: looking the algorithm up takes longer than digesting a row. */
    private static final MessageDigest EMPTY = lookUp();

    private static final int BUFFER = 1 << 17;

    private final MessageDigest digest;

    public Sha256() {
        try {
            this.digest = (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The digest of a text in UTF-8, in lower-case hexadecimal. */
    public static String hex(String text) {
        return new Sha256().add(text).hex();
    }

    /** The digest of a file, in lower-case hexadecimal. */
    public static String hex(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Sha256().add(in).hex();
        }
    }

    /** Adds a text in UTF-8. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Sha256 add(byte[] bytes) {
        return add(bytes, bytes.length);
    }

    /** Adds the first {@code size} of the bytes. */
    public Sha256 add(byte[] bytes, int size) {
        digest.update(bytes, 0, size);
        return this;
    }

    /** Adds all that is left of a stream, which stays open. */
    public Sha256 add(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
            add(buffer, size);
        }
        return this;
    }

    public byte[] bytes() {
        return digest.digest();
    }

    /** In lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The first 64 bits, big-endian. */
    public long first64Bits() {
        return ByteBuffer.wrap(bytes()).getLong();
    }
}

package org.bringback.text.file;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits, from which keys for single purposes are derived: knowing one of those tells nothing of the others. */
public final class Secret {

    public static final int BYTES = 32;

    static final String HMAC = "HmacSHA256";

    private final byte[] key;

    /** @param key 32 bytes, evenly random */
    public Secret(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        this.key = key.clone();
    }

    /** A new key. */
    public static Secret random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new Secret(key);
    }

    /** The key for one purpose: HMAC-SHA-256, as HKDF-Expand of RFC 5869 does for its first block. */
    public Secret derive(String purpose) {
        return derive(purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** The key for one purpose, such as the file of which {@code info} is the salt. */
    Secret derive(byte[] info) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(hmac());
            mac.update(info);
            return new Secret(mac.doFinal(new byte[] {1}));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    SecretKey hmac() {
        return new SecretKeySpec(key, HMAC);
    }

    SecretKey aes() {
        return new SecretKeySpec(key, "AES");
    }

    /** In lower-case hexadecimal, as a password or to be compared. */
    public String hex() {
        return HexFormat.of().formatHex(key);
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "Secret";
    }
}

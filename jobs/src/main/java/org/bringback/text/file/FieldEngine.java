package org.bringback.text.file;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;

/**
 * What one thread at a time encrypts values with, ready to be used again and again. Texts are sealed as RFC 5297 builds it
 * (the keyed hash of a text is the initial vector of its encryption), numbers are permuted by a Feistel network.
 *
 * @param mac for the hashes of texts
 * @param text key of the encryption of texts
 * @param stream encrypts texts
 * @param block the network's round function
 */
record FieldEngine(Mac mac, Secret text, Cipher stream, Cipher block) {

    private static final int HASH_BYTES = 16;
    private static final int ROUNDS = 8;

    static FieldEngine with(Secret hash, Secret text, Secret number) {
        try {
            Mac mac = Mac.getInstance(Secret.HMAC);
            mac.init(hash.hmac());
            // a single block of other content each time: the round function of a Feistel network
            Cipher block = Cipher.getInstance("AES/ECB/NoPadding");
            block.init(Cipher.ENCRYPT_MODE, number.aes());
            return new FieldEngine(mac, text, Cipher.getInstance("AES/CTR/NoPadding"), block);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** The hash, and behind it the text encrypted. */
    byte[] seal(byte[] plain) {
        byte[] hash = hash(plain);
        return ByteBuffer.allocate(HASH_BYTES + plain.length)
                .put(hash)
                .put(stream(hash, plain))
                .array();
    }

    /** Empty when it was not sealed with these keys, or was changed. */
    Optional<byte[]> unseal(byte[] sealed) {
        if (sealed.length < HASH_BYTES) {
            return Optional.empty();
        }
        byte[] hash = Arrays.copyOf(sealed, HASH_BYTES);
        byte[] plain = stream(hash, Arrays.copyOfRange(sealed, HASH_BYTES, sealed.length));
        return MessageDigest.isEqual(hash, hash(plain)) ? Optional.of(plain) : Optional.empty();
    }

    private byte[] hash(byte[] plain) {
        return Arrays.copyOf(mac.doFinal(plain), HASH_BYTES);
    }

    /** AES-CTR is its own inverse. */
    private byte[] stream(byte[] hash, byte[] input) {
        try {
            stream.init(Cipher.ENCRYPT_MODE, text.aes(), new IvParameterSpec(hash));
            return stream.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    long permuted(long number) {
        int left = (int) (number >>> 32);
        int right = (int) number;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ mixed(round, right);
            left = right;
            right = next;
        }
        return joined(left, right);
    }

    long original(long value) {
        int left = (int) (value >>> 32);
        int right = (int) value;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            int before = right ^ mixed(round, left);
            right = left;
            left = before;
        }
        return joined(left, right);
    }

    private int mixed(int round, int half) {
        try {
            return ByteBuffer.wrap(block.doFinal(ByteBuffer.allocate(HASH_BYTES)
                            .putInt(round)
                            .putInt(half)
                            .array()))
                    .getInt();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static long joined(int left, int right) {
        return (long) left << 32 | Integer.toUnsignedLong(right);
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java has HMAC-SHA-256 and AES", e);
    }
}

package org.bringback.text.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts single values of a database that others may read. A text becomes a mark and, in base64url, a keyed hash of it
 * (HMAC-SHA-256, 16 bytes) with the text encrypted by AES-CTR under that hash, as RFC 5297 builds it: equal texts may
 * have equal values, so that they can be looked up, and a value that was changed is noticed. Without a key all values stay
 * as they are. Threads may share it.
 */
public final class FieldCipher {

    private static final FieldCipher NONE = new FieldCipher(Optional.empty());

    /** Equal texts are equal values. */
    private static final char SAME = '=';

    /** A text is another value each time. */
    private static final char ONCE = '~';

    private static final int NONCE_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Empty where there is no key. */
    private final Optional<Supplier<FieldEngine>> engines;

    /** Those that nobody uses at the moment: making one takes as long as using it a hundred times. */
    private final Queue<FieldEngine> free = new ConcurrentLinkedQueue<>();

    private FieldCipher(Optional<Supplier<FieldEngine>> engines) {
        this.engines = engines;
    }

    /** Leaves values as they are. */
    static FieldCipher none() {
        return NONE;
    }

    public static FieldCipher with(Secret secret) {
        Secret hash = secret.derive("hash");
        Secret text = secret.derive("text");
        Secret number = secret.derive("number");
        return new FieldCipher(Optional.of(() -> FieldEngine.with(hash, text, number)));
    }

    /** The one of a database whose values are encrypted: such a data source wraps it; else none. */
    public static FieldCipher in(DataSource database) {
        try {
            return database.isWrapperFor(FieldCipher.class) ? database.unwrap(FieldCipher.class) : NONE;
        } catch (SQLException e) {
            throw new IllegalStateException("a data source that does not know what it wraps", e);
        }
    }

    /** Whether there is a key. */
    public boolean encrypts() {
        return engines.isPresent();
    }

    /** For what rows are looked up by: equal texts give equal values. */
    public @Nullable String encode(@Nullable String text) {
        return text == null || engines.isEmpty() ? text : SAME + sealed(bytes(text));
    }

    /** For what nobody looks up: nobody can see either which values are equal. */
    public @Nullable String encodeOnce(@Nullable String text) {
        if (text == null || engines.isEmpty()) {
            return text;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] plain = bytes(text);
        return ONCE
                + sealed(ByteBuffer.allocate(NONCE_BYTES + plain.length)
                        .put(nonce)
                        .put(plain)
                        .array());
    }

    /**
     * The text of a value of either kind.
     *
     * @throws IllegalStateException when it was not encrypted with this key, or was changed
     */
    public @Nullable String decode(@Nullable String value) {
        if (value == null || engines.isEmpty()) {
            return value;
        }
        if (value.isEmpty() || (value.charAt(0) != SAME && value.charAt(0) != ONCE)) {
            throw changed();
        }
        int skipped = value.charAt(0) == ONCE ? NONCE_BYTES : 0;
        byte[] plain = use(engine -> engine.unseal(decoded(value.substring(1)))).orElseThrow(FieldCipher::changed);
        if (plain.length < skipped) {
            throw changed();
        }
        return new String(plain, skipped, plain.length - skipped, StandardCharsets.UTF_8);
    }

    /** Another number for every number: equal ones stay equal, and nothing else is kept. */
    public long encode(long number) {
        return engines.isEmpty() ? number : use(engine -> engine.permuted(number));
    }

    /** The number that {@link #encode(long)} was given. */
    public long decode(long value) {
        return engines.isEmpty() ? value : use(engine -> engine.original(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw changed();
        }
    }

    private String sealed(byte[] plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(use(engine -> engine.seal(plain)));
    }

    private <T> T use(Function<FieldEngine, T> work) {
        FieldEngine engine = free.poll();
        if (engine == null) {
            engine = engines.orElseThrow().get();
        }
        T result = work.apply(engine);
        free.add(engine);
        return result;
    }

    private static IllegalStateException changed() {
        return new IllegalStateException("a value in the database is not encrypted with this key, or it was changed");
    }
}

package org.bringback.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The first 64 bits of the SHA-256 over a row's normalised content, big-endian: every value in UTF-8 behind a unit
 * separator, an absent one as nothing but its separator. Where the row stands plays no part, so the same row in another
 * file or place has the same hash; it decides between rows of one case that nothing else tells apart.
 */
final class RowHash {

    private static final char SEPARATOR = '\u001F';

    private final StringBuilder content = new StringBuilder(256);

    RowHash add(@Nullable Object value) {
        content.append(SEPARATOR);
        if (value != null) {
            content.append(value);
        }
        return this;
    }

    /** Of what a row says about who the person is, and nothing else. */
    static long of(Particulars who) {
        return new RowHash().add(who).value();
    }

    RowHash add(Particulars who) {
        Whereabouts where = who.whereabouts();
        add(who.ref()).add(who.id().kind().code()).add(who.id().value());
        add(who.name().title()).add(who.name().given()).add(who.name().family());
        add(who.sex());
        add(who.birth() == null ? null : who.birth().first());
        add(who.birth() == null ? null : who.birth().precision());
        add(where.province()).add(where.district()).add(where.school());
        return add(where.guardian()).add(where.phone());
    }

    long value() {
        try {
            byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.bringback.intake.classify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bringback.text.file.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The first 64 bits of the SHA-256 over a row's normalised content, big-endian: every value in UTF-8 behind a unit
 * separator, an absent one as nothing but its separator. Where the row stands plays no part, so the same row in another
 * file or place has the same hash; it decides between rows of one case that nothing else tells apart.
 */
final class RowHash {

    private static final byte SEPARATOR = 0x1F;
    /** In UTF-8, of one char. */
    private static final int MAX_BYTES = 3;

    private static final char FIRST_OF_THREE = '\u0800';

    private byte[] content = new byte[512];
    private int size;

    public RowHash add(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        int max = size + 1 + text.length() * MAX_BYTES;
        if (max > content.length) {
            content = Arrays.copyOf(content, max * 2);
        }
        content[size++] = SEPARATOR;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                content[size++] = (byte) c;
            } else if (c < FIRST_OF_THREE || Character.isSurrogate(c)) {
                addEncoded(text.substring(i));
                return this;
            } else {
                content[size++] = (byte) (0xE0 | c >> 12);
                content[size++] = (byte) (0x80 | c >> 6 & 0x3F);
                content[size++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return this;
    }

    private void addEncoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, content, size, encoded.length);
        size += encoded.length;
    }

    /** Of what a row says about who the person is, and nothing else. */
    static long of(PersonDetails person) {
        return new RowHash().add(person).value();
    }

    public RowHash add(PersonDetails person) {
        ContactDetails contact = person.contact();
        add(person.ref()).add(person.id().kind().code()).add(person.id().value());
        add(person.name().title()).add(person.name().given()).add(person.name().family());
        add(person.sex());
        add(person.birth() == null ? null : person.birth().first());
        add(person.birth() == null ? null : person.birth().precision());
        add(contact.province()).add(contact.district()).add(contact.school());
        return add(contact.guardian()).add(contact.phone());
    }

    public long value() {
        return new Sha256().add(content, size).first64Bits();
    }
}

package org.bringback.source.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;

/** The Thai encoding of Windows. Java's {@code Cp874} is IBM's table and {@code TIS-620} lacks the smart quotes. */
final class Windows874 {

    static final Charset CHARSET = Charset.forName("x-windows-874");

    /** Names under which offices mean it. */
    private static final Set<String> NAMES =
            Set.of("windows-874", "x-windows-874", "ms874", "cp874", "tis-620", "tis620", "iso-8859-11");

    private static final boolean[] DEFINED = definedBytes();

    private Windows874() {}

    static boolean isMeantBy(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isDefined(int value) {
        return DEFINED[value];
    }

    private static boolean[] definedBytes() {
        boolean[] defined = new boolean[256];
        for (int value = 0; value < defined.length; value++) {
            defined[value] = decodes((byte) value);
        }
        return defined;
    }

    private static boolean decodes(byte value) {
        try {
            char decoded = CHARSET.newDecoder()
                    .decode(ByteBuffer.wrap(new byte[] {value}))
                    .get();
            return decoded < 0x80 || decoded > 0x9F;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

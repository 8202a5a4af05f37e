package org.bringback.intake;

import java.util.Locale;
import org.bringback.thai.ThaiText;

/** Headers are compared cleaned, without white space, and without regard to the case of Latin letters. */
final class HeaderKey {

    private HeaderKey() {}

    static String of(String header) {
        return ThaiText.clean(header).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}

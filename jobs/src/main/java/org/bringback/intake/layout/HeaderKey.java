package org.bringback.intake.layout;

import java.util.Locale;
import org.bringback.thai.ThaiText;

/** Headers are compared cleaned, without white space, and without regard to the case of Latin letters. */
public final class HeaderKey {

    private HeaderKey() {}

    public static String of(String header) {
        return ThaiText.clean(header).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}

package org.bringback.reference.disclosure;

import java.util.Locale;

/** What stands in a cell instead of a figure. */
public enum CellSymbol {
    SUPPRESSED,
    NOT_APPLICABLE,
    ZERO,
    NOT_AVAILABLE;

    /** As the YAML calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

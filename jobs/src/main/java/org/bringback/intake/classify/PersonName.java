package org.bringback.intake.classify;

import org.jspecify.annotations.Nullable;

/**
 * A person's name, cleaned.
 *
 * @param title its code, such as {@code BOY}; null where there is none
 * @param given null where the cell is empty
 * @param family null where there is none, as with many migrants' children
 */
record PersonName(
        @Nullable String title,
        @Nullable String given,
        @Nullable String family) {}

package org.bringback.source.form;

import java.util.List;

/**
 * How cells look. Every one holds text, stands at the top and is locked, but for these traits.
 *
 * @param traits in the order in which they are put on; workbooks keep that order, and so their bytes depend on it
 */
public record CellLook(List<Trait> traits) {

    /** One thing that a cell has besides its text. */
    public enum Trait {
        WRAPPED,
        BOLD,
        CENTRED,
        /** Filled in by people; matters only on a protected sheet. */
        UNLOCKED,
        GREY,
        YELLOW,
        TAN
    }

    public static CellLook with(Trait... traits) {
        return new CellLook(List.of(traits));
    }
}

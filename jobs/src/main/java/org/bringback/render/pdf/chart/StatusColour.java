package org.bringback.render.pdf.chart;

import java.awt.Color;
import org.bringback.reference.codes.Status;

/**
 * A status keeps its colour on every page. The set can be told apart by colour-blind readers, and in black and white by
 * its lightness; Died is hatched, what was suppressed is hatched both ways.
 */
enum StatusColour {
    FOUND_RETURNED(0x1F4E8C, true),
    FOUND_NOT_RETURNED(0xF0B44C, false),
    NOT_FOUND(0xC4501B, true),
    IN_PROCESS(0xD5D9DE, false),
    DIED(0xFFFFFF, false),
    FORWARDED(0xB084C4, false),
    SUPPRESSED(0xFFFFFF, false);

    private final Color fill;
    private final boolean dark;

    StatusColour(int rgb, boolean dark) {
        this.fill = new Color(rgb);
        this.dark = dark;
    }

    static StatusColour of(Status status) {
        return valueOf(status.name());
    }

    Color fill() {
        return fill;
    }

    boolean hatched() {
        return this == DIED || this == SUPPRESSED;
    }

    boolean crossHatched() {
        return this == SUPPRESSED;
    }

    /** Light enough to need a line around it on white paper. */
    boolean outlined() {
        return hatched() || this == IN_PROCESS;
    }

    Color textOnIt() {
        return dark ? Color.WHITE : ChartPainter.TEXT;
    }
}

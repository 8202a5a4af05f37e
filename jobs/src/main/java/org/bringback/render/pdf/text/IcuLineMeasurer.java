package org.bringback.render.pdf.text;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator;
import java.text.BreakIterator;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text into lines. The JDK's measurer takes it for granted that a line may end at any space: where a width just
 * has room for เขต, it takes the 1 behind it too, which {@link IcuLineBreaks} keeps together, and the line is too long.
 */
public final class IcuLineMeasurer {

    /** In points; no reader sees it, and sums of widths are not exact. */
    private static final float TOLERANCE = 0.01f;

    private final LineBreakMeasurer measurer;
    private final BreakIterator breaks;

    public IcuLineMeasurer(AttributedCharacterIterator text, FontRenderContext context) {
        this(text, new IcuLineBreaks(), context);
    }

    IcuLineMeasurer(AttributedCharacterIterator text, BreakIterator breaks, FontRenderContext context) {
        this.measurer = new LineBreakMeasurer(text, breaks, context);
        this.breaks = breaks;
    }

    /** Where the next line begins. */
    public int position() {
        return measurer.getPosition();
    }

    /**
     * The next line.
     *
     * @param end where it ends at the latest
     * @param wholeWord whether there is no line rather than a part of a word
     * @return null where there is none
     */
    public @Nullable TextLayout next(float width, int end, boolean wholeWord) {
        int start = measurer.getPosition();
        TextLayout line = measurer.nextLayout(width, end, wholeWord);
        if (line == null || line.getVisibleAdvance() <= width + TOLERANCE) {
            return line;
        }
        int before = breaks.preceding(measurer.getPosition());
        measurer.setPosition(start);
        return before > start ? measurer.nextLayout(width, before, wholeWord) : null;
    }
}

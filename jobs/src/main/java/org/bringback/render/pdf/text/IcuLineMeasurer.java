package org.bringback.render.pdf.text;

import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.text.AttributedCharacterIterator;
import java.text.BreakIterator;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text into lines, none wider than it may be. The JDK's own {@code LineBreakMeasurer} takes it for granted that a
 * line may end at any space: where {@link IcuLineBreaks} keeps the words on both sides of one together, its lines are too
 * long, and the PDF library loses what does not fit. So only its measuring is used, and lines end here.
 */
public final class IcuLineMeasurer {

    private final TextMeasurer measurer;
    private final BreakIterator breaks;
    private final AttributedCharacterIterator text;
    private int position;

    public IcuLineMeasurer(AttributedCharacterIterator text, FontRenderContext context) {
        this(text, new IcuLineBreaks(), context);
    }

    IcuLineMeasurer(AttributedCharacterIterator text, BreakIterator breaks, FontRenderContext context) {
        this.measurer = new TextMeasurer(text, context);
        this.text = (AttributedCharacterIterator) text.clone();
        this.breaks = breaks;
        this.position = text.getBeginIndex();
        breaks.setText(text);
    }

    /** Where the next line begins. */
    public int position() {
        return position;
    }

    /**
     * The next line.
     *
     * @param end where it ends at the latest
     * @param wholeWord whether there is no line rather than a part of a word
     * @return null where there is none
     */
    public @Nullable TextLayout next(float width, int end, boolean wholeWord) {
        int next = end(width, end, wholeWord);
        if (next <= position) {
            return null;
        }
        TextLayout line = measurer.getLayout(position, next);
        position = next;
        return line;
    }

    private int end(float width, int limit, boolean wholeWord) {
        if (position >= limit) {
            return position;
        }
        int fitting = Math.min(limit, measurer.getLineBreakIndex(position, width));
        int next = fitting >= limit ? limit : lastBreak(fitting);
        if (next > position || wholeWord) {
            return Math.min(next, limit);
        }
        // what is kept together and wider than the line is parted between its words, and one word as well: nothing may
        // be lost
        int word = breaks instanceof IcuLineBreaks thai ? thai.lastWord(fitting) : position;
        return word > position ? word : Math.max(fitting, position + 1);
    }

    /** The last place before here at which a line may end; spaces at its end need no room. */
    private int lastBreak(int fitting) {
        int afterSpaces = fitting;
        while (afterSpaces < text.getEndIndex() && Character.isWhitespace(text.setIndex(afterSpaces))) {
            afterSpaces++;
        }
        return breaks.isBoundary(afterSpaces) ? afterSpaces : breaks.preceding(afterSpaces);
    }
}

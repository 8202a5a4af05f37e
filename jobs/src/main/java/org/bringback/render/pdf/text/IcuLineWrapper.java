package org.bringback.render.pdf.text;

import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator;
import java.text.BreakIterator;
import net.sf.jasperreports.engine.fill.ComplexTextLineWrapper;
import net.sf.jasperreports.engine.fill.TextLayoutLine;
import net.sf.jasperreports.engine.fill.TextLine;
import org.jspecify.annotations.NullUnmarked;

/** Jasper's own line wrapper, but for where lines may end. */
@NullUnmarked
final class IcuLineWrapper extends ComplexTextLineWrapper {

    private final FontRenderContext fontContext;
    private AttributedCharacterIterator paragraph;
    private IcuLineMeasurer lines;

    IcuLineWrapper(ComplexTextLineWrapper parent, FontRenderContext fontContext) {
        super(parent);
        this.fontContext = fontContext;
    }

    @Override
    protected void startParagraph(AttributedCharacterIterator text, boolean truncateAtChar) {
        super.startParagraph(text, truncateAtChar);
        paragraph = text;
        BreakIterator breaks = truncateAtChar ? BreakIterator.getCharacterInstance() : new IcuLineBreaks();
        lines = new IcuLineMeasurer(text, breaks, fontContext);
    }

    @Override
    public int paragraphPosition() {
        return lines.position();
    }

    @Override
    public int paragraphEnd() {
        return paragraph.getEndIndex();
    }

    @Override
    public TextLine nextLine(float width, int endLimit, boolean requireWord) {
        TextLayout line = lines.next(width, endLimit, requireWord);
        return line == null ? null : new TextLayoutLine(line);
    }
}

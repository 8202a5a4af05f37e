package org.bringback.render.pdf;

import com.ibm.icu.util.ULocale;
import java.text.BreakIterator;
import java.text.CharacterIterator;

/** Where a line may end: Thai by dictionary, the same under every default locale. The JDK's iterators are neither. */
final class IcuLineBreaks extends BreakIterator {

    private static final com.ibm.icu.text.BreakIterator PROTOTYPE =
            com.ibm.icu.text.BreakIterator.getLineInstance(new ULocale("th"));

    private com.ibm.icu.text.BreakIterator breaks;

    IcuLineBreaks() {
        synchronized (PROTOTYPE) {
            breaks = PROTOTYPE.clone();
        }
    }

    @Override
    public Object clone() {
        IcuLineBreaks copy = (IcuLineBreaks) super.clone();
        copy.breaks = breaks.clone();
        return copy;
    }

    @Override
    public int first() {
        return breaks.first();
    }

    @Override
    public int last() {
        return breaks.last();
    }

    @Override
    public int next(int n) {
        return breaks.next(n);
    }

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public int previous() {
        return breaks.previous();
    }

    @Override
    public int following(int offset) {
        return breaks.following(offset);
    }

    @Override
    public int current() {
        return breaks.current();
    }

    @Override
    public CharacterIterator getText() {
        return breaks.getText();
    }

    @Override
    public void setText(CharacterIterator text) {
        breaks.setText(text);
    }
}

package org.bringback.render.pdf.text;

import com.ibm.icu.util.ULocale;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bringback.render.KeptTogether;

/**
 * Where a line may end: Thai by dictionary, the same under every default locale. The JDK's iterators are neither. What
 * people read as one word stays together although the dictionary parts it, and a number stays with the word that it
 * belongs to.
 */
public final class IcuLineBreaks extends BreakIterator {

    private static final com.ibm.icu.text.BreakIterator PROTOTYPE =
            com.ibm.icu.text.BreakIterator.getLineInstance(new ULocale("th"));

    private static final int MAX_KNOWN = 20_000;
    private static final Map<String, int[]> KNOWN = new ConcurrentHashMap<>();

    private CharacterIterator text = new StringCharacterIterator("");
    private int[] ends = {0};
    /** Every end of a word, also inside what is kept together. */
    private int[] words = {0};

    private int index;

    @Override
    public void setText(CharacterIterator newText) {
        text = newText;
        String whole = whole(newText);
        // a line too short for a number and its word ends between them, and not within the word
        words = boundaries(whole.replace(PrintableText.FIRM_SPACE, ' '))
                .map(end -> newText.getBeginIndex() + end)
                .toArray();
        ends = ends(whole, newText.getBeginIndex());
        index = 0;
    }

    /** The last end of a word up to here, for a line that is too short for what is kept together; 0 where there is none. */
    int lastWord(int offset) {
        return Arrays.stream(words).filter(end -> end <= offset).max().orElse(0);
    }

    /** The last place up to here where a line may end; 0 where there is none. */
    public int lastEnd(int offset) {
        return Arrays.stream(ends).filter(end -> end <= offset).max().orElse(0);
    }

    private static int[] ends(String whole, int begin) {
        BitSet inside = new BitSet();
        KeptTogether.in(whole).forEach(part -> inside.set(part.start() + 1, part.end()));
        return boundaries(whole)
                .filter(end -> !inside.get(end))
                .map(end -> begin + end)
                .toArray();
    }

    private static String whole(CharacterIterator text) {
        StringBuilder whole = new StringBuilder();
        for (char one = text.first(); text.getIndex() < text.getEndIndex(); one = text.next()) {
            whole.append(one);
        }
        text.first();
        return whole.toString();
    }

    /** Labels and heads occur in every report: each is looked up in the dictionary once. */
    private static IntStream boundaries(String text) {
        int[] known = KNOWN.get(text);
        if (known == null) {
            known = find(text).toArray();
            if (KNOWN.size() < MAX_KNOWN) {
                KNOWN.put(text, known);
            }
        }
        return Arrays.stream(known);
    }

    private static IntStream find(String text) {
        com.ibm.icu.text.BreakIterator breaks;
        synchronized (PROTOTYPE) {
            breaks = PROTOTYPE.clone();
        }
        breaks.setText(text);
        return IntStream.iterate(breaks.first(), end -> end != DONE, end -> breaks.next());
    }

    @Override
    public CharacterIterator getText() {
        return text;
    }

    @Override
    public int current() {
        return ends[index];
    }

    @Override
    public int first() {
        return at(0);
    }

    @Override
    public int last() {
        return at(ends.length - 1);
    }

    @Override
    public int next() {
        return next(1);
    }

    @Override
    public int previous() {
        return next(-1);
    }

    @Override
    public int next(int n) {
        return at(index + n);
    }

    @Override
    public int following(int offset) {
        int found = Arrays.binarySearch(ends, offset + 1);
        return at(found < 0 ? -found - 1 : found);
    }

    /** The JDK's own goes by {@link #following}, which finds nothing behind the text's end. */
    @Override
    public int preceding(int offset) {
        int found = Arrays.binarySearch(ends, offset - 1);
        return at(found < 0 ? -found - 2 : found);
    }

    /** Goes to a boundary; where there is none any more, to the one that is nearest. */
    private int at(int wanted) {
        index = Math.max(0, Math.min(ends.length - 1, wanted));
        return index == wanted ? ends[index] : DONE;
    }
}

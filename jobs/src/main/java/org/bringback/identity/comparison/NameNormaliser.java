package org.bringback.identity.comparison;

import java.util.Locale;
import org.bringback.thai.name.FullName;
import org.bringback.thai.name.TitleTable;

/** Brings names into the form in which they are compared: clean, small letters, no title, no words for "none". */
final class NameNormaliser {
    private final TitleTable titles;
    private final PredicateCache plainGiven;
    private final PredicateCache plainFamily;
    private final PredicateCache plainSingle;

    NameNormaliser(TitleTable titles) {
        this.titles = titles;
        this.plainGiven = new PredicateCache(word -> FullName.isPlainWord(word) && !titles.mayBegin(word + " "));
        this.plainFamily = new PredicateCache(FullName::isPlainWord);
        this.plainSingle = new PredicateCache(
                word -> FullName.isPlainWord(word) && single(word).equals(word));
    }

    /** A given or a family name; it may have stood in the other's column, and a title may stand before it. */
    String single(String raw) {
        String name = FullName.of("", titles.splitUntitled(raw).rest()).family();
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a value is nothing but two plain words with a blank between them, which {@link #full} leaves as they are. */
    boolean isFull(byte[] utf8, int from, int length) {
        int blank = -1;
        for (int i = from; i < from + length; i++) {
            if (utf8[i] == ' ') {
                if (blank >= 0) {
                    return false;
                }
                blank = i;
            }
        }
        return blank > from && plainGiven.holds(utf8, from, blank) && plainFamily.holds(utf8, blank + 1, from + length);
    }

    /** Whether a value is nothing but a plain word, which {@link #single} leaves as it is. */
    boolean isSingle(byte[] utf8, int from, int length) {
        return length > 0 && plainSingle.holds(utf8, from, from + length);
    }

    /** Given and family name, a blank between them. */
    String full(String raw) {
        FullName name = FullName.split(titles.split(raw).rest());
        return (name.given() + " " + name.family().replace(" ", "")).strip().toLowerCase(Locale.ROOT);
    }
}

package org.bringback.identity.linkage.compare;

import java.util.List;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.Bigrams;
import org.bringback.identity.linkage.text.JaroWinkler;
import org.bringback.identity.linkage.text.Plain;
import org.bringback.identity.linkage.text.Symbols;
import org.bringback.identity.linkage.text.WordBags;

/**
 * A few words that belong together: a street, a town, a title, a full name. Spaces do not matter for how alike the
 * spelling is; words that moved, were left out or put in are forgiven by degrees.
 */
final class PhraseComparator implements FieldComparator {
    private static final List<Level> LEVELS = List.of(
            new Level("exact", 0.70),
            new Level("close", 0.14),
            new Level("similar", 0.06),
            new Level("partly", 0.04),
            new Level("different", 0.06));

    @Override
    public String normalise(String raw) {
        return Plain.words(raw);
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        return over(normalised, WordBags.byRarity(normalised));
    }

    /** Every word counts the same: how rare one is follows from the files. */
    @Override
    public ValueComparison alone(Dictionary normalised) {
        return over(normalised, WordBags.alike(normalised));
    }

    private static ValueComparison over(Dictionary normalised, WordBags words) {
        Symbols joined = Symbols.of(normalised, Plain::letters);
        Bigrams bigrams = new Bigrams(normalised, Plain::letters);
        return (left, right) -> left == right ? 1 : level(joined, bigrams, words, left, right);
    }

    private static int level(Symbols joined, Bigrams bigrams, WordBags words, int left, int right) {
        if (JaroWinkler.atLeast(0.95, joined, left, right)) {
            return 2;
        }
        double alike = Math.max(bigrams.dice(left, right), words.cosine(left, right));
        if (alike >= 0.8) {
            return 2;
        }
        boolean similar = alike >= 0.6 || JaroWinkler.atLeast(0.9, joined, left, right);
        return similar ? 3 : alike >= 0.4 ? 4 : 5;
    }
}

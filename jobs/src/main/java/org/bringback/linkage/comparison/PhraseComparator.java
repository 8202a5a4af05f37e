package org.bringback.linkage.comparison;

import java.util.List;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.CosineSimilarity;
import org.bringback.linkage.text.DiceSimilarity;
import org.bringback.linkage.text.JaroWinkler;
import org.bringback.linkage.text.Symbols;
import org.bringback.linkage.text.TextNormaliser;
import org.bringback.linkage.text.WordForm;

/**
 * A few words that belong together: a street, a town, a title, a full name. Spaces do not matter for how alike the
 * spelling is; words that moved, were left out or put in are forgiven by degrees.
 */
final class PhraseComparator implements FieldComparator {
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.70),
            new ComparisonLevel("close", 0.14),
            new ComparisonLevel("similar", 0.06),
            new ComparisonLevel("partly", 0.04),
            new ComparisonLevel("different", 0.06));

    @Override
    public String normalise(String raw) {
        return TextNormaliser.words(raw);
    }

    @Override
    public int strippedPrefixLength(byte[] utf8, int from, int length) {
        return WordForm.isWords(utf8, from, length) ? 0 : UNKNOWN;
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        return prepare(normalised, CosineSimilarity.weightedByIdf(normalised));
    }

    /** Every word counts the same: how rare one is follows from the files. */
    @Override
    public ValueComparator prepareIndependently(Dictionary normalised) {
        return prepare(normalised, CosineSimilarity.unweighted(normalised));
    }

    private static ValueComparator prepare(Dictionary normalised, CosineSimilarity words) {
        Symbols joined = Symbols.letters(normalised);
        DiceSimilarity bigrams = new DiceSimilarity(joined);
        return (left, right) -> left == right ? 1 : level(joined, bigrams, words, left, right);
    }

    private static int level(Symbols joined, DiceSimilarity bigrams, CosineSimilarity words, int left, int right) {
        if (JaroWinkler.isAtLeast(0.95, joined, left, right)) {
            return 2;
        }
        double alike = Math.max(bigrams.dice(left, right), words.cosine(left, right));
        if (alike >= 0.8) {
            return 2;
        }
        boolean similar = alike >= 0.6 || JaroWinkler.isAtLeast(0.9, joined, left, right);
        return similar ? 3 : alike >= 0.4 ? 4 : 5;
    }
}

package org.bringback.identity.comparison;

import java.util.List;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.EditDistance;
import org.bringback.linkage.text.JaroWinkler;
import org.bringback.linkage.text.Symbols;

/** The full name of a guardian: misspelt, with another family name, or another member of the family. */
final class ThaiFullNameComparator implements FieldComparator {
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.85),
            new ComparisonLevel("close", 0.06),
            new ComparisonLevel("same given name", 0.03),
            new ComparisonLevel("same family name", 0.03),
            new ComparisonLevel("different", 0.03));

    private final NameNormaliser normaliser;

    ThaiFullNameComparator(NameNormaliser normaliser) {
        this.normaliser = normaliser;
    }

    @Override
    public String normalise(String raw) {
        return normaliser.full(raw);
    }

    @Override
    public int strippedPrefixLength(byte[] utf8, int from, int length) {
        return normaliser.isFull(utf8, from, length) ? 0 : UNKNOWN;
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        Symbols letters = Symbols.of(normalised);
        KeyHashes given = KeyHashes.of(normalised, name -> name.split(" ", 2)[0]);
        KeyHashes family = KeyHashes.of(normalised, name -> name.substring(name.indexOf(' ') + 1));
        return (left, right) -> {
            if (left == right) {
                return 1;
            }
            if (EditDistance.bounded(2, letters, left, right) <= 2
                    || JaroWinkler.isAtLeast(0.95, letters, left, right)) {
                return 2;
            }
            return given.haveSameKey(left, right) ? 3 : family.haveSameKey(left, right) ? 4 : 5;
        };
    }
}

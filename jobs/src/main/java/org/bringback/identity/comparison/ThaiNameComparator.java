package org.bringback.identity.comparison;

import java.util.List;
import java.util.regex.Pattern;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.EditDistance;
import org.bringback.linkage.text.JaroWinkler;
import org.bringback.linkage.text.Symbols;
import org.bringback.thai.phonetic.LatinKey;
import org.bringback.thai.phonetic.PhoneticKey;

/**
 * A Thai given or family name: tone marks and thanthakhat come and go, letters of one sound stand for each other, keys
 * are missed by one; a name in Latin letters is only roughly the same name, and so is one that clerks wrote by ear. People without a family name have their one
 * name written into both columns, and others both of theirs into one.
 */
final class ThaiNameComparator implements FieldComparator {
    private static final Pattern LOOSE_MARKS = Pattern.compile("[\u0E48-\u0E4C]");
    private static final Pattern LATIN = Pattern.compile("[a-z]");
    /** One letter is soon another name's. */
    private static final int MIN_FOLDED = 2;

    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.90),
            new ComparisonLevel("marks differ", 0.02),
            new ComparisonLevel("one slip", 0.03),
            new ComparisonLevel("sounds alike", 0.01),
            new ComparisonLevel("similar", 0.005),
            new ComparisonLevel("same in Latin letters", 0.005),
            new ComparisonLevel("different", 0.03));

    private final NameNormaliser normaliser;

    ThaiNameComparator(NameNormaliser normaliser) {
        this.normaliser = normaliser;
    }

    @Override
    public String normalise(String raw) {
        return normaliser.single(raw);
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        Names names = new Names(
                Symbols.of(normalised),
                KeyHashes.of(normalised, name -> LOOSE_MARKS.matcher(name).replaceAll("")),
                KeyHashes.of(normalised, PhoneticKey::lk82),
                KeyHashes.of(normalised, ThaiNameComparator::folded),
                KeyHashes.of(normalised, LatinKey::key),
                KeyHashes.of(normalised, name -> LATIN.matcher(name).find() ? "latin" : "thai"));
        return new Comparison(normalised, names);
    }

    private static String folded(String name) {
        String folded = PhoneticKey.transcribed(name);
        return folded.length() < MIN_FOLDED ? "" : folded;
    }

    @Override
    public boolean isJoinable() {
        return true;
    }

    private record Comparison(Dictionary values, Names names) implements ValueComparator {

        @Override
        public int level(int left, int right) {
            return left == right ? 1 : names.level(left, right);
        }

        @Override
        public Joined joined(int left, int leftOther, int right, int rightOther) {
            return WholeName.compare(whole(left, leftOther), whole(right, rightOther));
        }

        private String whole(int one, int other) {
            return other == 0 ? values.value(one) : values.value(one) + values.value(other);
        }
    }

    /** What is needed of every name, by code. */
    private record Names(
            Symbols letters, KeyHashes bare, KeyHashes sound, KeyHashes folded, KeyHashes roman, KeyHashes script) {

        int level(int left, int right) {
            if (!script.haveSameKey(left, right)) {
                return roman.shareKnownKey(left, right) ? 6 : 7;
            }
            if (bare.haveSameKey(left, right)) {
                return 2;
            }
            int shorter = Math.min(letters.length(left), letters.length(right));
            if (shorter >= 3 && EditDistance.bounded(1, letters, left, right) <= 1) {
                return 3;
            }
            boolean alike = JaroWinkler.isAtLeast(0.88, letters, left, right)
                    || shorter >= 6 && EditDistance.bounded(2, letters, left, right) <= 2;
            boolean byEar = folded.shareKnownKey(left, right);
            if (!alike) {
                return byEar ? 5 : 7;
            }
            return byEar || sound.shareKnownKey(left, right) ? 4 : 5;
        }
    }
}

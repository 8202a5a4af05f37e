package org.bringback.identity.compare;

import java.util.List;
import java.util.regex.Pattern;
import org.bringback.identity.linkage.compare.FieldComparator;
import org.bringback.identity.linkage.compare.Level;
import org.bringback.identity.linkage.compare.ValueComparison;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.EditDistance;
import org.bringback.identity.linkage.text.JaroWinkler;
import org.bringback.identity.linkage.text.Symbols;
import org.bringback.thai.Romaniser;
import org.bringback.thai.SoundKey;

/**
 * A Thai given or family name: tone marks and thanthakhat come and go, letters of one sound stand for each other, keys
 * are missed by one; a name in Latin letters is only roughly the same name.
 */
final class ThaiNameComparator implements FieldComparator {
    private static final Pattern LOOSE_MARKS = Pattern.compile("[\u0E48-\u0E4C]");
    private static final Pattern LATIN = Pattern.compile("[a-z]");
    private static final List<Level> LEVELS = List.of(
            new Level("exact", 0.90),
            new Level("marks differ", 0.02),
            new Level("one slip", 0.03),
            new Level("sounds alike", 0.01),
            new Level("similar", 0.005),
            new Level("same in Latin letters", 0.005),
            new Level("different", 0.03));

    private final NameForm form;

    ThaiNameComparator(NameForm form) {
        this.form = form;
    }

    @Override
    public String normalise(String raw) {
        return form.single(raw);
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        Names names = new Names(
                Symbols.of(normalised),
                KeyNumbers.of(normalised, name -> LOOSE_MARKS.matcher(name).replaceAll("")),
                KeyNumbers.of(normalised, SoundKey::lk82),
                KeyNumbers.of(normalised, Romaniser::key),
                KeyNumbers.of(normalised, name -> LATIN.matcher(name).find() ? "latin" : "thai"));
        return (left, right) -> left == right ? 1 : names.level(left, right);
    }

    /** What is needed of every name, by code. */
    private record Names(Symbols letters, KeyNumbers bare, KeyNumbers sound, KeyNumbers roman, KeyNumbers script) {

        int level(int left, int right) {
            if (!script.same(left, right)) {
                return roman.meet(left, right) ? 6 : 7;
            }
            if (bare.same(left, right)) {
                return 2;
            }
            int shorter = Math.min(letters.length(left), letters.length(right));
            if (shorter >= 3 && EditDistance.atMost(1, letters, left, right) <= 1) {
                return 3;
            }
            boolean alike = JaroWinkler.atLeast(0.88, letters, left, right)
                    || shorter >= 6 && EditDistance.atMost(2, letters, left, right) <= 2;
            boolean sounds = sound.meet(left, right);
            return !alike ? 7 : sounds ? 4 : 5;
        }
    }
}

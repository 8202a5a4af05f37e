package org.bringback.identity.compare;

import java.util.List;
import org.bringback.identity.linkage.compare.FieldComparator;
import org.bringback.identity.linkage.compare.Level;
import org.bringback.identity.linkage.compare.ValueComparison;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.EditDistance;
import org.bringback.identity.linkage.text.JaroWinkler;
import org.bringback.identity.linkage.text.Symbols;

/** The full name of a guardian: misspelt, with another family name, or another member of the family. */
final class GuardianComparator implements FieldComparator {
    private static final List<Level> LEVELS = List.of(
            new Level("exact", 0.85),
            new Level("close", 0.06),
            new Level("same given name", 0.03),
            new Level("same family name", 0.03),
            new Level("different", 0.03));

    private final NameForm form;

    GuardianComparator(NameForm form) {
        this.form = form;
    }

    @Override
    public String normalise(String raw) {
        return form.full(raw);
    }

    @Override
    public int after(byte[] utf8, int from, int length) {
        return form.isFull(utf8, from, length) ? 0 : UNSEEN;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        Symbols letters = Symbols.of(normalised);
        KeyNumbers given = KeyNumbers.of(normalised, name -> name.split(" ", 2)[0]);
        KeyNumbers family = KeyNumbers.of(normalised, name -> name.substring(name.indexOf(' ') + 1));
        return (left, right) -> {
            if (left == right) {
                return 1;
            }
            if (EditDistance.atMost(2, letters, left, right) <= 2 || JaroWinkler.atLeast(0.95, letters, left, right)) {
                return 2;
            }
            return given.same(left, right) ? 3 : family.same(left, right) ? 4 : 5;
        };
    }
}

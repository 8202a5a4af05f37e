package org.bringback.identity.compare;

import java.util.List;
import org.bringback.identity.linkage.compare.FieldComparator;
import org.bringback.identity.linkage.compare.Level;
import org.bringback.identity.linkage.compare.ValueComparison;
import org.bringback.identity.linkage.records.Dictionary;

/**
 * A guardian beside the child's family name, from the columns of both. A guardian of the child's family name says no
 * more than a given name: the rest agrees where the children's family names do, and is counted there.
 */
final class FamilyGuardianComparator implements FieldComparator {
    private static final List<Level> LEVELS = List.of(
            new Level("exact", 0.20),
            new Level("close", 0.04),
            new Level("same given name", 0.65),
            new Level("similar given name", 0.04),
            new Level("same family name", 0.02),
            new Level("different", 0.05));

    private final NameForm form;

    FamilyGuardianComparator(NameForm form) {
        this.form = form;
    }

    @Override
    public String joiner() {
        return Guardians.BAR;
    }

    @Override
    public String normalise(String raw) {
        int bar = raw.lastIndexOf(Guardians.BAR);
        String guardian = form.full(bar < 0 ? raw : raw.substring(0, bar));
        return guardian.isEmpty() ? "" : guardian + Guardians.BAR + form.single(raw.substring(bar + 1));
    }

    @Override
    public int after(byte[] utf8, int from, int length) {
        int bar = from + length - 1;
        while (bar >= from && utf8[bar] != '|') {
            bar--;
        }
        boolean plain = bar > from
                && form.isFull(utf8, from, bar - from)
                && form.isSingle(utf8, bar + 1, from + length - bar - 1);
        return plain ? 0 : UNSEEN;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        Guardians guardians = Guardians.of(normalised);
        return guardians::level;
    }
}

package org.bringback.identity.comparison;

import java.util.List;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;

/**
 * A guardian beside the child's family name, from the columns of both. A guardian of the child's family name says no
 * more than a given name: the rest agrees where the children's family names do, and is counted there.
 */
final class FamilyGuardianComparator implements FieldComparator {
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.20),
            new ComparisonLevel("close", 0.04),
            new ComparisonLevel("same given name", 0.65),
            new ComparisonLevel("similar given name", 0.04),
            new ComparisonLevel("same family name", 0.02),
            new ComparisonLevel("different", 0.05));

    private final NameNormaliser normaliser;

    FamilyGuardianComparator(NameNormaliser normaliser) {
        this.normaliser = normaliser;
    }

    @Override
    public String separator() {
        return GuardianComparison.BAR;
    }

    @Override
    public String normalise(String raw) {
        int bar = raw.lastIndexOf(GuardianComparison.BAR);
        String guardian = normaliser.full(bar < 0 ? raw : raw.substring(0, bar));
        return guardian.isEmpty() ? "" : guardian + GuardianComparison.BAR + normaliser.single(raw.substring(bar + 1));
    }

    @Override
    public int strippedPrefixLength(byte[] utf8, int from, int length) {
        int bar = from + length - 1;
        while (bar >= from && utf8[bar] != '|') {
            bar--;
        }
        boolean plain = bar > from
                && normaliser.isFull(utf8, from, bar - from)
                && normaliser.isSingle(utf8, bar + 1, from + length - bar - 1);
        return plain ? 0 : UNKNOWN;
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        GuardianComparison guardians = GuardianComparison.of(normalised);
        return guardians::level;
    }
}

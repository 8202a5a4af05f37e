package org.bringback.identity.comparison;

import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.EditDistance;
import org.bringback.linkage.text.JaroWinkler;
import org.bringback.linkage.text.Symbols;

/** What is needed to compare guardians, by code of {@code given family|family name of the child}. */
final class GuardianComparison {
    static final String BAR = "|";

    private static final byte NOT_YET = 0;
    private static final byte OF_THE_FAMILY = 1;
    private static final byte OF_ANOTHER = 2;
    private static final double ALIKE = 0.88;
    private static final double VERY_ALIKE = 0.95;

    private final Dictionary values;
    private final byte[] families;
    private final Symbols names;
    private final KeyHashes given;
    private final KeyHashes family;

    private GuardianComparison(Dictionary values) {
        this.values = values;
        this.families = new byte[values.size()];
        this.names = Symbols.before('|', values);
        this.given = KeyHashes.of(values, value -> given(name(value)));
        this.family = KeyHashes.of(values, value -> family(name(value)));
    }

    static GuardianComparison of(Dictionary values) {
        return new GuardianComparison(values);
    }

    /** The guardian's own name. */
    static String name(String value) {
        int bar = value.lastIndexOf(BAR);
        return bar < 0 ? value : value.substring(0, bar);
    }

    private static String given(String name) {
        int blank = name.lastIndexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    private static String family(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The level of the comparator, from 1. */
    int level(int left, int right) {
        return isOfTheFamily(left) && isOfTheFamily(right) ? byGivenName(left, right) : byFullName(left, right);
    }

    private int byGivenName(int left, int right) {
        if (given.haveSameKey(left, right)) {
            return 3;
        }
        return isVeryAlike(left, right) ? 4 : 6;
    }

    private int byFullName(int left, int right) {
        if (left == right) {
            return 1;
        }
        if (isVeryAlike(left, right)) {
            return 2;
        }
        return given.haveSameKey(left, right) ? 3 : family.haveSameKey(left, right) ? 5 : 6;
    }

    private boolean isVeryAlike(int left, int right) {
        return EditDistance.bounded(2, names, left, right) <= 2
                || JaroWinkler.isAtLeast(VERY_ALIKE, names, left, right);
    }

    /** Several threads may find the same answer. */
    private boolean isOfTheFamily(int code) {
        if (families[code] == NOT_YET) {
            families[code] = isOfTheFamily(values.value(code)) ? OF_THE_FAMILY : OF_ANOTHER;
        }
        return families[code] == OF_THE_FAMILY;
    }

    /** A guardian without a family name has nothing but a given one; a child's is often misspelt. */
    private static boolean isOfTheFamily(String value) {
        String name = name(value);
        String child = value.substring(value.lastIndexOf(BAR) + 1);
        return name.indexOf(' ') < 0 || !child.isEmpty() && JaroWinkler.of(family(name), child) >= ALIKE;
    }
}

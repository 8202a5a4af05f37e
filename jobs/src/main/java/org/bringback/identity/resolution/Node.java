package org.bringback.identity.resolution;

import java.util.Set;
import org.bringback.linkage.text.JaroWinkler;
import org.bringback.thai.name.FullName;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks of a person: a record of a list, or an entry of the register.
 *
 * @param key of its first row
 * @param list the list's id, or "register"
 * @param nationalId a valid 13-digit ID, or null
 * @param name given and family name of a record; empty for an entry
 * @param registers the registers that hold the entry; empty for a record
 */
record Node(long key, String list, @Nullable String nationalId, FullName name, Set<Long> registers) {
    /** From this Jaro-Winkler similarity two given names may be one that is misspelt. */
    private static final double ALIKE = 0.88;

    boolean isEntry() {
        return !registers.isEmpty();
    }

    /** Whether two records of one list may well be of one child: no two IDs, and names that are alike. */
    boolean mayBe(Node other) {
        boolean otherId = nationalId != null && other.nationalId != null && !nationalId.equals(other.nationalId);
        return !otherId && hasNameLike(other.name);
    }

    /** Given and family name may have changed places. */
    private boolean hasNameLike(FullName other) {
        return isLike(other.given()) || isLike(other.family());
    }

    private boolean isLike(String given) {
        return !given.isEmpty() && JaroWinkler.of(name.given(), given) >= ALIKE;
    }
}

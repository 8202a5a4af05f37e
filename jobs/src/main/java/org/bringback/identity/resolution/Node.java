package org.bringback.identity.resolution;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks of a person: a record of a list, or an entry of the register.
 *
 * @param key of its first row
 * @param list the list's id, or "register"
 * @param nationalId a valid 13-digit ID, or null
 * @param registers the registers that hold the entry; empty for a record
 */
record Node(long key, String list, @Nullable String nationalId, Set<Long> registers) {

    boolean isEntry() {
        return !registers.isEmpty();
    }
}

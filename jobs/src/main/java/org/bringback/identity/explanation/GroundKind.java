package org.bringback.identity.explanation;

import java.util.List;
import org.bringback.identity.record.PersonRecord;
import org.jspecify.annotations.Nullable;

/** By what two rows are one person: a decision, an ID, a reference, or their likeness. */
final class GroundKind {

    private GroundKind() {}

    /** The strongest that there is. */
    static String of(boolean decided, PersonRecord one, PersonRecord two, RowLocation here, RowLocation there) {
        if (decided) {
            return "decision";
        }
        if (one.id() != null && one.id().equals(two.id())) {
            return "id";
        }
        boolean sameReference = here.list().equals(there.list()) && isSame(one.reference(), two.reference());
        return sameReference ? "reference" : "engine";
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    /** The higher, the stronger. */
    static int rank(String kind) {
        return List.of("engine", "reference", "id", "decision").indexOf(kind);
    }
}

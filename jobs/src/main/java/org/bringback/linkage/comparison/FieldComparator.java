package org.bringback.linkage.comparison;

import java.util.List;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.NormalisedColumn;

/** Knows one kind of field: what of a value matters, and how alike two values can be. */
public interface FieldComparator extends NormalisedColumn.Form {

    /** What stands between the cells of a field that is made up of several columns. */
    default String separator() {
        return " ";
    }

    /** The value as it is compared; empty where it says nothing, which counts as missing. */
    String normalise(String raw);

    @Override
    default String apply(String raw) {
        return normalise(raw);
    }

    @Override
    default int strippedPrefixLength(byte[] utf8, int from, int length) {
        return UNKNOWN;
    }

    /** The levels from full agreement, which is always the first, to none, which is always the last. */
    List<ComparisonLevel> levels();

    /** Whether values of two such fields can stand in one of them. */
    default boolean isJoinable() {
        return false;
    }

    /** Works out once what is needed of each value. */
    ValueComparator prepare(Dictionary normalised);

    /**
     * As {@link #prepare}, but two values stand at the same level whatever other values there are, as a trained model needs
     * that must not depend on the files it meets.
     */
    default ValueComparator prepareIndependently(Dictionary normalised) {
        return prepare(normalised);
    }
}

package org.bringback.linkage.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells columns of a subject, such as dates as one country writes them, for which there are comparators of its own. */
public interface SubjectColumns {

    /** Knows no subject. */
    SubjectColumns NONE = (drafted, column) -> Optional.empty();

    /** What is to be seen of a column. */
    interface Column {

        /** The header's words in small letters. */
        List<String> words();

        /** The share of the different values that are such, from 0 to 1. */
        double share(Predicate<String> such);

        /** Whether {@link #share} is not below that, told from as few values as it takes. */
        default boolean isShare(double lowest, Predicate<String> such) {
            return share(such) >= lowest;
        }
    }

    /**
     * The name of the comparator that fits better.
     *
     * @param drafted the name of the general one that would be used
     * @return empty where the general one is right
     */
    Optional<String> comparator(String drafted, Column column);
}

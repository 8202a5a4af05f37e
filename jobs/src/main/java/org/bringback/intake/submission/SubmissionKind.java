package org.bringback.intake.submission;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bringback.intake.row.RowClassifier;
import org.bringback.intake.sql.RowTable;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ReferenceContext;

/**
 * A kind of file that offices send: all that the toolkit has to know about it. A further kind is a class of its own,
 * named in {@code META-INF/services}, and its table; {@link SubmissionKinds} finds it there.
 */
public interface SubmissionKind {

    /** By which files of the kind are known: the first word of their names, such as {@code export}. */
    String word();

    /** By which the database knows the kind, such as {@code EXPORT}; at most 10 characters. */
    default String code() {
        return word().toUpperCase(Locale.ROOT);
    }

    /** Files of one day are taken in this order, from 1; every kind has a place of its own. */
    int order();

    /** Rank among files that are read at the same time: those of the first rank, 0, are begun first. */
    default int partitionRank() {
        return 1;
    }

    /** In what the kind differs from others. */
    Set<KindTrait> traits();

    default boolean has(KindTrait trait) {
        return traits().contains(trait);
    }

    /** The layouts that a file may follow, the usual one first. */
    List<Layout> layouts(FileName name, Agencies agencies);

    /** What decides about the rows of a file that follows the layout. */
    RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext);

    /** Where accepted rows are kept. */
    RowTable<?> table();
}

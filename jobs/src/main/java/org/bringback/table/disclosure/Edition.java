package org.bringback.table.disclosure;

import java.util.Optional;
import org.bringback.reference.Audience;
import org.bringback.reference.Disclosure;
import org.bringback.reference.Words;

/**
 * For whom a breakdown is made.
 *
 * @param audience empty for the internal edition, in which nothing is suppressed
 * @param everyPage what has to stand on every page
 */
public record Edition(Optional<Audience> audience, Optional<Words> everyPage) {

    public static Edition of(Audience audience) {
        return new Edition(Optional.of(audience), Optional.empty());
    }

    /** Without suppression; says so on every page. */
    public static Edition internal(Disclosure rules) {
        return new Edition(Optional.empty(), Optional.of(rules.internal()));
    }

    /** The folder of the output in which it may lie: delivery knows the other one only. */
    public String folder() {
        return audience.isPresent() ? "published" : "restricted";
    }
}

package org.bringback.table.disclosure.release;

import java.util.Optional;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.text.BilingualText;

/**
 * For whom a breakdown is made.
 *
 * @param audience empty for the internal edition, in which nothing is suppressed
 * @param banner what has to stand on every page
 */
public record AudienceEdition(Optional<Audience> audience, Optional<BilingualText> banner) {

    public static AudienceEdition of(Audience audience) {
        return new AudienceEdition(Optional.of(audience), Optional.empty());
    }

    /** Without suppression; says so on every page. */
    public static AudienceEdition internal(DisclosureRules rules) {
        return new AudienceEdition(Optional.empty(), Optional.of(rules.internal()));
    }

    /** The folder of the output in which it may lie: delivery knows the other one only. */
    public String folder() {
        return audience.isPresent() ? "published" : "restricted";
    }
}

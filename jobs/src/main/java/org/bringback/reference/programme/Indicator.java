package org.bringback.reference.programme;

import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * A figure that a programme is judged by.
 *
 * @param id unique in its programme: lower case, digits and hyphens
 * @param unit as people read it: persons, per cent, points
 * @param scope whom it is about, such as those reached directly; may be empty
 * @param decimals of the figure
 * @param isProtected whether small numbers are suppressed although no persons are counted, such as incidents
 * @param breakdowns the fields by whose values it is shown as well
 */
public record Indicator(
        String id,
        BilingualText name,
        BilingualText unit,
        Optional<BilingualText> scope,
        Formula formula,
        int decimals,
        Optional<Baseline> baseline,
        Optional<Target> target,
        boolean isProtected,
        List<String> breakdowns) {

    public Indicator {
        breakdowns = List.copyOf(breakdowns);
    }
}

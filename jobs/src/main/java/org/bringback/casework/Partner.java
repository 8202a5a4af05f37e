package org.bringback.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * An agency that helps.
 *
 * @param to its last day, where it has ended
 * @param successor the id of who goes on with its work
 */
public record Partner(
        String id, BilingualText name, LocalDate from, Optional<LocalDate> to, Optional<String> successor) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}

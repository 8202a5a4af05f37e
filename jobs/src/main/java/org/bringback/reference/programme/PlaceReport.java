package org.bringback.reference.programme;

import java.util.List;
import org.bringback.text.BilingualText;

/**
 * A report of its own for every place of a programme.
 *
 * @param id part of the names of its files
 * @param by the field of the programme's files that names the place
 * @param within fields by whose values a place's figures are shown as well
 */
public record PlaceReport(String id, BilingualText name, String by, List<String> within) {

    public PlaceReport {
        within = List.copyOf(within);
    }
}

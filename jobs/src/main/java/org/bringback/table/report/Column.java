package org.bringback.table.report;

import java.util.Optional;
import org.bringback.reference.Words;

/**
 * A column of a report's table, but for the first, which names the lines.
 *
 * @param id unique in its table: lower case, digits, underscores
 * @param over what stands above several neighbours, such as the date that they are about
 */
public record Column(String id, Words head, Optional<Words> over, Unit unit) {

    public static Column of(String id, Words head, Unit unit) {
        return new Column(id, head, Optional.empty(), unit);
    }
}

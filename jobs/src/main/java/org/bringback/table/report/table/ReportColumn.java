package org.bringback.table.report.table;

import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * A column of a report's table, but for the first, which names the rows.
 *
 * @param id unique in its table: lower case, digits, underscores
 * @param spanner what stands above several neighbours, such as the date that they are about
 */
public record ReportColumn(String id, BilingualText head, Optional<BilingualText> spanner, Unit unit) {

    public static ReportColumn of(String id, BilingualText head, Unit unit) {
        return new ReportColumn(id, head, Optional.empty(), unit);
    }
}

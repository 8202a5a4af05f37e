package org.bringback.intake.layout;

import java.util.List;
import java.util.Optional;
import org.bringback.reference.agency.Layout;
import org.bringback.source.row.SourceRow;

/** The row of a sheet in which a layout has its headers. */
final class SheetHeaders {

    /** The columns with the reasons that the toolkit puts behind an office's own when it sends rows back. */
    private static final List<String> REASONS = List.of("เหตุผล", "Reason");

    private SheetHeaders() {}

    /** The headers of a layout among a sheet's first rows; of rejected rows that come back, without the reasons. */
    static Optional<List<String>> find(Layout layout, List<SourceRow> head, boolean corrected) {
        return head.stream()
                .filter(row -> row.line() == layout.headerRow())
                .findFirst()
                .map(row -> withoutEmptyEnd(row.cells()))
                .map(headers -> corrected ? withoutReasons(headers) : headers);
    }

    private static List<String> withoutReasons(List<String> headers) {
        int own = headers.size() - REASONS.size();
        boolean reasons = own >= 0 && headers.subList(own, headers.size()).equals(REASONS);
        return reasons ? withoutEmptyEnd(headers.subList(0, own)) : headers;
    }

    static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }
}

package org.bringback.intake.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.source.form.CorrectedSubmission;
import org.bringback.source.row.CellFault;
import org.bringback.source.row.SourceRow;

/**
 * The columns with reasons that the toolkit puts between an office's own when it sends rows back. Without them a row is
 * again as the office wrote it.
 */
final class ReasonColumns {

    private static final String HEADER = HeaderKey.of(CorrectedSubmission.REASON.thaiThenEnglish());

    /** By index in the file: the index without the columns of reasons; those themselves have none. */
    private final Map<Integer, Integer> kept = new HashMap<>();

    private final int width;

    /** @param header the row of headers, with those of reasons */
    ReasonColumns(List<String> header) {
        this.width = header.size();
        for (int index = 0; index < width; index++) {
            if (!HeaderKey.of(header.get(index)).equals(HEADER)) {
                kept.put(index, kept.size());
            }
        }
    }

    /** The row as its office wrote it. */
    SourceRow without(SourceRow row) {
        if (kept.size() == width) {
            return row;
        }
        List<String> cells = IntStream.range(0, Math.min(width, row.cells().size()))
                .filter(kept::containsKey)
                .mapToObj(row.cells()::get)
                .toList();
        List<CellFault> faults = new ArrayList<>();
        for (CellFault fault : row.faults()) {
            Integer index = kept.get(fault.column());
            if (index != null) {
                faults.add(new CellFault(index, fault.code()));
            }
        }
        return new SourceRow(row.sheet(), row.line(), cells, faults);
    }
}

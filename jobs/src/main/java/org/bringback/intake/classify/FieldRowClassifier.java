package org.bringback.intake.classify;

import java.util.ArrayList;
import java.util.List;
import org.bringback.intake.row.FurtherValue;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowClassifier;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Severity;
import org.jspecify.annotations.Nullable;

/** Classifies rows by their fields: one that has a notice to reject it is rejected, whatever else it says. */
abstract class FieldRowClassifier implements RowClassifier {

    /** More than this would not fit the state, and no clerk could read it. */
    private static final int MAX_ROW_LENGTH = 400_000;

    private static final int MAX_CELL_LENGTH = 16_000;

    private final String file;
    private final FurtherFields furtherFields;

    FieldRowClassifier(FileName name) {
        this.file = name.name();
        this.furtherFields = new FurtherFields(name.asOf());
    }

    /** Reads the row's fields; null, with a notice, where what is required could not be understood. */
    abstract @Nullable TypedRow read(CellReader cells);

    /** Whether a row says what became of somebody, whoever it is. */
    boolean hasStatus(RawRow row) {
        return false;
    }

    /** The values of fields that only the layout knows, to be kept beside the row. */
    List<FurtherValue> further(CellReader cells) {
        return furtherFields.read(cells);
    }

    @Override
    public RowOutcome classify(RawRow row) {
        if (row.isBlank() || row.isRemoved()) {
            return new RowOutcome.Blank(row.at());
        }
        CellReader cells = new CellReader(row, file);
        if (row.isHeaderAgain() || BesideTheTable.stands(row) && !hasStatus(row)) {
            cells.add(NoticeCode.BESIDE_THE_TABLE, "", "");
            return new RowOutcome.Blank(row.at(), cells.notices());
        }
        boolean misshapen = hasWrongShape(row, cells);
        TypedRow typed = misshapen ? null : read(cells);
        List<FurtherValue> further = misshapen ? List.of() : further(cells);
        if (cells.has(Severity.REJECT)) {
            return new RowOutcome.Rejected(row.at(), kept(row), cells.notices());
        }
        if (cells.has(Severity.QUARANTINE)) {
            return new RowOutcome.Quarantined(row.at(), kept(row), cells.notices());
        }
        if (typed == null) {
            throw new IllegalStateException("a row was neither understood nor rejected: line "
                    + row.at().line());
        }
        return new RowOutcome.Accepted(row.at(), typed, further, cells.notices());
    }

    /** In a text file a cell too many or too few means that cells have moved; a workbook leaves out empty ones. */
    private static boolean hasWrongShape(RawRow row, CellReader cells) {
        int width = row.columns().width();
        int size = row.cells().size();
        boolean tooMany =
                size > width && !row.cells().subList(width, size).stream().allMatch(String::isBlank);
        boolean tooFew = size < width && row.at().sheet().isEmpty();
        if (tooMany && row.at().sheet().isEmpty() || tooFew) {
            cells.add(NoticeCode.ROW_SHAPE, String.valueOf(width), String.valueOf(size));
            return true;
        }
        return false;
    }

    private static List<String> kept(RawRow row) {
        int maxLength = Math.min(
                MAX_CELL_LENGTH, MAX_ROW_LENGTH / Math.max(1, row.cells().size()));
        List<String> kept = new ArrayList<>(row.cells().size());
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.columns().isSensitive(i) ? "" : row.cells().get(i);
            kept.add(cell.length() <= maxLength ? cell : cell.substring(0, maxLength));
        }
        return kept;
    }
}

package org.bringback.identity.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.SourceFiles;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.CellFault;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;

/**
 * A review workbook that came back, as it stands.
 *
 * @param model the label of the model whose evidence it shows
 * @param cohort the id, as written
 * @param run names what had been taken in and decided when it was written
 */
public record FilledReview(Location location, String model, String cohort, String run, List<FilledRow> rows) {

    public static final String MODEL_NOTE = "model";
    public static final String COHORT_NOTE = "cohort";
    public static final String AS_OF_NOTE = "as_of";
    public static final String RUN_NOTE = "run";

    /** @throws RefusedFileException when it cannot be read, or is no review workbook */
    public static FilledReview read(Path file) throws RefusedFileException, IOException {
        Location location = Location.of(String.valueOf(file.getFileName()));
        Reader reader = new Reader(location);
        try (RowCursor cursor = SourceFiles.open(file, SourceFormat.any())) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                reader.read(row);
            }
        }
        return reader.review();
    }

    /** Goes through the rows of both sheets. */
    private static final class Reader {

        private final Location location;
        private final Map<String, String> notes = new HashMap<>();
        private final List<FilledRow> rows = new ArrayList<>();
        private final Map<String, Integer> columns = new HashMap<>();

        Reader(Location location) {
            this.location = location;
        }

        void read(SourceRow row) {
            String sheet = row.sheet().orElse("");
            if (sheet.equals(ReviewLayout.NOTES_SHEET)) {
                notes.putIfAbsent(cell(row, 0), cell(row, 1));
            } else if (sheet.equals(ReviewLayout.PAIRS_SHEET) && !row.isBlank()) {
                if (columns.isEmpty()) {
                    readHeadings(row);
                } else {
                    rows.add(filled(row));
                }
            }
        }

        private void readHeadings(SourceRow row) {
            for (int column = 0; column < row.cells().size(); column++) {
                columns.putIfAbsent(cell(row, column), column);
            }
        }

        private FilledRow filled(SourceRow row) {
            return new FilledRow(
                    location.inSheet(ReviewLayout.PAIRS_SHEET).inRow(row.line()),
                    cell(row, ReviewLayout.NUMBER),
                    cell(row, ReviewLayout.DECISION),
                    cell(row, ReviewLayout.REMARK),
                    cell(row, ReviewLayout.BY),
                    cell(row, ReviewLayout.PAIR),
                    cell(row, ReviewLayout.BEFORE),
                    cell(row, ReviewLayout.FINGERPRINT),
                    fields(field -> cell(row, ReviewLayout.heading(ReviewField.values()[field], 1))),
                    fields(field -> cell(row, ReviewLayout.heading(ReviewField.values()[field], 2))),
                    faults(row));
        }

        /** What the program wrote itself is sealed, also where it looks like a formula. */
        private List<CellFault> faults(SourceRow row) {
            List<Integer> filledIn = Stream.of(ReviewLayout.DECISION, ReviewLayout.REMARK, ReviewLayout.BY)
                    .map(heading -> columns.getOrDefault(heading, -1))
                    .toList();
            return row.faults().stream()
                    .filter(fault -> filledIn.contains(fault.column()))
                    .toList();
        }

        private static List<String> fields(IntFunction<String> cell) {
            return Arrays.stream(ReviewField.values())
                    .map(field -> cell.apply(field.ordinal()))
                    .toList();
        }

        private String cell(SourceRow row, String heading) {
            Integer column = columns.get(heading);
            return column == null ? "" : cell(row, column);
        }

        private static String cell(SourceRow row, int column) {
            return column < row.cells().size() ? ReviewLayout.plain(row.cells().get(column)) : "";
        }

        FilledReview review() throws RefusedFileException {
            String model = notes.getOrDefault(MODEL_NOTE, "");
            String cohort = notes.getOrDefault(COHORT_NOTE, "");
            boolean whole = !model.isEmpty()
                    && !cohort.isEmpty()
                    && columns.keySet()
                            .containsAll(ReviewLayout.headings().stream()
                                    .map(ReviewLayout.Heading::text)
                                    .toList());
            if (!whole) {
                throw new RefusedFileException(Notice.of(NoticeCode.NO_REVIEW, location));
            }
            return new FilledReview(location, model, cohort, notes.getOrDefault(RUN_NOTE, ""), List.copyOf(rows));
        }
    }
}

package org.bringback.job.casework.retention;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.classify.FormClassifier;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.SheetColumns;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.reference.agency.Field;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.SourceRow;
import org.bringback.thai.ThaiText;

/** What the rows of a file are without the cells that have to go, by where they stand. */
final class RowEdits {

    private static final List<Field> CONTACTS = List.of(Field.GUARDIAN, Field.PHONE);

    /**
     * A number on so many rows of a file is no family's, and whether it is one decides how rows are compared that keep it:
     * as few as {@code SharedPhones} may take for that.
     */
    private static final int MANY = 18;

    /** Of a row that was not taken nobody knows what stands in which cell. */
    private static final Edit EMPTIED = new Edit(List.of(), List.of(), false);

    private final Map<Place, Edit> edits = new HashMap<>();
    private final Map<Place, NotTaken> notTaken = new HashMap<>();

    /**
     * A row that was not taken.
     *
     * @param keys of it, one for each submission that set it aside
     * @param filled whether it has cells still
     */
    private record NotTaken(List<Long> keys, boolean filled) {}

    private record Place(Optional<String> sheet, long line) {}

    /** @param byText whether cells are told by their texts, as the file has columns that nobody reads */
    private record Edit(List<String> before, List<String> after, boolean byText) {

        SourceRow applied(SourceRow row) {
            if (equals(EMPTIED)) {
                return new SourceRow(row.sheet(), row.line(), emptied(row.cells()), List.of());
            }
            return new SourceRow(row.sheet(), row.line(), byText ? byText(row.cells()) : after, row.faults());
        }

        /** A file without any row would be no file: one cell says that there was one. */
        private static List<String> emptied(List<String> cells) {
            List<String> emptied = new ArrayList<>();
            for (String cell : cells) {
                boolean first = !cell.isBlank() && !emptied.contains(RawRow.REMOVED);
                emptied.add(first ? RawRow.REMOVED : "");
            }
            return emptied;
        }

        private List<String> byText(List<String> cells) {
            Map<String, String> changed = new HashMap<>();
            for (int i = 0; i < before.size(); i++) {
                if (!before.get(i).equals(after.get(i))) {
                    changed.put(before.get(i), after.get(i));
                }
            }
            return cells.stream().map(cell -> changed.getOrDefault(cell, cell)).toList();
        }
    }

    /** The row as it is kept. */
    SourceRow kept(SourceRow row) {
        Edit edit = edits.get(new Place(row.sheet(), row.line()));
        return edit == null ? row : edit.applied(row);
    }

    int size() {
        return edits.size();
    }

    private void add(RawRow row, List<String> after, StoredSubmission file) {
        if (!after.equals(row.cells())) {
            edits.put(
                    new Place(row.at().sheet(), row.at().line()),
                    new Edit(row.cells(), after, file.supplements().isPresent()));
        }
    }

    /** Takes contacts from rows of an export; of a register and a programme's file only rows that were not taken change. */
    void addExport(StoredSubmission file, SubmissionFileReader reader, Set<Long> due, Set<Long> setAside)
            throws IOException, RefusedFileException {
        Map<String, Integer> phones = new HashMap<>();
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row = reader.next(); row != null; row = reader.next()) {
            if (!due.isEmpty()) {
                phones.merge(phone(row), 1, Integer::sum);
            }
            long key = new RowKey(file.id(), row.at().number()).value();
            if (setAside.contains(key)) {
                add(row, key);
            } else if (due.contains(key)) {
                rows.add(row);
            }
        }
        for (RawRow row : rows) {
            boolean familys = phones.getOrDefault(phone(row), 0) < MANY;
            add(row, withoutContacts(row, familys), file);
        }
    }

    private static String phone(RawRow row) {
        return ThaiText.clean(row.cell(row.columns().indexOf(Field.PHONE)));
    }

    private static List<String> withoutContacts(RawRow row, boolean familys) {
        List<String> cells = new ArrayList<>(row.cells());
        SheetColumns columns = row.columns();
        for (Field field : CONTACTS) {
            int index = columns.indexOf(field);
            if (!row.cell(index).isBlank() && (familys || field != Field.PHONE)) {
                // what has to be there is not empty; whoever reads it again removes it again
                cells.set(index, columns.isFilled(field) ? RawRow.REMOVED : "");
            }
        }
        return cells;
    }

    private void add(RawRow row, long key) {
        boolean filled = !row.isBlank() && !row.cells().equals(Edit.emptied(row.cells()));
        notTaken.computeIfAbsent(
                        new Place(row.at().sheet(), row.at().line()), place -> new NotTaken(new ArrayList<>(), filled))
                .keys()
                .add(key);
    }

    /**
     * Takes all cells from rows that were not taken, once all submissions of the file were added: one file may be those of
     * several days, and another of them may have taken the row, or wait for its correction.
     *
     * @return the keys of these rows, also of those that had no cells any more
     */
    Set<Long> empty(int submissions) {
        Set<Long> keys = new HashSet<>();
        notTaken.forEach((place, row) -> {
            if (row.keys().size() == submissions) {
                keys.addAll(row.keys());
                if (row.filled()) {
                    edits.put(place, EMPTIED);
                }
            }
        });
        return keys;
    }

    /** Takes from a form's rows what says who somebody is. */
    void addForm(StoredSubmission file, SubmissionFileReader reader, FormClassifier form, Over over, Set<Long> setAside)
            throws RefusedFileException {
        for (RawRow row = reader.next(); row != null; row = reader.next()) {
            RawRow there = row;
            long key = new RowKey(file.id(), row.at().number()).value();
            if (setAside.contains(key)) {
                add(row, key);
            } else {
                form.reduced(row, over::isOver, over.old()).ifPresent(kept -> add(there, kept.cells(), file));
            }
        }
    }

    /**
     * Whether the time of what a form's row is about is over.
     *
     * @param old whether the round is long over, for all
     */
    record Over(Set<Long> records, Map<String, Long> referrals, boolean old) {

        /** @param word the number of a case or referral */
        boolean isOver(String word) {
            Long referred = referrals.get(word);
            return records.contains(referred == null ? RowKey.ofWord(word) : referred);
        }
    }
}

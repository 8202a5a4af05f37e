package org.bringback.table.control;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;

/**
 * The persons of a table, as printed or with one cell put right. A cell is a status, or empty for the total.
 *
 * @param printedTotal empty where no total is printed
 * @param others persons in rows that are not judged
 */
record PersonsColumn(SortedMap<Status, Long> rows, OptionalLong printedTotal, long others) {

    public static final PersonsColumn EMPTY = new PersonsColumn(new TreeMap<>(), OptionalLong.empty(), 0);

    public long sum() {
        return others + rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** As printed, else the sum. */
    public long total() {
        return printedTotal.orElse(sum());
    }

    public boolean foots() {
        return total() == sum();
    }

    public long count(Status status) {
        return rows.getOrDefault(status, 0L);
    }

    /** The cell's persons; a status without a row is nobody. */
    public long count(Optional<Status> cell) {
        return cell.map(this::count).orElse(total());
    }

    /** Whether the cell's persons can be told: without a row, only when they are in no row that is not judged. */
    public boolean knows(Optional<Status> cell) {
        return cell.isEmpty() || others == 0 || rows.containsKey(cell.get());
    }

    /** What the cell would have to be for the column to foot. */
    public long footing(Optional<Status> cell) {
        return cell.map(status -> count(status) + total() - sum()).orElse(sum());
    }

    public PersonsColumn with(Correction correction) {
        if (correction.cell().isEmpty()) {
            return new PersonsColumn(rows, OptionalLong.of(correction.corrected()), others);
        }
        SortedMap<Status, Long> corrected = new TreeMap<>(rows);
        corrected.put(correction.cell().get(), correction.corrected());
        return new PersonsColumn(corrected, printedTotal, others);
    }
}

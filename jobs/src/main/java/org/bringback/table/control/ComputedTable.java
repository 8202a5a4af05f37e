package org.bringback.table.control;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.reference.codes.Status;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;

/** The same table, computed from the cases. A cell is a status, or empty for the total. */
record ComputedTable(StatusTable table) {

    /** The cell's persons; a status that did not exist yet is nobody, as offices print it. */
    public long count(Optional<Status> cell) {
        if (cell.isEmpty()) {
            return table.total().persons().orElse(0);
        }
        StatusRow row = table.rows().get(cell.get());
        return row == null ? 0 : row.persons().orElse(0);
    }

    public boolean agreeWith(PersonsColumn column) {
        return differences(column).isEmpty() && column.total() == count(Optional.empty());
    }

    /** The statuses of which the column has another number. */
    public Set<Status> differences(PersonsColumn column) {
        Set<Status> statuses = new TreeSet<>(table.rows().keySet());
        statuses.addAll(column.rows().keySet());
        statuses.removeIf(status -> column.count(status) == count(Optional.of(status)));
        return statuses;
    }
}

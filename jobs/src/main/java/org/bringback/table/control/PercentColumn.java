package org.bringback.table.control;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;
import org.bringback.table.status.Percentages;

/**
 * A table's percentages, held against its persons and the base that they turn out to be shares of.
 *
 * @param cells as printed; an empty cell is missing
 * @param total as printed
 */
record PercentColumn(
        SortedMap<Status, PrintedPercent> cells,
        Optional<PrintedPercent> total,
        PersonsColumn persons,
        PercentageBase base) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PercentColumn {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** What the cell should say, at its own decimals; as printed where nothing can be said. */
    public BigDecimal right(Status status) {
        PrintedPercent printed = printed(status);
        return share(status, base.persons(), printed.decimals()).orElse(printed.value());
    }

    /** What the cell should say of the total, at other decimals. */
    public BigDecimal right(Status status, int decimals) {
        return share(status, base.persons(), decimals).orElse(printed(status).value());
    }

    public PrintedPercent printed(Status status) {
        PrintedPercent printed = cells.get(status);
        if (printed == null) {
            throw new IllegalArgumentException("no percentage is printed for " + status);
        }
        return printed;
    }

    /** Whether the cell is a share of the base; the one that the base leaves out may as well be a share of all. */
    public boolean fits(Status status) {
        PrintedPercent printed = printed(status);
        long part = persons.count(status);
        boolean ofAll = base.without().equals(Optional.of(status)) && printed.isShareOf(part, persons.total());
        return base.persons() <= 0 || ofAll || printed.isShareOf(part, base.persons());
    }

    /** Off by no more than the rounded column was off 100, towards which the cell was moved. */
    public boolean isForced(Status status) {
        if (fits(status) || sum().compareTo(HUNDRED) != 0) {
            return false;
        }
        BigDecimal moved = printed(status).value().subtract(right(status));
        BigDecimal missing = HUNDRED.subtract(rightSum());
        return moved.signum() == missing.signum() && moved.abs().compareTo(missing.abs()) <= 0;
    }

    public boolean isWrong(Status status) {
        return !fits(status) && !isForced(status);
    }

    /** Of the cells as printed. */
    public BigDecimal sum() {
        return cells.values().stream().map(PrintedPercent::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the cells with every wrong one put right. */
    public BigDecimal rightSum() {
        return cells.keySet().stream()
                .map(status -> fits(status) ? printed(status).value() : right(status))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether everybody in the base is in some printed cell. */
    public boolean isComplete() {
        return persons.others() == 0
                && persons.rows().entrySet().stream()
                        .filter(row -> row.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .allMatch(status ->
                                cells.containsKey(status) || base.without().equals(Optional.of(status)));
    }

    private Optional<BigDecimal> share(Status status, long whole, int decimals) {
        return Percentages.share(persons.count(status), whole, decimals);
    }
}

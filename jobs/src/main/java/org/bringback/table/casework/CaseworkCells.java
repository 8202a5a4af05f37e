package org.bringback.table.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Population;
import org.bringback.table.report.table.ReportCell;

/**
 * The figures of one edition as cells.
 *
 * @param printed those that may be printed
 * @param minimum cases below which nothing is said that was measured of them; 1 in the internal edition
 */
record CaseworkCells(Map<CellId, Long> printed, int minimum) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The figure, or that it is suppressed. */
    ReportCell count(Population population, Category... categories) {
        Long count = printed.get(CellId.of(population, List.of(categories)));
        return count == null ? ReportCell.of(CellSymbol.SUPPRESSED) : ReportCell.of(count);
    }

    /** Cells of one population and row, by the categories of the columns. */
    List<ReportCell> counts(Population population, Category row, List<Category> columns) {
        return columns.stream().map(column -> count(population, row, column)).toList();
    }

    /** What two printed figures come to; suppressed where one of them is. */
    static ReportCell less(ReportCell all, ReportCell part) {
        Optional<BigDecimal> whole = all.number();
        Optional<BigDecimal> less = part.number();
        return whole.isPresent() && less.isPresent()
                ? ReportCell.of(whole.get().subtract(less.get()))
                : ReportCell.of(CellSymbol.SUPPRESSED);
    }

    /** A part of a whole, with one decimal; not applicable where the whole is nothing. */
    static ReportCell percent(ReportCell part, ReportCell whole) {
        Optional<BigDecimal> of = whole.number();
        Optional<BigDecimal> share = part.number();
        if (of.isEmpty() || share.isEmpty()) {
            return ReportCell.of(CellSymbol.SUPPRESSED);
        }
        return of.get().signum() == 0
                ? ReportCell.of(CellSymbol.NOT_APPLICABLE)
                : ReportCell.of(share.get().multiply(HUNDRED).divide(of.get(), 1, RoundingMode.HALF_UP));
    }

    /** The sum of two printed figures, or another figure for it where one of them is suppressed. */
    static ReportCell plus(ReportCell one, ReportCell other, ReportCell otherwise) {
        Optional<BigDecimal> first = one.number();
        Optional<BigDecimal> second = other.number();
        return first.isPresent() && second.isPresent()
                ? ReportCell.of(first.get().add(second.get()))
                : otherwise;
    }

    /**
     * The median and the 90th percentile.
     *
     * @param count the number of cases that were measured as it may be printed
     */
    List<ReportCell> times(ReportCell count, WaitingTimes times) {
        if (count.isSuppressed() || times.cases() > 0 && times.cases() < minimum) {
            ReportCell suppressed = ReportCell.of(CellSymbol.SUPPRESSED);
            return List.of(suppressed, suppressed);
        }
        return List.of(days(times.median()), days(times.ninth()));
    }

    private static ReportCell days(OptionalLong days) {
        return days.isPresent() ? ReportCell.of(days.getAsLong()) : ReportCell.of(CellSymbol.NOT_APPLICABLE);
    }
}

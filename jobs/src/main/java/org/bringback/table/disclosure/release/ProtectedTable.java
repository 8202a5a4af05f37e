package org.bringback.table.disclosure.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.PublishedTable;
import org.bringback.table.status.Percentages;

/**
 * A published table of status by another axis, ready to be written: every cell is a figure or a symbol.
 *
 * @param against the earlier day's table, where there is one
 * @param base of the percentages: a line's persons, or those of them who live
 * @param exists whether a status existed on a day; before, it is not applicable, which is not 0
 */
public record ProtectedTable(
        PublishedTable table,
        Optional<PublishedTable> against,
        PercentBase base,
        int decimals,
        BiPredicate<Status, LocalDate> exists) {

    private static final Category ALL = Category.total(Axis.STATUS);

    /** The lines, in the order of the dimension, sums included. */
    public List<Category> lines() {
        return dimension().categories();
    }

    private Dimension dimension() {
        return table.dimensions().stream()
                .filter(dimension -> dimension.axis() != Axis.STATUS)
                .findFirst()
                .orElseThrow();
    }

    /** @param status {@code STATUS/TOTAL} for the whole line */
    public ProtectedCell cell(Category line, Category status) {
        return new ProtectedCell(
                count(table, line, status),
                percent(line, status),
                against.map(then -> count(then, line, status)).orElse(ProtectedValue.of(CellSymbol.NOT_AVAILABLE)),
                change(line, status));
    }

    /** The open statuses of a line together: printed where each of them is. */
    public ProtectedCell open(Category line) {
        ProtectedValue now = open(line, table);
        ProtectedValue then =
                against.map(earlier -> open(line, earlier)).orElse(ProtectedValue.of(CellSymbol.NOT_AVAILABLE));
        OptionalLong whole = whole(line);
        OptionalLong part = number(now);
        return new ProtectedCell(
                now,
                part.isEmpty() || whole.isEmpty()
                        ? ProtectedValue.of(CellSymbol.SUPPRESSED)
                        : share(part.getAsLong(), whole.getAsLong()),
                then,
                against.isEmpty() ? then : difference(part, number(then)));
    }

    private ProtectedValue open(Category line, PublishedTable of) {
        long sum = 0;
        for (Status status : Status.values()) {
            Category category = Category.of(status);
            if (status.isOpen() && exists(category, of)) {
                OptionalLong count = printed(of, line, category);
                if (count.isEmpty()) {
                    return ProtectedValue.of(CellSymbol.SUPPRESSED);
                }
                sum += count.getAsLong();
            }
        }
        return ProtectedValue.of(sum);
    }

    private static OptionalLong number(ProtectedValue value) {
        return value instanceof ProtectedValue.Figure figure
                ? OptionalLong.of(figure.value().longValueExact())
                : OptionalLong.empty();
    }

    private static ProtectedValue difference(OptionalLong now, OptionalLong then) {
        return now.isEmpty() || then.isEmpty()
                ? ProtectedValue.of(CellSymbol.SUPPRESSED)
                : ProtectedValue.of(now.getAsLong() - then.getAsLong());
    }

    private ProtectedValue count(PublishedTable of, Category line, Category status) {
        if (!exists(status, of)) {
            return ProtectedValue.of(CellSymbol.NOT_APPLICABLE);
        }
        return orSuppressed(printed(of, line, status), ProtectedValue::of);
    }

    private ProtectedValue percent(Category line, Category status) {
        boolean outside = base == PercentBase.LIVING && status.equals(Category.of(Status.DIED));
        if (outside || !exists(status, table)) {
            return ProtectedValue.of(CellSymbol.NOT_APPLICABLE);
        }
        OptionalLong whole = whole(line);
        OptionalLong part = status.equals(ALL) ? whole : printed(table, line, status);
        return part.isEmpty() || whole.isEmpty()
                ? ProtectedValue.of(CellSymbol.SUPPRESSED)
                : share(part.getAsLong(), whole.getAsLong());
    }

    private ProtectedValue share(long part, long whole) {
        Optional<BigDecimal> share = Percentages.share(part, whole, decimals);
        return share.isPresent()
                ? new ProtectedValue.Figure(share.get())
                : ProtectedValue.of(CellSymbol.NOT_APPLICABLE);
    }

    private OptionalLong whole(Category line) {
        OptionalLong all = printed(table, line, ALL);
        OptionalLong died = printed(table, line, Category.of(Status.DIED));
        if (base == PercentBase.ALL || all.isEmpty()) {
            return all;
        }
        return died.isEmpty() ? died : OptionalLong.of(all.getAsLong() - died.getAsLong());
    }

    private ProtectedValue change(Category line, Category status) {
        if (against.isEmpty()) {
            return ProtectedValue.of(CellSymbol.NOT_AVAILABLE);
        }
        if (!exists(status, table) && !exists(status, against.get())) {
            return ProtectedValue.of(CellSymbol.NOT_APPLICABLE);
        }
        OptionalLong now = printed(table, line, status);
        OptionalLong then = printed(against.get(), line, status);
        return then.isEmpty()
                ? ProtectedValue.of(CellSymbol.SUPPRESSED)
                : orSuppressed(now, count -> ProtectedValue.of(count - then.getAsLong()));
    }

    private static ProtectedValue orSuppressed(OptionalLong count, Function<Long, ProtectedValue> shown) {
        return count.isPresent() ? shown.apply(count.getAsLong()) : ProtectedValue.of(CellSymbol.SUPPRESSED);
    }

    // a status that somebody has exists, whatever its list says
    private boolean exists(Category status, PublishedTable of) {
        return status.equals(ALL)
                || exists.test(Status.valueOf(status.code()), of.population().asOf())
                || printed(of, Category.total(dimension().axis()), status).orElse(1) > 0;
    }

    private static OptionalLong printed(PublishedTable of, Category line, Category status) {
        OptionalLong count = of.cells().get(CellId.of(of.population(), List.of(line, status)));
        if (count == null) {
            throw new IllegalArgumentException("the table has no line " + line);
        }
        return count;
    }
}

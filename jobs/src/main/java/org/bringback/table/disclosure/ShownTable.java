package org.bringback.table.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.PercentBase;
import org.bringback.reference.Status;
import org.bringback.table.Axis;
import org.bringback.table.Category;
import org.bringback.table.Percentages;

/**
 * A published table of status by another axis, ready to be written: every cell is a figure or a symbol.
 *
 * @param against the earlier day's table, where there is one
 * @param base of the percentages: a line's persons, or those of them who live
 * @param exists whether a status existed on a day; before, it is not applicable, which is not 0
 */
public record ShownTable(
        PublishedTable table,
        Optional<PublishedTable> against,
        PercentBase base,
        int decimals,
        BiPredicate<Status, LocalDate> exists) {

    private static final Category ALL = Category.total(Axis.STATUS);

    /** The lines, in the order of the dimension, sums included. */
    public List<Category> lines() {
        return table.dimensions().stream()
                .filter(dimension -> dimension.axis() != Axis.STATUS)
                .findFirst()
                .orElseThrow()
                .categories();
    }

    /** @param status {@code STATUS/TOTAL} for the whole line */
    public ShownCell cell(Category line, Category status) {
        return new ShownCell(
                count(table, line, status),
                percent(line, status),
                against.map(then -> count(then, line, status)).orElse(Shown.of(CellSymbol.NOT_AVAILABLE)),
                change(line, status));
    }

    private Shown count(PublishedTable of, Category line, Category status) {
        if (!exists(status, of)) {
            return Shown.of(CellSymbol.NOT_APPLICABLE);
        }
        return orSuppressed(printed(of, line, status), Shown::of);
    }

    private Shown percent(Category line, Category status) {
        boolean outside = base == PercentBase.LIVING && status.equals(Category.of(Status.DIED));
        if (outside || !exists(status, table)) {
            return Shown.of(CellSymbol.NOT_APPLICABLE);
        }
        OptionalLong whole = whole(line);
        OptionalLong part = status.equals(ALL) ? whole : printed(table, line, status);
        return part.isEmpty() || whole.isEmpty()
                ? Shown.of(CellSymbol.SUPPRESSED)
                : share(part.getAsLong(), whole.getAsLong());
    }

    private Shown share(long part, long whole) {
        Optional<BigDecimal> share = Percentages.share(part, whole, decimals);
        return share.isPresent() ? new Shown.Figure(share.get()) : Shown.of(CellSymbol.NOT_APPLICABLE);
    }

    private OptionalLong whole(Category line) {
        OptionalLong all = printed(table, line, ALL);
        OptionalLong died = printed(table, line, Category.of(Status.DIED));
        if (base == PercentBase.ALL || all.isEmpty()) {
            return all;
        }
        return died.isEmpty() ? died : OptionalLong.of(all.getAsLong() - died.getAsLong());
    }

    private Shown change(Category line, Category status) {
        if (against.isEmpty()) {
            return Shown.of(CellSymbol.NOT_AVAILABLE);
        }
        if (!exists(status, table) && !exists(status, against.get())) {
            return Shown.of(CellSymbol.NOT_APPLICABLE);
        }
        OptionalLong now = printed(table, line, status);
        OptionalLong then = printed(against.get(), line, status);
        return then.isEmpty()
                ? Shown.of(CellSymbol.SUPPRESSED)
                : orSuppressed(now, count -> Shown.of(count - then.getAsLong()));
    }

    private static Shown orSuppressed(OptionalLong count, Function<Long, Shown> shown) {
        return count.isPresent() ? shown.apply(count.getAsLong()) : Shown.of(CellSymbol.SUPPRESSED);
    }

    // a status that somebody has exists, whatever its list says
    private boolean exists(Category status, PublishedTable of) {
        return status.equals(ALL)
                || exists.test(Status.valueOf(status.code()), of.population().asOf())
                || printed(of, Category.total(lines().get(0).axis()), status).orElse(1) > 0;
    }

    private static OptionalLong printed(PublishedTable of, Category line, Category status) {
        OptionalLong count = of.cells().get(CellId.of(of.population(), List.of(line, status)));
        if (count == null) {
            throw new IllegalArgumentException("the table has no line " + line);
        }
        return count;
    }
}

package org.bringback.table.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.Status;
import org.bringback.reference.Words;
import org.bringback.table.Percentages;

/** Places by the share of their cases that are still open. Made from printed figures only, so it tells nothing new. */
final class AttentionParts {

    private static final int DECIMALS = 1;

    // of hundreds of areas only the first; of provinces all, as a map needs them
    private static final int MOST_AREAS = 25;

    private final ReportMaterial material;

    AttentionParts(ReportMaterial material) {
        this.material = material;
    }

    private record Ranked(Line place, long open, long total, BigDecimal share) {}

    /** @param places a table of places against status */
    ReportTable of(ReportTable places) {
        boolean nested = places.lines().stream().anyMatch(line -> line.level() > 0);
        List<Line> lines = ranked(places).stream()
                .limit(nested ? MOST_AREAS : Long.MAX_VALUE)
                .map(one -> Line.of(
                        one.place().id(),
                        one.place().head(),
                        List.of(Cell.of(one.open()), Cell.of(one.total()), Cell.of(one.share()))))
                .toList();
        return new ReportTable(
                Topic.ATTENTION,
                words("title_attention"),
                words("stub_attention"),
                List.of(
                        Column.of("open", words("open_persons"), Unit.PERSONS),
                        Column.of("total", words("total"), Unit.PERSONS),
                        Column.of("percent", words("open_percent"), Unit.PERCENT)),
                lines,
                Optional.empty(),
                List.of(words("note_attention")));
    }

    private static List<Ranked> ranked(ReportTable places) {
        List<Ranked> ranked = new ArrayList<>();
        boolean nested = places.lines().stream().anyMatch(line -> line.level() > 0);
        for (Line line : places.lines()) {
            if (line.weight() == Line.Weight.PLAIN
                    && (line.level() > 0 || !nested)
                    && !line.id().endsWith("unknown")) {
                rank(places, line).ifPresent(ranked::add);
            }
        }
        ranked.sort(Comparator.comparing(Ranked::share)
                .thenComparing(Ranked::open)
                .reversed()
                .thenComparing(one -> one.place().id()));
        return ranked;
    }

    private static Optional<Ranked> rank(ReportTable places, Line line) {
        OptionalLong open = sum(places, line);
        OptionalLong total = CellOf.number(line.cells().get(line.cells().size() - 1));
        if (open.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        return Percentages.share(open.getAsLong(), total.getAsLong(), DECIMALS)
                .map(share -> new Ranked(line, open.getAsLong(), total.getAsLong(), share));
    }

    private static OptionalLong sum(ReportTable places, Line line) {
        long sum = 0;
        for (int column = 0; column < places.columns().size() - 1; column++) {
            String id = places.columns().get(column).id();
            Cell cell = line.cells().get(column);
            if (AcrossParts.isOpen(Status.valueOf(id.toUpperCase(Locale.ROOT))) && !isNone(cell)) {
                OptionalLong open = CellOf.number(cell);
                if (open.isEmpty()) {
                    return open;
                }
                sum += open.getAsLong();
            }
        }
        return OptionalLong.of(sum);
    }

    private static boolean isNone(Cell cell) {
        return cell instanceof Cell.Instead instead && instead.symbol() == CellSymbol.NOT_APPLICABLE;
    }

    private Words words(String key) {
        return material.words().get(key);
    }
}

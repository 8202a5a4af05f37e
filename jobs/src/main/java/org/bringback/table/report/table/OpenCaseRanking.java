package org.bringback.table.report.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.input.ReportInput;
import org.bringback.table.status.Percentages;
import org.bringback.text.BilingualText;

/** Places by the share of their cases that are still open. Made from printed figures only, so it tells nothing new. */
public final class OpenCaseRanking {

    private static final int DECIMALS = 1;

    // of hundreds of areas only the first; of provinces all, as a map needs them
    private static final int MAX_AREAS = 25;

    private final ReportInput input;

    public OpenCaseRanking(ReportInput input) {
        this.input = input;
    }

    private record Ranked(ReportRow place, long open, long total, BigDecimal share) {}

    /** @param places a table of places against status */
    public ReportTable ranking(ReportTable places) {
        boolean nested = places.lines().stream().anyMatch(row -> row.level() > 0);
        List<ReportRow> rows = ranked(places).stream()
                .limit(nested ? MAX_AREAS : Long.MAX_VALUE)
                .map(one -> ReportRow.of(
                        one.place().id(),
                        one.place().head(),
                        List.of(ReportCell.of(one.open()), ReportCell.of(one.total()), ReportCell.of(one.share()))))
                .toList();
        return new ReportTable(
                Topic.ATTENTION,
                words("title_attention"),
                words("stub_attention"),
                List.of(
                        ReportColumn.of("open", words("open_persons"), Unit.PERSONS),
                        ReportColumn.of("total", words("total"), Unit.PERSONS),
                        ReportColumn.of("percent", words("open_percent"), Unit.PERCENT)),
                rows,
                Optional.empty(),
                List.of(words("note_attention")));
    }

    private static List<Ranked> ranked(ReportTable places) {
        List<Ranked> ranked = new ArrayList<>();
        boolean nested = places.lines().stream().anyMatch(row -> row.level() > 0);
        for (ReportRow row : places.lines()) {
            if (row.weight() == ReportRow.Weight.PLAIN
                    && (row.level() > 0 || !nested)
                    && !row.id().endsWith("unknown")) {
                rank(places, row).ifPresent(ranked::add);
            }
        }
        ranked.sort(Comparator.comparing(Ranked::share)
                .thenComparing(Ranked::open)
                .reversed()
                .thenComparing(one -> one.place().id()));
        return ranked;
    }

    private static Optional<Ranked> rank(ReportTable places, ReportRow row) {
        OptionalLong open = sum(places, row);
        OptionalLong total = CellFactory.number(row.cells().get(row.cells().size() - 1));
        if (open.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        return Percentages.share(open.getAsLong(), total.getAsLong(), DECIMALS)
                .map(share -> new Ranked(row, open.getAsLong(), total.getAsLong(), share));
    }

    private static OptionalLong sum(ReportTable places, ReportRow row) {
        long sum = 0;
        for (int column = 0; column < places.columns().size() - 1; column++) {
            String id = places.columns().get(column).id();
            ReportCell cell = row.cells().get(column);
            if (CrossTables.isOpen(Status.valueOf(id.toUpperCase(Locale.ROOT))) && !isNone(cell)) {
                OptionalLong open = CellFactory.number(cell);
                if (open.isEmpty()) {
                    return open;
                }
                sum += open.getAsLong();
            }
        }
        return OptionalLong.of(sum);
    }

    private static boolean isNone(ReportCell cell) {
        return cell instanceof ReportCell.Instead instead && instead.symbol() == CellSymbol.NOT_APPLICABLE;
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}

package org.bringback.table.report;

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
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.Percentages;

/** Places by the share of their cases that are still open. Made from printed figures only, so it tells nothing new. */
final class OpenCaseRanking {

    private static final int DECIMALS = 1;

    // of hundreds of areas only the first; of provinces all, as a map needs them
    private static final int MAX_AREAS = 25;

    private final TableFactory factory;

    private OpenCaseRanking(ReportInput input, Topic topic) {
        this.factory = new TableFactory(input, topic);
    }

    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        return PlaceTables.national(topic, nation).flatMap(new OpenCaseRanking(nation.input(), topic)::ranking);
    }

    static Optional<ReportTable> list(Topic topic, ListSubject list) {
        return PlaceTables.list(topic, list).flatMap(new OpenCaseRanking(list.input(), topic)::ranking);
    }

    static Optional<ReportTable> province(Topic topic, PlaceSubject province) {
        return PlaceTables.province(topic, province).flatMap(new OpenCaseRanking(province.input(), topic)::ranking);
    }

    private record Ranked(ReportRow place, long open, long total, BigDecimal share) {}

    /** Empty where no place can be ranked. */
    private Optional<ReportTable> ranking(ReportTable places) {
        boolean nested = places.rows().stream().anyMatch(row -> row.level() > 0);
        List<ReportRow> rows = ranked(places).stream()
                .limit(nested ? MAX_AREAS : Long.MAX_VALUE)
                .map(one -> ReportRow.of(
                        one.place().id(),
                        one.place().head(),
                        List.of(ReportCell.of(one.open()), ReportCell.of(one.total()), ReportCell.of(one.share()))))
                .toList();
        List<ReportColumn> columns = List.of(
                factory.column("open", "open_persons", Unit.PERSONS),
                factory.column("total", "total", Unit.PERSONS),
                factory.column("percent", "open_percent", Unit.PERCENT));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(factory.table("stub_attention", columns, rows, List.of(factory.get("note_attention"))));
    }

    private static List<Ranked> ranked(ReportTable places) {
        List<Ranked> ranked = new ArrayList<>();
        boolean nested = places.rows().stream().anyMatch(row -> row.level() > 0);
        for (ReportRow row : places.rows()) {
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
}

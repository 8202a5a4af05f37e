package org.bringback.table.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.ranking.FunnelLimits;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.Percentages;
import org.bringback.text.BilingualText;

/**
 * Places by the share of their cases that are still open, beside what chance would bring about. Made from printed figures
 * only, so it tells nothing new; where too few are printed there is no ranking, as the places that are left would stand where
 * others belong.
 */
final class OpenCaseRanking {

    private static final int DECIMALS = 2;

    // of hundreds of areas only the first; of provinces all, as a map needs them
    private static final int MAX_AREAS = 25;

    private final TableFactory factory;

    OpenCaseRanking(TableFactory factory) {
        this.factory = factory;
    }

    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        return PlaceTables.national(topic, nation)
                .flatMap(new OpenCaseRanking(new TableFactory(nation.input(), topic))::ranking);
    }

    static Optional<ReportTable> list(Topic topic, ListSubject list) {
        return PlaceTables.list(topic, list)
                .flatMap(new OpenCaseRanking(new TableFactory(list.input(), topic))::ranking);
    }

    static Optional<ReportTable> province(Topic topic, PlaceSubject province) {
        return PlaceTables.province(topic, province)
                .flatMap(new OpenCaseRanking(new TableFactory(province.input(), topic))::ranking);
    }

    /** A place with what is printed of it. */
    private record Place(ReportRow row, OptionalLong open, OptionalLong total) {

        boolean isKnown() {
            return open.isPresent() && total.isPresent() && total.getAsLong() > 0;
        }

        boolean isNobody() {
            return total.isPresent() && total.getAsLong() == 0;
        }

        Optional<BigDecimal> share() {
            return isKnown() ? Percentages.share(open.getAsLong(), total.getAsLong(), DECIMALS) : Optional.empty();
        }
    }

    /** By area where a list has areas and enough of them are known, else by province; empty where too few are. */
    Optional<ReportTable> ranking(ReportTable places) {
        boolean nested = places.rows().stream().anyMatch(row -> row.level() > 0);
        Optional<ReportTable> provinces = nested ? ranking(places, 0) : Optional.empty();
        return ranking(places, nested ? 1 : 0).or(() -> provinces);
    }

    private Optional<ReportTable> ranking(ReportTable places, int level) {
        List<Place> all = places(places, level);
        Optional<Place> whole = places.rows().stream()
                .filter(row -> row.weight() == ReportRow.Weight.TOTAL)
                .map(row -> place(places, row))
                .filter(Place::isKnown)
                .findFirst();
        long known = all.stream().filter(Place::isKnown).count();
        if (whole.isEmpty() || known < 2 || 3 * known < 2L * all.size()) {
            return Optional.empty();
        }
        Comparator<Place> order = Comparator.comparing(
                        (Place place) -> place.share().orElseThrow())
                .thenComparing(place -> place.open().orElse(0))
                .reversed()
                .thenComparing(place -> place.row().id());
        Stream<Place> ranked = all.stream().filter(Place::isKnown).sorted(order);
        Stream<Place> listed = level > 0
                ? ranked.limit(MAX_AREAS)
                : Stream.concat(ranked, all.stream().filter(place -> !place.isKnown()));
        return Optional.of(table(listed.toList(), whole.get(), new Counted(known, all.size(), places.notes())));
    }

    /** @param notes what is said of the figures that are ranked, as that they are older than the report */
    private record Counted(long known, long all, List<BilingualText> notes) {}

    /** Without those where nobody is. */
    private static List<Place> places(ReportTable places, int level) {
        return places.rows().stream()
                .filter(row -> row.weight() == ReportRow.Weight.PLAIN || row.weight() == ReportRow.Weight.SUM)
                .filter(row -> row.level() == level && !row.id().endsWith("unknown"))
                .map(row -> place(places, row))
                .filter(place -> !place.isNobody())
                .toList();
    }

    private static Place place(ReportTable places, ReportRow row) {
        return new Place(row, open(places, row), number(places, row, "total"));
    }

    /** Of statuses that the list does not have nobody is counted; of a suppressed one nothing is known. */
    private static OptionalLong open(ReportTable places, ReportRow row) {
        long sum = 0;
        for (String status : List.of("not_found", "in_process")) {
            Optional<ReportCell> cell = places.find(row, status);
            boolean none = cell.isEmpty() || cell.get().equals(ReportCell.of(CellSymbol.NOT_APPLICABLE));
            OptionalLong open = none ? OptionalLong.of(0) : CellFactory.number(cell.get());
            if (open.isEmpty()) {
                return open;
            }
            sum += open.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    private static OptionalLong number(ReportTable places, ReportRow row, String column) {
        return places.find(row, column).map(CellFactory::number).orElse(OptionalLong.empty());
    }

    private ReportTable table(List<Place> places, Place whole, Counted counted) {
        double share = (double) whole.open().orElseThrow() / whole.total().orElseThrow();
        List<ReportRow> rows = new ArrayList<>();
        places.forEach(
                place -> rows.add(ReportRow.of(place.row().id(), place.row().head(), cells(place, share))));
        ReportCell none = ReportCell.of(CellSymbol.NOT_APPLICABLE);
        rows.add(ReportRow.total(
                factory.get("total"),
                List.of(
                        figure(whole.open()),
                        figure(whole.total()),
                        ReportCell.of(whole.share().orElseThrow()),
                        none,
                        none,
                        none,
                        none,
                        none)));
        BilingualText ranked = counted.known() == counted.all()
                ? factory.get("note_attention")
                : factory.words().get("note_attention_some", "known", counted.known(), "all", counted.all());
        List<BilingualText> notes = new ArrayList<>(List.of(ranked, factory.get("note_chance")));
        notes.addAll(counted.notes());
        return factory.table("stub_attention", columns(), rows, notes);
    }

    private List<ReportCell> cells(Place place, double share) {
        List<ReportCell> cells = new ArrayList<>(List.of(figure(place.open()), figure(place.total())));
        if (!place.isKnown()) {
            for (int i = 0; i < 6; i++) {
                cells.add(ReportCell.of(CellSymbol.SUPPRESSED));
            }
            return cells;
        }
        long total = place.total().orElseThrow();
        FunnelLimits usual = FunnelLimits.around(total, share, FunnelLimits.USUAL);
        FunnelLimits far = FunnelLimits.around(total, share, FunnelLimits.FAR);
        cells.add(ReportCell.of(place.share().orElseThrow()));
        for (FunnelLimits limits : List.of(usual, far)) {
            cells.add(percent(limits.from(), total));
            cells.add(percent(limits.to(), total));
        }
        cells.add(ReportCell.of(factory.get(verdict(place.open().orElseThrow(), usual, far))));
        return cells;
    }

    private static String verdict(long open, FunnelLimits usual, FunnelLimits far) {
        if (far.isAbove(open) || far.isBelow(open)) {
            return far.isAbove(open) ? "chance_far_above" : "chance_far_below";
        }
        if (usual.isAbove(open) || usual.isBelow(open)) {
            return usual.isAbove(open) ? "chance_above" : "chance_below";
        }
        return "chance_within";
    }

    private static ReportCell figure(OptionalLong number) {
        return number.isPresent() ? ReportCell.of(number.getAsLong()) : ReportCell.of(CellSymbol.SUPPRESSED);
    }

    private static ReportCell percent(long part, long whole) {
        return CellFactory.percent(Percentages.share(part, whole, DECIMALS));
    }

    private List<ReportColumn> columns() {
        BilingualText usual = factory.get("chance_usual");
        BilingualText far = factory.get("chance_far");
        return List.of(
                factory.column("open", "open_persons", Unit.PERSONS),
                factory.column("total", "total", Unit.PERSONS),
                factory.column("percent", "open_percent", Unit.PERCENT),
                factory.column("usual_from", "from", usual, Unit.PERCENT),
                factory.column("usual_to", "to", usual, Unit.PERCENT),
                factory.column("far_from", "from", far, Unit.PERCENT),
                factory.column("far_to", "to", far, Unit.PERCENT),
                factory.column("chance", "chance", Unit.TEXT));
    }
}

package org.bringback.table.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.dimension.PlaceCodeErrors;
import org.bringback.table.fact.StoredSnapshot;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.table.status.LinkageCertainty;
import org.bringback.table.status.StatusSheet;

/** Tables about the figures themselves: what was delivered, and what needs a look. */
final class DataQualityTables {

    private static final int PER_CENT = 100;
    private static final int PER_MILLE = 1000;
    private static final int ROUNDED_TO = 50;

    private final ReportInput input;
    private final TableFactory factory;

    private DataQualityTables(ReportInput input, Topic topic) {
        this.input = input;
        this.factory = new TableFactory(input, topic);
    }

    /** Every list: is it there, and how old are its figures. */
    static Optional<ReportTable> completeness(Topic topic, NationalSubject nation) {
        return Optional.of(new DataQualityTables(nation.input(), topic).completeness());
    }

    private ReportTable completeness() {
        List<StoredSnapshot> snapshots = input.cohortTables().snapshots(input.asOf());
        List<ReportRow> rows = new ArrayList<>();
        for (Agency agency : input.agencies().list()) {
            Optional<StoredSnapshot> key = snapshots.stream()
                    .filter(one -> one.list().equals(agency.list()))
                    .findFirst();
            rows.add(ReportRow.of(
                    agency.list().value(),
                    agency.abbreviation(input.asOf()),
                    key.map(this::delivered).orElseGet(this::never)));
        }
        List<ReportColumn> columns = List.of(
                factory.column("as_of", "as_of_column", Unit.DATE),
                factory.column("days_old", "days_old", Unit.NUMBER),
                factory.column("persons", "persons", Unit.NUMBER),
                factory.column("delivered", "delivered", Unit.TEXT));
        return factory.table("stub_list", columns, rows);
    }

    private List<ReportCell> delivered(StoredSnapshot key) {
        LocalDate asOf = input.asOf();
        boolean now = key.asOf().equals(asOf);
        long persons = input.cohortTables().store().counts(key).total();
        return List.of(
                ReportCell.of(key.asOf()),
                ReportCell.of(ChronoUnit.DAYS.between(key.asOf(), asOf)),
                ReportCell.of(persons),
                ReportCell.of(factory.get(now ? "delivered_yes" : "delivered_no")));
    }

    private List<ReportCell> never() {
        ReportCell none = ReportCell.of(CellSymbol.NOT_AVAILABLE);
        return List.of(none, none, none, ReportCell.of(factory.get("delivered_never")));
    }

    /** What of a list's rows and pairs needs somebody to look at it. */
    static Optional<ReportTable> list(Topic topic, ListSubject list) {
        return Optional.of(new DataQualityTables(list.input(), topic).ofList(list.list(), list.sheet()));
    }

    private ReportTable ofList(ListId list, StatusSheet sheet) {
        PlaceCodeErrors places = input.protectedBreakdowns().placeErrors(list);
        List<ReportRow> rows = List.of(
                row("rejected", ReportCell.of(sheet.rejected())),
                row("quarantined", ReportCell.of(sheet.quarantined())),
                row("repeated", ReportCell.of(sheet.repeatedRows())),
                row("in_review", ReportCell.of(sheet.inReview())),
                row("in_register", inRegister(sheet)),
                row("on_another", ReportCell.of(sheet.onAnotherList())),
                row("contradicted", contradicted(list, sheet)),
                row("unknown_areas", ReportCell.of(places.unknownAreas())),
                row("unknown_provinces", ReportCell.of(places.unknownProvinces())),
                row("place_contradictions", ReportCell.of(places.contradictions())));
        return factory.table(
                "stub_quality",
                List.of(factory.column("number", "total", Unit.NUMBER)),
                rows,
                CorrectionTables.rounding(input, list::equals));
    }

    private ReportRow row(String key, ReportCell number) {
        return ReportRow.of(key, factory.get("quality_" + key), List.of(number));
    }

    private static ReportCell inRegister(StatusSheet sheet) {
        return sheet.inRegister().isPresent()
                ? ReportCell.of(sheet.inRegister().getAsLong())
                : ReportCell.of(CellSymbol.NOT_AVAILABLE);
    }

    /** Without a register nothing is known of a contradiction, which is not that there is none. */
    private ReportCell contradicted(ListId list, StatusSheet sheet) {
        return sheet.inRegister().isPresent()
                ? ReportCell.of(input.contradicted().getOrDefault(list, 0L))
                : ReportCell.of(CellSymbol.NOT_AVAILABLE);
    }

    /** The same list by list. */
    static Optional<ReportTable> national(Topic topic, NationalSubject nation) {
        return Optional.of(new DataQualityTables(nation.input(), topic).ofLists(nation.lists()));
    }

    private ReportTable ofLists(List<StatusSheet> sheets) {
        List<ReportRow> rows = new ArrayList<>();
        for (StatusSheet sheet : sheets) {
            ListId list = new ListId(sheet.table().scope());
            rows.add(ReportRow.of(
                    list.value(),
                    sheet.abbreviation(),
                    List.of(
                            ReportCell.of(sheet.rejected()),
                            ReportCell.of(sheet.quarantined()),
                            ReportCell.of(sheet.repeatedRows()),
                            ReportCell.of(sheet.inReview()),
                            inRegister(sheet),
                            ReportCell.of(sheet.onAnotherList()),
                            contradicted(list, sheet))));
        }
        List<ReportColumn> columns = List.of(
                factory.column("rejected", "rejected", Unit.NUMBER),
                factory.column("quarantined", "quarantined", Unit.NUMBER),
                factory.column("repeated", "repeated", Unit.NUMBER),
                factory.column("in_review", "in_review", Unit.NUMBER),
                factory.column("in_register", "in_register", Unit.NUMBER),
                factory.column("on_another", "on_another", Unit.NUMBER),
                factory.column("contradicted", "contradicted", Unit.NUMBER));
        return factory.table("stub_list", columns, rows, CorrectionTables.rounding(input, any -> true));
    }

    /**
     * For whom it is how certain who is who; empty where no register has anybody. What the public is shown is rounded, and
     * groups of which one per cent are fewer persons than may be told are not shown: a share then tells no single case.
     */
    static Optional<ReportTable> certainty(Topic topic, NationalSubject nation) {
        ReportInput input = nation.input();
        List<LinkageCertainty> groups =
                input.statusSheets().certainty(input.asOf(), input.reference().nameGroups());
        return groups.isEmpty() ? Optional.empty() : Optional.of(new DataQualityTables(input, topic).ofGroups(groups));
    }

    private ReportTable ofGroups(List<LinkageCertainty> groups) {
        List<ReportRow> rows = new ArrayList<>();
        for (LinkageCertainty group : groups) {
            rows.add(ReportRow.of(
                    group.group().name(),
                    factory.get("certainty_" + group.group()),
                    input.isInternal() || group.cases() >= (long) PER_CENT * input.minimum()
                            ? certainty(group)
                            : Collections.nCopies(5, ReportCell.of(CellSymbol.SUPPRESSED))));
        }
        List<ReportColumn> columns = Stream.of("cases", "found", "in_review", "unmatched", "expected_wrong")
                .map(id -> factory.column(id, "certainty_" + id, Unit.NUMBER))
                .toList();
        return factory.table("stub_certainty", columns, rows, List.of(factory.get("note_certainty")));
    }

    private List<ReportCell> certainty(LinkageCertainty group) {
        long step = input.isInternal() ? 1 : ROUNDED_TO;
        return List.of(
                ReportCell.of(Math.round((double) group.cases() / step) * step),
                share(PER_CENT, (double) group.found(), group.cases()),
                share(PER_CENT, (double) group.inReview(), group.cases()),
                share(PER_CENT, (double) group.unmatched(), group.cases()),
                share(PER_MILLE, group.expectedWrong(), group.found()));
    }

    private static ReportCell share(int parts, double part, long whole) {
        return whole == 0 ? ReportCell.of(CellSymbol.NOT_APPLICABLE) : ReportCell.of(Math.round(parts * part / whole));
    }
}

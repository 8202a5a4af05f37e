package org.bringback.table.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.reference.ReportWords;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.reference.programme.PlaceReport;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.status.StatusTable;
import org.bringback.text.BilingualText;

/** Makes the reports of programmes, and the portfolio, which has all of them beside the main cohort. */
public final class ProgrammeReports {

    /** All programmes beside the main cohort. */
    public static final ReportDefinition PORTFOLIO = new ReportDefinition(
            "PORTFOLIO",
            0,
            new ReportDefinition.Names("portfolio", new BilingualText("ภาพรวมทุกโครงการ", "All programmes"), ""),
            ReportDefinition.Prominence.ALWAYS,
            Optional.empty(),
            new ReportDefinition.Layout("programme-sheet", List.of()));

    /** One programme. */
    public static final ReportDefinition PROGRAMME = new ReportDefinition(
            "PROGRAMME",
            1,
            new ReportDefinition.Names("programmes", new BilingualText("รายงานของโครงการ", "Programmes"), "programme-"),
            ReportDefinition.Prominence.ALWAYS,
            Optional.empty(),
            new ReportDefinition.Layout(
                    "programme-sheet",
                    List.of(new ChartDefinition(ChartDefinition.Kind.ACHIEVEMENT, Topic.INDICATORS, true))));

    /** One place of a programme. */
    public static final ReportDefinition PLACE = new ReportDefinition(
            "PROGRAMME_PLACE",
            2,
            new ReportDefinition.Names(
                    "programme-places",
                    new BilingualText("รายงานรายพื้นที่ของโครงการ", "Places of programmes"),
                    "programme-"),
            ReportDefinition.Prominence.LISTED,
            Optional.empty(),
            new ReportDefinition.Layout("programme-sheet", List.of()));

    /** In their order. */
    public static final List<ReportDefinition> KINDS = List.of(PORTFOLIO, PROGRAMME, PLACE);

    private static final int LONGEST_COHORT = 31;
    private static final String BANGKOK = "10";

    /**
     * What the reports of a day are made from.
     *
     * @param programmes those with files, in the order of their ids
     * @param nation the main cohort's cases by status at its newest day; empty where there are none
     * @param minimum the smallest number of persons that is shown; empty in the internal edition
     * @param banner what has to stand on every page
     */
    public record Input(
            List<ProgrammeOverview> programmes,
            Optional<StatusTable> nation,
            LocalDate asOf,
            ReportWords words,
            DisclosureRules disclosure,
            OptionalInt minimum,
            Optional<BilingualText> banner) {

        public Input {
            programmes = List.copyOf(programmes);
        }
    }

    private final Input input;

    public ProgrammeReports(Input input) {
        this.input = input;
    }

    /** The portfolio first. */
    public List<Report> make() {
        List<Report> reports = new ArrayList<>();
        reports.add(portfolio());
        input.programmes().forEach(overview -> reports.add(report(overview)));
        input.programmes().forEach(overview -> reports.addAll(places(overview)));
        return reports;
    }

    private List<Report> places(ProgrammeOverview overview) {
        List<Report> reports = new ArrayList<>();
        for (int number = 0; number < overview.programme().reports().size(); number++) {
            ProgrammePlaceTables tables = new ProgrammePlaceTables(overview, number, input.words());
            overview.programme().places().forEach(place -> reports.add(report(overview, tables, place)));
        }
        return reports;
    }

    /** Names the report of a programme. */
    public static ReportId id(Programme programme) {
        return new ReportId(PROGRAMME, programme.id());
    }

    /** Names the report of one of its places. */
    public static ReportId id(Programme programme, PlaceReport report, ProgrammePlace place) {
        return new ReportId(PLACE, String.join("-", programme.id(), report.id(), place.id()));
    }

    private Report report(ProgrammeOverview overview, ProgrammePlaceTables of, ProgrammePlace place) {
        BilingualText name = input.words()
                .get(
                        "programme_place_name",
                        "report",
                        of.definition().name(),
                        "place",
                        inFull(place, overview.asOf()),
                        "programme",
                        overview.programme().name());
        List<ReportTable> tables = of.list(place);
        return new Report(
                id(overview.programme(), of.definition(), place),
                cohort(overview),
                name,
                name,
                overview.asOf(),
                Optional.empty(),
                overview.revision(),
                "programme/" + overview.programme().id() + "/" + of.definition().id() + "/" + place.id() + "/"
                        + overview.asOf() + "/r" + overview.revision(),
                input.banner(),
                of.sentences(place),
                tables,
                notes(tables, List.of("programme_note_place")));
    }

    // Bangkok is called no province in Thai
    private static BilingualText inFull(ProgrammePlace place, LocalDate day) {
        return place.isProvince(day) && !place.id().equals(BANGKOK)
                ? new BilingualText(
                        "จังหวัด" + place.name().thai(), place.name().english())
                : place.name();
    }

    private static CohortId cohort(ProgrammeOverview overview) {
        String id = overview.programme().id();
        return new CohortId(id.substring(0, Math.min(LONGEST_COHORT, id.length())));
    }

    /** What the tables of these reports show, in their order. */
    public static List<Topic> topics(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.tables().stream())
                .map(ReportTable::topic)
                .distinct()
                .sorted()
                .toList();
    }

    private Report portfolio() {
        PortfolioTables portfolio = new PortfolioTables(input);
        List<ReportTable> tables = portfolio.list();
        return new Report(
                new ReportId(PORTFOLIO, "portfolio"),
                input.nation().map(StatusTable::cohort).orElse(new CohortId("programmes")),
                words("portfolio_name"),
                words("portfolio_name"),
                input.asOf(),
                Optional.empty(),
                1,
                "portfolio/" + input.asOf(),
                input.banner(),
                portfolio.sentences(),
                tables,
                notes(tables, List.of("portfolio_note_figures", "portfolio_note_persons")));
    }

    private Report report(ProgrammeOverview overview) {
        IndicatorTables indicators = new IndicatorTables(overview, input.words(), input.minimum());
        List<ReportTable> tables = indicators.list();
        String id = overview.programme().id();
        return new Report(
                id(overview.programme()),
                cohort(overview),
                overview.programme().name(),
                overview.programme().name(),
                overview.asOf(),
                Optional.empty(),
                overview.revision(),
                "programme/" + id + "/" + overview.asOf() + "/r" + overview.revision(),
                input.banner(),
                new ProgrammeSentences(overview, input.words()).list(),
                tables,
                notes(
                        tables,
                        TargetCounts.of(overview).targets() == 0
                                ? List.of()
                                : List.of("programme_note_achievement", "programme_note_assessment")));
    }

    private List<BilingualText> notes(List<ReportTable> tables, List<String> keys) {
        List<BilingualText> notes = new ArrayList<>();
        keys.forEach(key -> notes.add(words(key)));
        input.minimum().ifPresent(least -> notes.add(input.words().get("programme_note_minimum", "minimum", least)));
        legend(tables).ifPresent(notes::add);
        return notes;
    }

    private Optional<BilingualText> legend(List<ReportTable> tables) {
        Set<CellSymbol> used = EnumSet.noneOf(CellSymbol.class);
        tables.forEach(table -> table.rows()
                .forEach(row -> row.cells().forEach(cell -> {
                    if (cell instanceof ReportCell.Instead instead) {
                        used.add(instead.symbol());
                    }
                })));
        return used.stream()
                .map(symbol -> input.disclosure().symbol(symbol))
                .map(symbol -> input.words().get("note_legend", "mark", symbol.mark(), "meaning", symbol.meaning()))
                .reduce((one, other) ->
                        new BilingualText(one.thai() + " " + other.thai(), one.english() + " " + other.english()));
    }

    private BilingualText words(String key) {
        return input.words().get(key);
    }
}

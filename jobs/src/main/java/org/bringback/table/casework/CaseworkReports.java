package org.bringback.table.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.casework.HeldCase;
import org.bringback.casework.problem.Problem;
import org.bringback.reference.codes.Province;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.release.AudienceEdition;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.ReportId;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** The centre's summary and the packs of the provinces' committees. A published figure is one of the linked tables. */
public final class CaseworkReports {

    private static final Optional<String> EVERYBODY = Optional.empty();
    private static final ReportDefinition.Layout SHEET = new ReportDefinition.Layout("casework-sheet", List.of());

    /** The summary of the centre that coordinates all levels. */
    public static final ReportDefinition CENTRE = new ReportDefinition(
            "CENTRE",
            0,
            new ReportDefinition.Names("centre", new BilingualText("ศูนย์ประสานงาน", "Coordination centre"), ""),
            ReportDefinition.Prominence.ALWAYS,
            EVERYBODY,
            SHEET);

    /** What a province's committee has before it. */
    public static final ReportDefinition COMMITTEE = new ReportDefinition(
            "COMMITTEE",
            1,
            new ReportDefinition.Names(
                    "committees", new BilingualText("คณะกรรมการระดับจังหวัด", "Provincial committees"), "committee-"),
            ReportDefinition.Prominence.LISTED,
            EVERYBODY,
            SHEET);

    private final CaseworkBasis basis;
    private final CaseworkTables counts;

    public CaseworkReports(CaseworkBasis basis) {
        this.basis = basis;
        this.counts = new CaseworkTables(basis);
    }

    /** What the tables of these reports may show, in their order. */
    public static List<Topic> topics() {
        return IntStream.range(0, CaseworkReportTables.TOPICS.size())
                .mapToObj(position -> new Topic(CaseworkReportTables.TOPICS.get(position), position))
                .toList();
    }

    /**
     * All counts, before disclosure control.
     *
     * @param revision of the day's figures, from 1
     */
    public LinkedTables linked(int revision) {
        return counts.linked(revision);
    }

    /**
     * The reports of one edition.
     *
     * @param publication what may be printed of {@link #linked}
     * @param banner what has to stand on every page
     */
    public List<Report> make(
            Publication publication, AudienceEdition edition, int revision, Optional<BilingualText> banner) {
        int minimum = edition.audience().map(Audience::minimum).orElse(1);
        CaseworkReportTables tables =
                new CaseworkReportTables(basis, new CaseworkCells(publication.printed(), minimum), counts, revision);
        boolean internal = edition.audience().isEmpty();
        List<Report> reports = new ArrayList<>();
        Map<Category, List<HeldCase>> byProvince =
                basis.cases().stream().collect(Collectors.groupingBy(counts::province));
        ProblemPlaces problems = new ProblemPlaces(basis, internal ? basis.cases() : List.of(), counts::province);
        reports.add(centre(problems, internal, tables, revision, banner));
        for (Province province : basis.settings().reference().provinces().list()) {
            Category place = Category.of(province.code());
            List<ReportTable> made = internal
                    ? within(
                            province,
                            byProvince.getOrDefault(place, List.of()),
                            problems.ofPlace(place),
                            tables,
                            revision)
                    : committee(province, byProvince.getOrDefault(place, List.of()), tables);
            BilingualText name = tables.words("committee", "province", province.name());
            reports.add(report(new ReportId(COMMITTEE, province.code().value()), name, made, tables, revision, banner));
        }
        return reports;
    }

    private Report centre(
            ProblemPlaces places,
            boolean internal,
            CaseworkReportTables tables,
            int revision,
            Optional<BilingualText> banner) {
        RiskReportTables risk = new RiskReportTables(basis, tables);
        ProblemReportTables problems = new ProblemReportTables(basis, tables);
        List<ReportTable> made = new ArrayList<>(List.of(
                tables.lists(),
                tables.steps(),
                tables.done(),
                tables.days(Category.total(Axis.PLACE), basis.cases()),
                tables.followUps(),
                tables.returns(),
                tables.referrals(),
                tables.inTransit()));
        made.addAll(risk.all());
        made.addAll(problems.counted(internal));
        made.add(tables.places());
        if (internal) {
            problems.open(places.ofTheCentre()).ifPresent(made::add);
        }
        made.add(tables.signOffs());
        BilingualText name = tables.words("centre");
        return report(new ReportId(CENTRE, "centre"), name, made, tables, revision, banner);
    }

    private List<ReportTable> committee(Province province, List<HeldCase> cases, CaseworkReportTables tables) {
        List<ReportTable> made =
                new ArrayList<>(List.of(tables.province(province), tables.days(Category.of(province.code()), cases)));
        if (!basis.beside().risk().rules().isEmpty()) {
            made.add(new RiskReportTables(basis, tables).province(province));
        }
        return made;
    }

    /** What a committee has before it that is not published: everything, of its province alone. */
    private List<ReportTable> within(
            Province province, List<HeldCase> cases, List<Problem> written, CaseworkReportTables tables, int revision) {
        CaseworkBasis part = basis.only(cases, written);
        CaseworkTables own = new CaseworkTables(part);
        Publication all = Publication.of(own.linked(revision), Set.of());
        CaseworkReportTables within =
                new CaseworkReportTables(part, new CaseworkCells(all.printed(), 1), own, revision);
        ProblemReportTables problems = new ProblemReportTables(part, within);
        List<ReportTable> made = new ArrayList<>(List.of(
                tables.province(province),
                within.steps(),
                within.done(),
                within.days(Category.total(Axis.PLACE), cases),
                within.followUps(),
                within.returns()));
        made.addAll(new RiskReportTables(part, within).levels());
        made.addAll(problems.counted(true));
        made.add(within.areas(new AreaRows(basis).rows(cases)));
        problems.open(written).ifPresent(made::add);
        return made;
    }

    private Report report(
            ReportId id,
            BilingualText name,
            List<ReportTable> made,
            CaseworkReportTables tables,
            int revision,
            Optional<BilingualText> banner) {
        return new Report(
                id,
                basis.cohort().id(),
                name,
                name,
                basis.asOf(),
                Optional.empty(),
                revision,
                "casework/" + id.fileStem() + "/" + basis.asOf() + "/r" + revision,
                banner,
                new CaseworkSentences(tables).sentences(made),
                made,
                notes(made, tables));
    }

    private List<BilingualText> notes(List<ReportTable> made, CaseworkReportTables tables) {
        List<BilingualText> notes = new ArrayList<>(List.of(tables.words("note_case"), tables.words("note_computed")));
        Set<CellSymbol> used = EnumSet.noneOf(CellSymbol.class);
        made.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> {
                    if (cell instanceof ReportCell.Instead instead) {
                        used.add(instead.symbol());
                    }
                });
        BilingualText legend = basis.settings().words().get("note_symbols_one_date");
        for (CellSymbol symbol : used) {
            DisclosureRules.Symbol meaning = basis.settings().disclosure().symbol(symbol);
            BilingualText more =
                    basis.settings().words().get("note_legend", "mark", meaning.mark(), "meaning", meaning.meaning());
            legend = legend.join(more.map(text -> " " + text));
        }
        if (!used.isEmpty()) {
            notes.add(legend);
        }
        return notes;
    }
}

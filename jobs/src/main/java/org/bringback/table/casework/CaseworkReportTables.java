package org.bringback.table.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.casework.CaseEntry.FollowUpResult;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.HeldCase.Custody;
import org.bringback.casework.Partner;
import org.bringback.casework.SignOff;
import org.bringback.casework.Step;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.codes.Province;
import org.bringback.table.casework.CaseworkTables.Counted;
import org.bringback.table.casework.CaseworkTables.Return;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.Population;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** The tables of the nation's casework, each cell one of the edition's figures. */
final class CaseworkReportTables {

    /** In the order of reports. */
    static final List<String> TOPICS = List.of(
            Topic.STATUS,
            "steps",
            "steps-done",
            "days",
            "follow-ups",
            "returns",
            "referrals",
            "in-transit",
            "risks",
            "risk-place",
            "risk-rates",
            "problems",
            "problem-categories",
            "casework-place",
            "casework-area",
            "problems-open",
            "sign-offs");

    private static final List<Custody> CUSTODY =
            List.of(Custody.OPEN, Custody.IN_TRANSIT, Custody.FORWARDED, Custody.CLOSED);

    private final CaseworkBasis basis;
    private final CaseworkCells cells;
    private final CaseworkTables counts;
    private final int revision;

    CaseworkReportTables(CaseworkBasis basis, CaseworkCells cells, CaseworkTables counts, int revision) {
        this.basis = basis;
        this.cells = cells;
        this.counts = counts;
        this.revision = revision;
    }

    CaseworkCells cells() {
        return cells;
    }

    Population population(Counted counted) {
        return counts.population(counted, revision);
    }

    BilingualText words(String key, Object... namesAndValues) {
        return basis.settings().words().get("casework_" + key, namesAndValues);
    }

    BilingualText date(LocalDate day) {
        return basis.settings().words().date(day);
    }

    ReportTable table(String topic, String stub, List<ReportColumn> columns, List<ReportRow> rows) {
        return new ReportTable(
                new Topic(topic, TOPICS.indexOf(topic)),
                words("title_" + topic),
                words("stub_" + stub),
                columns,
                rows,
                Optional.empty(),
                basis
                        .settings()
                        .words()
                        .find("casework_note_" + topic)
                        .map(note -> words("note_" + topic, "days", ReferralCounts.DAYS_TO_ANSWER))
                        .stream()
                        .toList());
    }

    ReportColumn column(String id, Unit unit) {
        return ReportColumn.of(id, words(id, "days", ReferralCounts.DAYS_TO_ANSWER), unit);
    }

    List<ReportColumn> columns(Unit unit, String... ids) {
        return Arrays.stream(ids).map(id -> column(id, unit)).toList();
    }

    /** Where the cases of every list are. */
    ReportTable lists() {
        List<ReportRow> rows = new ArrayList<>();
        for (Agency agency : basis.settings().agencies().list()) {
            Category list = new Category(Axis.PARTY, agency.list().value());
            rows.add(ReportRow.of(agency.list().value(), agency.abbreviation(basis.asOf()), custody(list)));
        }
        rows.add(ReportRow.total(total(), custody(Category.total(Axis.PARTY))));
        return table(Topic.STATUS, "list", custodyColumns(), rows);
    }

    /** Where the cases of one province are. */
    ReportTable province(Province province) {
        ReportRow row = ReportRow.of(province.code().value(), province.name(), custody(Category.of(province.code())));
        return table(Topic.STATUS, "place", custodyColumns(), List.of(row));
    }

    private List<ReportColumn> custodyColumns() {
        return columns(Unit.CASES, "open", "in_transit", "forwarded", "closed", "all");
    }

    BilingualText total() {
        return basis.settings().words().get("total");
    }

    private List<ReportCell> custody(Category row) {
        List<ReportCell> row1 = new ArrayList<>(cells.counts(
                population(Counted.CASES),
                row,
                CUSTODY.stream().map(CaseworkTables::category).toList()));
        row1.add(cells.count(population(Counted.CASES), row));
        return row1;
    }

    /** Cases by the step that they are in. */
    ReportTable steps() {
        List<ReportRow> rows = new ArrayList<>();
        Population cases = population(Counted.CASES);
        for (Step step : basis.rules().steps().list()) {
            Category row = CaseworkTables.category(step);
            rows.add(ReportRow.of(step.id(), step.name(), timing(row, cells.count(cases, row))));
        }
        ReportCell all = cells.count(cases);
        rows.add(ReportRow.total(
                total(),
                timing(Category.total(Axis.STEP), CaseworkCells.less(all, cells.count(cases, CaseworkTables.CLOSED)))));
        return table("steps", "step", stepColumns("waiting"), rows);
    }

    private List<ReportColumn> stepColumns(String sum) {
        List<ReportColumn> columns = new ArrayList<>(columns(Unit.CASES, "on_time", "in_grace", "late", sum));
        columns.add(column("late_percent", Unit.PERCENT));
        return columns;
    }

    private List<ReportCell> timing(Category row, ReportCell sum) {
        List<ReportCell> of = new ArrayList<>(cells.counts(
                population(Counted.CASES),
                row,
                Arrays.stream(CaseState.Timing.values())
                        .map(CaseworkTables::category)
                        .toList()));
        of.add(sum);
        of.add(CaseworkCells.percent(of.get(CaseState.Timing.LATE.ordinal()), sum));
        return of;
    }

    /** Steps that are done. */
    ReportTable done() {
        List<ReportRow> rows = new ArrayList<>();
        for (Step step : basis.rules().steps().list()) {
            rows.add(ReportRow.of(step.id(), step.name(), done(CaseworkTables.category(step))));
        }
        rows.add(ReportRow.total(total(), done(Category.total(Axis.STEP))));
        return table("steps-done", "step", stepColumns("done"), rows);
    }

    private List<ReportCell> done(Category row) {
        Population done = population(Counted.STEPS_DONE);
        List<ReportCell> of = new ArrayList<>(cells.counts(
                done,
                row,
                Arrays.stream(CaseState.Timing.values())
                        .map(CaseworkTables::done)
                        .toList()));
        of.add(cells.count(done, row));
        of.add(CaseworkCells.percent(of.get(CaseState.Timing.LATE.ordinal()), cells.count(done, row)));
        return of;
    }

    /**
     * Days from listing to the first contact, until the child was found, and until it was enrolled.
     *
     * @param place of these cases; the total for all
     */
    ReportTable days(Category place, Collection<HeldCase> cases) {
        List<ReportRow> rows = ReachedSteps.MEASURED.stream()
                .map(work -> ReportRow.of(work.name(), words("until_" + work.name()), days(place, work, cases)))
                .toList();
        List<ReportColumn> columns = new ArrayList<>(columns(Unit.CASES, "cases_so_far"));
        if (place.isTotal()) {
            columns.addAll(columns(Unit.CASES, "when_listed", "later"));
        }
        columns.addAll(columns(Unit.NUMBER, "median_days", "ninth_days"));
        return table("days", "until", columns, rows);
    }

    /** How many had come so far when they were listed is told of all places together. */
    private List<ReportCell> days(Category place, Step.Work work, Collection<HeldCase> cases) {
        Population all = population(Counted.CASES);
        List<ReportCell> row = new ArrayList<>(List.of(cells.count(all, place, ReachedSteps.until(work))));
        if (place.isTotal()) {
            row.add(cells.count(all, ReachedSteps.whenListed(work)));
            row.add(cells.count(all, ReachedSteps.later(work)));
        }
        row.addAll(cells.times(row.get(row.size() - 1), WaitingTimes.of(cases, work)));
        return row;
    }

    /** What follow-ups found. */
    ReportTable followUps() {
        List<ReportRow> rows = new ArrayList<>();
        for (FollowUpResult result : FollowUpResult.values()) {
            rows.add(ReportRow.of(
                    result.name(),
                    result.words(),
                    List.of(cells.count(population(Counted.FOLLOW_UPS), CaseworkTables.category(result)))));
        }
        rows.add(ReportRow.total(total(), List.of(cells.count(population(Counted.FOLLOW_UPS)))));
        return table("follow-ups", "result", columns(Unit.NUMBER, "times"), rows);
    }

    /** Persons who returned, and of them those who left again: the repeat rate. */
    ReportTable returns() {
        Population persons = population(Counted.PERSONS);
        ReportCell returned = CaseworkCells.less(
                cells.count(persons), cells.count(persons, CaseworkTables.category(Return.NOT_RETURNED)));
        ReportCell again = cells.count(persons, CaseworkTables.category(Return.LEFT_AGAIN));
        List<ReportRow> rows = List.of(
                ReportRow.of(
                        "RETURNED", words("returned"), List.of(returned, CaseworkCells.percent(returned, returned))),
                ReportRow.of(
                        "LEFT_AGAIN", words("left_again"), List.of(again, CaseworkCells.percent(again, returned))));
        List<ReportColumn> columns = new ArrayList<>(columns(Unit.PERSONS, "persons"));
        columns.add(column("of_returned_percent", Unit.PERCENT));
        return table("returns", "became", columns, rows);
    }

    /** What partners were sent, and how soon they answered. */
    ReportTable referrals() {
        List<ReportRow> rows = new ArrayList<>();
        for (String id : CaseworkTables.partners(basis)) {
            BilingualText name =
                    basis.rules().partners().find(id).map(Partner::name).orElse(new BilingualText(id, id));
            rows.add(ReportRow.of(id, name, referrals(ReferralCounts.partner(id))));
        }
        rows.add(ReportRow.total(total(), referrals(Category.total(Axis.PARTY))));
        List<ReportColumn> columns = new ArrayList<>(
                columns(Unit.NUMBER, "sent", "without_answer", "held", "rejected", "given_back", "ended", "in_time"));
        columns.add(column("in_time_percent", Unit.PERCENT));
        return table("referrals", "partner", columns, rows);
    }

    private List<ReportCell> referrals(Category partner) {
        Population referrals = population(Counted.REFERRALS);
        List<ReportCell> row = new ArrayList<>();
        ReportCell sent = cells.count(referrals, partner);
        row.add(sent);
        Arrays.stream(ReferralCounts.Standing.values())
                .map(CaseworkTables::category)
                .forEach(standing -> row.add(cells.count(referrals, partner, standing)));
        ReportCell inTime = cells.count(referrals, partner, CaseworkTables.category(ReferralCounts.Answer.IN_TIME));
        row.add(inTime);
        row.add(CaseworkCells.percent(inTime, sent));
        return row;
    }

    /** Cases in transit by age. */
    ReportTable inTransit() {
        Population cases = population(Counted.CASES);
        List<ReportRow> rows = new ArrayList<>();
        for (ReferralCounts.Age age : ReferralCounts.Age.values()) {
            rows.add(ReportRow.of(
                    age.name(), words(age.name()), List.of(cells.count(cases, CaseworkTables.category(age)))));
        }
        rows.add(ReportRow.total(total(), List.of(cells.count(cases, CaseworkTables.IN_TRANSIT))));
        return table("in-transit", "age", columns(Unit.CASES, "cases"), rows);
    }

    /** Where the cases of every province are. */
    ReportTable places() {
        List<ReportRow> rows = new ArrayList<>();
        for (Province province : basis.settings().reference().provinces().list()) {
            rows.add(ReportRow.of(province.code().value(), province.name(), place(Category.of(province.code()))));
        }
        rows.add(ReportRow.of("unknown", basis.settings().words().get("unknown"), place(Category.unknown(Axis.PLACE))));
        rows.add(ReportRow.total(total(), place(Category.total(Axis.PLACE))));
        List<ReportColumn> columns = new ArrayList<>(custodyColumns());
        columns.add(column("late", Unit.CASES));
        return table("casework-place", "place", columns, rows);
    }

    private List<ReportCell> place(Category row) {
        List<ReportCell> place = new ArrayList<>(custody(row));
        place.add(cells.count(population(Counted.CASES), row, CaseworkTables.category(CaseState.Timing.LATE)));
        return place;
    }

    /** How many areas of every list have signed off. */
    ReportTable signOffs() {
        Map<String, long[]> byList = new TreeMap<>();
        for (SignOff.Completeness area : basis.beside().areas()) {
            long[] counts = byList.computeIfAbsent(area.list().value(), list -> new long[2]);
            counts[0]++;
            counts[1] += area.signOff().isPresent() ? 1 : 0;
        }
        List<ReportRow> rows = new ArrayList<>();
        for (Agency agency : basis.settings().agencies().list()) {
            long[] counts = byList.get(agency.list().value());
            if (counts != null) {
                rows.add(ReportRow.of(
                        agency.list().value(),
                        agency.abbreviation(basis.asOf()),
                        List.of(ReportCell.of(counts[0]), ReportCell.of(counts[1]))));
            }
        }
        return table("sign-offs", "list", columns(Unit.NUMBER, "areas", "signed_off"), rows);
    }

    /** Areas with cases that are open, for those who may see every case. */
    ReportTable areas(List<ReportRow> rows) {
        List<ReportColumn> columns = new ArrayList<>(custodyColumns());
        columns.add(column("late", Unit.CASES));
        columns.add(column("signed_off_on", Unit.TEXT));
        return table("casework-area", "area", columns, rows);
    }
}

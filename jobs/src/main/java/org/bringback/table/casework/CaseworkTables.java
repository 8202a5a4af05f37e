package org.bringback.table.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.casework.CaseEntry.FollowUpResult;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.HeldCase.Custody;
import org.bringback.casework.Referral;
import org.bringback.casework.Step;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.dimension.Place;
import org.bringback.table.dimension.Places;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;

/**
 * Counts casework in tables that disclosure control knows. Cases that are closed are one category beside those that are on
 * time or late and beside those that somebody has, so that what two tables say together is seen by the check too.
 */
final class CaseworkTables {

    static final Category CLOSED = category(Custody.CLOSED);
    static final Category IN_TRANSIT = category(Custody.IN_TRANSIT);

    private static final String DONE = "DONE_";
    private static final Category OUT_OF_STEPS = new Category(Axis.STEP, "closed");

    private final CaseworkBasis basis;
    private final Places places;
    private final ReferralCounts referrals;
    private final RiskCounts risk;
    private final List<CountTable> tables = new ArrayList<>();

    /** The kinds of things that are counted. */
    enum Counted {
        CASES("casework"),
        STEPS_DONE("casework-done"),
        FOLLOW_UPS("casework-follow-ups"),
        PERSONS("casework-persons"),
        REFERRALS("casework-referrals"),
        PROBLEMS("casework-problems");

        private final String scope;

        Counted(String scope) {
            this.scope = scope;
        }

        String scope() {
            return scope;
        }
    }

    /** What became of a person, whatever the number of lists. */
    enum Return {
        NOT_RETURNED,
        STAYED,
        LEFT_AGAIN
    }

    CaseworkTables(CaseworkBasis basis) {
        this.basis = basis;
        this.places = new Places(
                basis.settings().reference().provinces(),
                basis.settings().reference().areas());
        this.referrals = new ReferralCounts(basis);
        this.risk = new RiskCounts(basis.beside().risk());
    }

    static Category category(Enum<?> where) {
        return new Category(Axis.CASEWORK, where.name());
    }

    static Category done(CaseState.Timing timing) {
        return new Category(Axis.CASEWORK, DONE + timing.name());
    }

    static Category category(Step step) {
        return new Category(Axis.STEP, step.id());
    }

    Population population(Counted counted, int revision) {
        return new Population(counted.scope(), basis.asOf(), revision);
    }

    /** All tables, in a revision of the day's figures. */
    LinkedTables linked(int revision) {
        tables.clear();
        Population all = population(Counted.CASES, revision);
        Dimension custody = dimension(
                Arrays.stream(Custody.values()).map(CaseworkTables::category).toList());
        Dimension timing = dimension(
                Stream.concat(Arrays.stream(CaseState.Timing.values()).map(CaseworkTables::category), Stream.of(CLOSED))
                        .toList());
        Dimension provinces = Dimension.of(Axis.PLACE, provinces());
        add("lists", all, List.of(lists(), custody), held -> List.of(list(held), category(held.custody())));
        add("places", all, List.of(provinces, custody), held -> List.of(province(held), category(held.custody())));
        add("late", all, List.of(provinces, timing), held -> List.of(province(held), timing(held)));
        add("steps", all, List.of(steps(true), timing), held -> List.of(step(held), timing(held)));
        add("transit", all, List.of(transit()), held -> List.of(referrals.age(held)));
        add(
                "reached",
                all,
                List.of(provinces, ReachedSteps.everReached()),
                held -> List.of(province(held), ReachedSteps.farthest(held)));
        add("reached-when", all, List.of(ReachedSteps.reachedWhen()), held -> List.of(ReachedSteps.whenReached(held)));
        if (!basis.beside().risk().rules().isEmpty()) {
            add("risk", all, List.of(risk.byRule()), held -> List.of(risk.ruleOf(held)));
            add(
                    "risk-places",
                    all,
                    List.of(provinces, RiskCounts.anyRule()),
                    held -> List.of(province(held), risk.anyOf(held)));
            tables.addAll(risk.rates(all));
        }
        done(population(Counted.STEPS_DONE, revision));
        followUps(population(Counted.FOLLOW_UPS, revision));
        persons(population(Counted.PERSONS, revision));
        Population sent = population(Counted.REFERRALS, revision);
        tables.add(referrals.states(sent));
        tables.add(referrals.answers(sent));
        tables.addAll(new ProblemCounts(basis).tables(population(Counted.PROBLEMS, revision)));
        new CaseworkChecks(basis, revision).require(tables);
        return new LinkedTables(tables, List.of(), List.of());
    }

    /** Leaves of a table with one dimension. */
    static Map<List<Category>, Long> alone(Map<Category, Long> leaves) {
        return leaves.entrySet().stream()
                .collect(Collectors.toMap(leaf -> List.of(leaf.getKey()), Map.Entry::getValue));
    }

    private static Dimension dimension(List<Category> categories) {
        return Dimension.of(Axis.CASEWORK, categories);
    }

    private void add(
            String name, Population population, List<Dimension> dimensions, Function<HeldCase, List<Category>> leaf) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        basis.cases().forEach(held -> leaves.merge(leaf.apply(held), 1L, Long::sum));
        tables.add(CountTable.of(name, population, dimensions, leaves));
    }

    private Dimension lists() {
        return Dimension.of(
                Axis.PARTY,
                basis.settings().agencies().list().stream()
                        .map(agency -> new Category(Axis.PARTY, agency.list().value()))
                        .toList());
    }

    private static Category list(HeldCase held) {
        return new Category(Axis.PARTY, held.state().listed().list().value());
    }

    private List<Category> provinces() {
        return Stream.concat(
                        basis.settings().reference().provinces().list().stream()
                                .map(Province::code)
                                .map(Category::of),
                        Stream.of(Category.unknown(Axis.PLACE)))
                .toList();
    }

    /** The province in which a case counts, as in all other reports. */
    Category province(HeldCase held) {
        Place place = places.locate(
                        held.state()
                                .listed()
                                .places()
                                .province()
                                .map(ProvinceCode::value)
                                .orElse(null),
                        held.state().listed().places().area().map(AreaId::value).orElse(null))
                .place();
        return Place.province(place.category());
    }

    private Category timing(HeldCase held) {
        return held.state().timing(basis.asOf()).map(CaseworkTables::category).orElse(CLOSED);
    }

    private Dimension steps(boolean closedToo) {
        Stream<Category> steps = basis.rules().steps().list().stream().map(CaseworkTables::category);
        return Dimension.of(Axis.STEP, (closedToo ? Stream.concat(steps, Stream.of(OUT_OF_STEPS)) : steps).toList());
    }

    private static Category step(HeldCase held) {
        return held.state().current().map(current -> category(current.step())).orElse(OUT_OF_STEPS);
    }

    /** Cases in transit divide by age; all others stay whole. */
    private static Dimension transit() {
        List<Category> whole =
                Arrays.stream(Custody.values()).map(CaseworkTables::category).toList();
        return new Dimension(
                Axis.CASEWORK,
                List.of(
                        new CategorySum(IN_TRANSIT, ReferralCounts.ages()),
                        new CategorySum(Category.total(Axis.CASEWORK), whole)));
    }

    private void done(Population population) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        basis.cases().stream()
                .flatMap(held -> held.state().finished().stream())
                .filter(done -> !done.skipped())
                .forEach(done -> leaves.merge(List.of(category(done.step()), done(done.timing())), 1L, Long::sum));
        Dimension timing = dimension(Arrays.stream(CaseState.Timing.values())
                .map(CaseworkTables::done)
                .toList());
        tables.add(CountTable.of("done", population, List.of(steps(false), timing), leaves));
    }

    private void followUps(Population population) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        basis.cases().stream()
                .flatMap(held -> held.state().followUps().stream())
                .forEach(made -> leaves.merge(List.of(category(made.result())), 1L, Long::sum));
        Dimension results = dimension(Arrays.stream(FollowUpResult.values())
                .map(CaseworkTables::category)
                .toList());
        tables.add(CountTable.of("follow-ups", population, List.of(results), leaves));
    }

    /** Who is on several lists counts once: by the list on which most has happened. */
    private void persons(Population population) {
        Map<Long, Return> persons = new TreeMap<>();
        basis.cases()
                .forEach(held -> persons.merge(
                        held.state().listed().person(),
                        became(held.state()),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other));
        Map<List<Category>, Long> leaves = new HashMap<>();
        persons.values().forEach(one -> leaves.merge(List.of(category(one)), 1L, Long::sum));
        Dimension became = dimension(
                Arrays.stream(Return.values()).map(CaseworkTables::category).toList());
        tables.add(CountTable.of("returns", population, List.of(became), leaves));
    }

    private static Return became(CaseState state) {
        if (state.followUps().stream().anyMatch(one -> one.result() == FollowUpResult.LEFT_AGAIN)) {
            return Return.LEFT_AGAIN;
        }
        return state.finished().stream().anyMatch(done -> done.step().work() == Step.Work.ENROLMENT)
                ? Return.STAYED
                : Return.NOT_RETURNED;
    }

    /** The partners that have a referral, in the order of their ids. */
    static Set<String> partners(CaseworkBasis basis) {
        Set<String> partners = new TreeSet<>();
        basis.cases().stream()
                .flatMap(held -> held.referrals().stream())
                .map(Referral::terms)
                .forEach(terms -> partners.add(terms.to()));
        basis.rules().partners().list().forEach(partner -> partners.add(partner.id()));
        return partners;
    }
}

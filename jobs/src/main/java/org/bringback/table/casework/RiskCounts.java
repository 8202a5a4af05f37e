package org.bringback.table.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.casework.HeldCase;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.prevention.Risk;
import org.bringback.casework.prevention.RiskRule;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Population;

/**
 * Counts cases by the rule of risk that weighs heaviest, so that the rules add up to their level and all levels to the
 * cases, and children who were back at school by whether a list had named them and whether they left.
 */
final class RiskCounts {

    /** Some rule holds. */
    static final Category ANY = category("ANY");

    static final Category LISTED = category("LISTED");
    static final Category LEFT = category("LEFT");
    static final Category LISTED_LEFT = category("LISTED_LEFT");

    private final CaseworkBasis.AtRisk risk;

    RiskCounts(CaseworkBasis.AtRisk risk) {
        this.risk = risk;
    }

    private static Category category(String word) {
        return new Category(Axis.CASEWORK, "RISK_" + word);
    }

    static Category level(int level) {
        return category("LEVEL_" + level);
    }

    /** The level itself where it has one rule only. */
    Category rule(RiskRule rule) {
        return rules(rule.level()).size() > 1 ? category(rule.name()) : level(rule.level());
    }

    /** Those that some rule has, the highest first. */
    List<Integer> levels() {
        return risk.rules().stream()
                .map(RiskRule::level)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    List<RiskRule> rules(int level) {
        return risk.rules().stream().filter(rule -> rule.level() == level).toList();
    }

    Dimension byRule() {
        List<CategorySum> sums = new ArrayList<>();
        for (int level : levels()) {
            List<RiskRule> rules = rules(level);
            if (rules.size() > 1) {
                sums.add(new CategorySum(
                        level(level), rules.stream().map(this::rule).toList()));
            }
        }
        sums.add(new CategorySum(ANY, levels().stream().map(RiskCounts::level).toList()));
        sums.add(new CategorySum(Category.total(Axis.CASEWORK), List.of(ANY, level(0), CaseworkTables.CLOSED)));
        return new Dimension(Axis.CASEWORK, sums);
    }

    /** Of a province: rules and levels of so few cases would be suppressed, and the check take minutes. */
    static Dimension anyRule() {
        return Dimension.of(Axis.CASEWORK, List.of(ANY, level(0), CaseworkTables.CLOSED));
    }

    Category anyOf(HeldCase held) {
        Category level = levelOf(held);
        return level.equals(CaseworkTables.CLOSED) || level.equals(level(0)) ? level : ANY;
    }

    private Category levelOf(HeldCase held) {
        return held.state().isClosed()
                ? CaseworkTables.CLOSED
                : level(find(held).map(Risk::level).orElse(0));
    }

    Category ruleOf(HeldCase held) {
        return find(held)
                .flatMap(one -> one.reasons().stream()
                        .filter(rule -> rule.level() == one.level())
                        .findFirst())
                .map(this::rule)
                .orElseGet(() -> levelOf(held));
    }

    private Optional<Risk> find(HeldCase held) {
        return Optional.ofNullable(risk.byCase().get(held.state().listed().id()));
    }

    /** Of those whose register was followed by another one, by which it is known who left. */
    static Population population(HitRates rates, Population cases) {
        return new Population("casework-left-" + rates.to(), cases.asOf(), cases.revision());
    }

    /** A table a register that followed another one. */
    List<CountTable> rates(Population cases) {
        Category stayed = category("STAYED");
        Category unlisted = category("UNLISTED");
        Category listedStayed = category("LISTED_STAYED");
        Category unlistedLeft = category("UNLISTED_LEFT");
        Category unlistedStayed = category("UNLISTED_STAYED");
        Dimension children = new Dimension(
                Axis.CASEWORK,
                List.of(
                        new CategorySum(LISTED, List.of(LISTED_LEFT, listedStayed)),
                        new CategorySum(unlisted, List.of(unlistedLeft, unlistedStayed)),
                        new CategorySum(LEFT, List.of(LISTED_LEFT, unlistedLeft)),
                        new CategorySum(stayed, List.of(listedStayed, unlistedStayed)),
                        new CategorySum(Category.total(Axis.CASEWORK), List.of(LISTED, unlisted))));
        return risk.rates().stream()
                .map(one -> {
                    long neither = (long) one.children() - one.listed() - one.left() + one.leftOfListed();
                    TreeMap<Category, Long> leaves = new TreeMap<>();
                    leaves.put(LISTED_LEFT, (long) one.leftOfListed());
                    leaves.put(listedStayed, (long) one.listed() - one.leftOfListed());
                    leaves.put(unlistedLeft, (long) one.left() - one.leftOfListed());
                    leaves.put(unlistedStayed, neither);
                    return CountTable.of(
                            "left", population(one, cases), List.of(children), CaseworkTables.alone(leaves));
                })
                .toList();
    }
}

package org.bringback.linkage.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.linkage.model.BlockingRule;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.record.Workers;

/**
 * Chooses blocking rules: every single field that does not bring too many pairs, and for fields that would, pairs of
 * fields that together do not, or three where two do. A true pair is lost only if it disagrees under every one of them.
 */
final class BlockingRuleSelector {
    private static final double FEW_PAIRS = 1_000_000;
    private static final double PAIRS_A_ROW = 5;
    private static final int MAX_RULES = 16;
    /** A second field of two or three values, such as sex, hardly divides the pairs: others find what such a rule does. */
    private static final double MIN_DIVISION = 4;
    /** Of true pairs; a rule that alone finds fewer is left out. */
    private static final double MIN_WORTH = 1e-4;

    private final CandidatePairEstimate estimate;
    private final List<DraftField> fields;
    private final Workers workers;
    private final RuleWorth worth;
    private final double budget;

    /** Fields that together make a rule, and how many pairs they bring. */
    private record Rule(List<DraftField> fields, double pairs) {

        boolean contains(Rule other) {
            return fields.containsAll(other.fields);
        }
    }

    BlockingRuleSelector(RecordSample sample, List<DraftField> fields, Workers workers) {
        this.estimate = new CandidatePairEstimate(sample);
        this.fields = fields;
        this.workers = workers;
        this.worth = new RuleWorth(fields);
        double rows = Math.max(sample.leftRows(), sample.rightRows());
        this.budget = Math.max(FEW_PAIRS, PAIRS_A_ROW * rows);
    }

    List<BlockingRule> rules() {
        List<Rule> alone = estimated(fields.stream().map(List::of).toList());
        List<Rule> rules = new ArrayList<>(
                alone.stream().filter(rule -> rule.pairs() <= budget).toList());
        List<Rule> tooCommon = alone.stream()
                .filter(rule -> rule.pairs() > budget)
                .sorted(Comparator.comparingDouble(Rule::pairs))
                .toList();
        List<Rule> twoTooCommon = addPairsOf(tooCommon, rules);
        addThreesOf(twoTooCommon, tooCommon, rules);
        return rules.stream().map(BlockingRuleSelector::blockingRule).toList();
    }

    private List<Rule> estimated(List<List<DraftField>> together) {
        return workers.map(
                together.size(), number -> new Rule(together.get(number), estimate.pairs(together.get(number))));
    }

    /**
     * Adds rules of two fields.
     *
     * @param common the fields that bring too many pairs by themselves, the rarer values first
     * @return those that bring too many pairs together as well
     */
    private List<Rule> addPairsOf(List<Rule> common, List<Rule> rules) {
        List<Rule> tooMany = new ArrayList<>();
        for (int one = 0; one < common.size() && rules.size() < MAX_RULES; one++) {
            Rule first = common.get(one);
            double max = first.pairs() / MIN_DIVISION;
            List<Rule> together = estimated(common.subList(one + 1, common.size()).stream()
                    .map(second -> joined(first, second))
                    .toList());
            List<Rule> dividing =
                    together.stream().filter(rule -> rule.pairs() <= max).toList();
            dividing.stream()
                    .filter(rule -> rule.pairs() <= budget)
                    .limit(MAX_RULES - rules.size())
                    .forEach(rules::add);
            dividing.stream().filter(rule -> rule.pairs() > budget).forEach(tooMany::add);
        }
        return tooMany;
    }

    private static List<DraftField> joined(Rule one, Rule other) {
        return Stream.concat(one.fields().stream(), other.fields().stream()).toList();
    }

    private double worth(Rule rule, List<Rule> others) {
        return worth.foundOnlyBy(
                rule.fields(), others.stream().map(Rule::fields).toList());
    }

    /** What two fields find that bring too many pairs, they find with one of several third fields instead. */
    private void addThreesOf(List<Rule> tooMany, List<Rule> common, List<Rule> rules) {
        List<Rule> fitting = new ArrayList<>();
        for (Rule two : tooMany) {
            double max = Math.min(budget, two.pairs() / MIN_DIVISION);
            List<List<DraftField>> threes = common.stream()
                    .filter(third -> !two.contains(third))
                    .map(third -> joined(two, third))
                    .filter(three -> rules.stream().noneMatch(rule -> three.containsAll(rule.fields())))
                    .toList();
            estimated(threes).stream().filter(rule -> rule.pairs() <= max).forEach(fitting::add);
        }
        while (!fitting.isEmpty() && rules.size() < MAX_RULES) {
            List<Double> worths = workers.map(fitting.size(), number -> worth(fitting.get(number), rules));
            int best = worths.indexOf(Collections.max(worths));
            if (worths.get(best) < MIN_WORTH && !rules.isEmpty()) {
                return;
            }
            rules.add(fitting.remove(best));
        }
    }

    private static BlockingRule blockingRule(Rule rule) {
        return new BlockingRule(
                rule.fields().stream().map(field -> KeyPart.whole(field.name())).toList());
    }
}

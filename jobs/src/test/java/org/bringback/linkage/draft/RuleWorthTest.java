package org.bringback.linkage.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.bringback.linkage.model.ComparisonField;
import org.junit.jupiter.api.Test;

class RuleWorthTest {
    private static final DraftField NUMBER = field("number", 0.7);
    private static final DraftField GIVEN = field("given", 1);
    private static final DraftField FAMILY = field("family", 0.95);
    private static final DraftField BIRTH = field("birth", 1);
    private static final DraftField TOWN = field("town", 0.9);
    private static final List<DraftField> ALL = List.of(NUMBER, GIVEN, FAMILY, BIRTH, TOWN);

    @Test
    void aRuleFindsAloneWhatDrawnPairsShow() {
        List<DraftField> rule = List.of(GIVEN, TOWN);
        List<List<DraftField>> others =
                List.of(List.of(NUMBER), List.of(GIVEN, BIRTH), List.of(FAMILY, TOWN), List.of(FAMILY, BIRTH));
        SplittableRandom random = new SplittableRandom(1);
        int found = 0;
        int pairs = 400_000;
        for (int pair = 0; pair < pairs; pair++) {
            double agrees = random.nextDouble() < 0.1 ? 0.7 : 0.9;
            List<DraftField> same = ALL.stream()
                    .filter(field -> random.nextDouble() < agrees * field.fill() * field.fill())
                    .toList();
            found += same.containsAll(rule) && others.stream().noneMatch(same::containsAll) ? 1 : 0;
        }
        assertThat(new RuleWorth(ALL).foundOnlyBy(rule, others)).isCloseTo((double) found / pairs, within(0.001));
    }

    @Test
    void aRuleThatAskedForMoreThanAnotherFindsNothingAlone() {
        List<List<DraftField>> others = List.of(List.of(GIVEN, TOWN));
        assertThat(new RuleWorth(ALL).foundOnlyBy(List.of(GIVEN, TOWN, BIRTH), others))
                .isZero();
    }

    private static DraftField field(String name, double fill) {
        return new DraftField(new ComparisonField(name, List.of(name), "name", true), FieldKind.NAME, fill);
    }
}

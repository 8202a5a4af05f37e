package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records by the values of their keys, against lists of them. */
class SharedKeysTest {

    @ParameterizedTest(name = "{0} records of {1} values, at most {2} of one")
    @CsvSource({"1, 1, 1", "200, 10, 5", "200, 10, 25", "500, 400, 2", "300, 1, 299", "300, 1, 300", "100, 5, 0"})
    void aValueThatTooManyHaveIsNone(int records, int values, int max) {
        Random random = new Random(records + 31L * values);
        SharedKeys keys = new SharedKeys(records, max);
        Map<Long, List<Integer>> lists = new LinkedHashMap<>();
        int[] ordinals = new int[records];
        long[] given = new long[records];
        for (int record = 0; record < records; record++) {
            given[record] = random.nextInt(6) == 0 ? 0 : (random.nextInt(values) + 1) * 1_000_003L;
            ordinals[record] = keys.add(record, given[record]);
            if (given[record] != 0) {
                lists.computeIfAbsent(given[record], value -> new ArrayList<>()).add(record);
            }
        }
        List<Long> inOrder = new ArrayList<>(lists.keySet());
        List<Integer> tooCommon = new ArrayList<>();
        for (int ordinal = 0; ordinal < inOrder.size(); ordinal++) {
            List<Integer> having = lists.get(inOrder.get(ordinal));
            boolean common = having.size() > max;
            if (common) {
                tooCommon.add(ordinal);
            }
            assertThat(keys.count(ordinal)).isEqualTo(having.size());
            assertThat(keys.firstOf(ordinal)).isEqualTo(having.get(0));
            assertThat(keys.isTooCommon(ordinal)).isEqualTo(common);
            assertThat(keys.find(inOrder.get(ordinal))).isEqualTo(common ? -1 : having.get(0));
        }
        assertThat(keys.tooCommon())
                .containsExactly(tooCommon.stream().mapToInt(n -> n).toArray());
        for (int record = 0; record < records; record++) {
            List<Integer> having = lists.getOrDefault(given[record], List.of());
            assertThat(ordinals[record]).isEqualTo(inOrder.indexOf(given[record]));
            assertThat(keys.first(record, ordinals[record]))
                    .isEqualTo(having.isEmpty() || having.size() > max ? record : having.get(0));
        }
    }

    @Test
    void noValueIsSharedByNobody() {
        SharedKeys keys = new SharedKeys(3, 5);
        assertThat(keys.add(0, 0)).isEqualTo(-1);
        assertThat(keys.add(1, 0)).isEqualTo(-1);
        assertThat(keys.first(1, -1)).isEqualTo(1);
        assertThat(keys.isTooCommon(-1)).isFalse();
        assertThat(keys.find(0)).isEqualTo(-1);
        assertThat(keys.find(77)).isEqualTo(-1);
        assertThat(keys.tooCommon()).isEmpty();
    }
}
